export {
  type AccessibilityLook,
  type AccessibilityReport,
  type AccessibilityViolation,
  accessibilityFile,
  accessibilityReport,
} from './federation/accessibility.ts';
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
export {
  type BuildView,
  buildView,
  listBuilds,
  restoreBuild,
  type WithdrawalView,
  withdrawalView,
  withdrawBuild,
} from './federation/builds.ts';
export { watchChanges } from './federation/changes.ts';
export { getMfeConfig, getSiteConfig } from './federation/client-config.ts';
export {
  type ClientSettingsView,
  clientSettings,
  getClientSettings,
  setClientSettings,
  undoClientSettings,
} from './federation/client-settings.ts';
export {
  type ActiveOverride,
  activeOverride,
  laptopEntry,
  leaveOverrides,
  listOverrides,
  makeOverride,
  type OverrideRefusal,
  type OverrideTarget,
  type OverrideView,
  openOverride,
  overrideHours,
  overrideRefusal,
  overrideTarget,
  overrideView,
  revokeOverride,
} from './federation/overrides.ts';
export { type EventView, listPlaces, type PlacesView, placesView, type SlotView } from './federation/places.ts';
export {
  endPreview,
  findPreview,
  type SettingsDraft,
  type SitePreview,
  savePreview,
  settingsDraft,
  sitePreview,
  startPreview,
} from './federation/preview.ts';
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
  type AppHealthView,
  type AppReport,
  appHealth,
  type ErrorGroupView,
  errorGroup,
  getAppHealth,
  listAppErrors,
  sendReports,
} from './federation/reports.ts';
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
