export const appsPath = '/operations/apps';
export const healthPath = '/operations/apps/:name/health';
export const healthPathOf = (app: string): string => `/operations/apps/${app}/health`;
export const overridesPath = '/operations/overrides';
export const sitePath = '/operations/site';
export const configRoute = '/operations/apps/:name/configuration';
export const configPath = (app: string): string => `/operations/apps/${app}/configuration`;
