export const appsPath = '/operations/apps';
export const sitePath = '/operations/site';
