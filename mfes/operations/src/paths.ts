export const appsPath = '/operations/apps';
export const overridesPath = '/operations/overrides';
export const sitePath = '/operations/site';
