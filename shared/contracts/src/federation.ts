export {
  type AppRow,
  appRow,
  listApps,
  type PageData,
  pageData,
  type SiteView,
  siteView,
} from './federation/app-list.ts';
export {
  type AppRecord,
  appName,
  appRecord,
  type BudgetsRecord,
  type BuildRecord,
  budgets,
  buildRecord,
  integrityField,
  type NavLinkRecord,
  navLinkRecord,
  type PlaceDescription,
  placeDescription,
} from './federation/build-record.ts';
export { watchChanges } from './federation/changes.ts';
export { getMfeConfig, getSiteConfig } from './federation/client-config.ts';
export {
  type AppStatusView,
  appStatus,
  checkBuild,
  finding,
  issuePublishToken,
  listAppStatus,
  listPublishTokens,
  pauseRelease,
  promoteBuild,
  publishBuild,
  type ReleaseView,
  releaseChange,
  releaseView,
  resumeRelease,
  revokePublishToken,
  rollBackRelease,
  rolloutRules,
  setRolloutRules,
} from './federation/releases.ts';
export {
  changeSiteSettings,
  getAppConfig,
  getSiteSettings,
  type SiteSettingsView,
  setAppConfig,
  siteSettings,
  undoAppConfig,
  undoSiteSettings,
} from './federation/settings.ts';
export { type ShellRecord, shellRecord } from './federation/shell-record.ts';
