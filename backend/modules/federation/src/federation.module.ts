import { Letterheads, Migrations, PermissionRegistry, WriteLocks } from '@lyceum/platform';
import { Module } from '@nestjs/common';
import { AppBuilds } from './application/app-builds.ts';
import { AppConfigs } from './application/app-configs.ts';
import { BuildsForPage } from './application/builds-for-page.ts';
import { CataloguePlaces } from './application/catalogue-places.ts';
import { ChangeOverride } from './application/change-override.ts';
import { ChangeRelease } from './application/change-release.ts';
import { ChangeSetting } from './application/change-setting.ts';
import { ClientSettings } from './application/client-settings.ts';
import { EndOverride } from './application/end-override.ts';
import { ExamineBuild } from './application/examine-build.ts';
import { FindAppHealth } from './application/find-app-health.ts';
import { HealthStore } from './application/health-ports.ts';
import { KnownVersions } from './application/known-versions.ts';
import { ListAppErrors } from './application/list-app-errors.ts';
import { ListAppStatus } from './application/list-app-status.ts';
import { ListApps } from './application/list-apps.ts';
import { ListBuilds } from './application/list-builds.ts';
import { MakeOverride } from './application/make-override.ts';
import { OpenOverride } from './application/open-override.ts';
import { OverrideLinks } from './application/override-links.ts';
import { OverrideStore } from './application/override-store.ts';
import { PauseRelease } from './application/pause-release.ts';
import {
  BuildRegistry,
  PublishTokens,
  ReleaseStore,
  ShellBuild,
  Signing,
  WorkspaceBuilds,
} from './application/ports.ts';
import { PreviewSettings } from './application/preview-settings.ts';
import { PreviewStore } from './application/preview-store.ts';
import { Previews } from './application/previews.ts';
import { PromoteBuild } from './application/promote-build.ts';
import { PublishAccess } from './application/publish-access.ts';
import { PublishBuild } from './application/publish-build.ts';
import { RecordReports } from './application/record-reports.ts';
import { ReportLimits } from './application/report-limits.ts';
import { ResolveFrames } from './application/resolve-frames.ts';
import { RollBackRelease } from './application/roll-back-release.ts';
import { ServedApi } from './application/served-api.ts';
import { SessionOverrides } from './application/session-overrides.ts';
import { SettingsStore } from './application/settings-store.ts';
import { SiteChanges } from './application/site-changes.ts';
import { SiteForGates } from './application/site-for-gates.ts';
import { SiteRevision } from './application/site-revision.ts';
import { SiteSettings } from './application/site-settings.ts';
import { WatchReleases } from './application/watch-releases.ts';
import { WithdrawBuild } from './application/withdraw-build.ts';
import { WithdrawalStore } from './application/withdrawal-store.ts';
import { WritePage } from './application/write-page.ts';
import { BuildsController } from './http/builds.controller.ts';
import { ChangeStreams } from './http/change-streams.ts';
import { ChangesController } from './http/changes.controller.ts';
import { ClientConfigController } from './http/client-config.controller.ts';
import { ClientSettingsController } from './http/client-settings.controller.ts';
import { FederationController } from './http/federation.controller.ts';
import { HealthController } from './http/health.controller.ts';
import { OverrideLinksController } from './http/override-links.controller.ts';
import { OverridesController } from './http/overrides.controller.ts';
import { PausesController } from './http/pauses.controller.ts';
import { PlacesController } from './http/places.controller.ts';
import { PreviewsController } from './http/previews.controller.ts';
import { PublishingController } from './http/publishing.controller.ts';
import { ReleasesController } from './http/releases.controller.ts';
import { ReportsController } from './http/reports.controller.ts';
import { SettingsController } from './http/settings.controller.ts';
import { ShellPages } from './http/shell-pages.ts';
import { TokenOrAdmin } from './http/token-or-admin.ts';
import { Visitors } from './http/visitors.ts';
import { Ed25519Signing } from './infra/ed25519-signing.ts';
import { EndpointsServedApi } from './infra/endpoints-served-api.ts';
import { federation0001 } from './infra/migrations/0001-registry.ts';
import { overrides0002 } from './infra/migrations/0002-overrides.ts';
import { health0003 } from './infra/migrations/0003-health.ts';
import { previews0004 } from './infra/migrations/0004-previews.ts';
import { MongoHealthStore } from './infra/mongo-health-store.ts';
import { MongoOverrideStore } from './infra/mongo-override-store.ts';
import { MongoPreviewStore } from './infra/mongo-preview-store.ts';
import { MongoPublishTokens } from './infra/mongo-publish-tokens.ts';
import { MongoReleaseStore } from './infra/mongo-release-store.ts';
import { MongoSettingsStore } from './infra/mongo-settings-store.ts';
import { MongoSiteRevision } from './infra/mongo-site-revision.ts';
import { MongoWithdrawalStore } from './infra/mongo-withdrawal-store.ts';
import { StoredBuildRegistry } from './infra/stored-build-registry.ts';
import { Workspace, workspaceFrom } from './infra/workspace.ts';
import { WorkspaceAppBuilds } from './infra/workspace-app-builds.ts';
import { WorkspaceShellBuild } from './infra/workspace-shell-build.ts';

const adapters = [
  { provide: Workspace, useFactory: () => workspaceFrom(process.env) },
  { provide: WorkspaceBuilds, useClass: WorkspaceAppBuilds },
  { provide: ShellBuild, useClass: WorkspaceShellBuild },
  { provide: BuildRegistry, useClass: StoredBuildRegistry },
  { provide: ReleaseStore, useClass: MongoReleaseStore },
  { provide: PublishTokens, useClass: MongoPublishTokens },
  { provide: OverrideStore, useClass: MongoOverrideStore },
  { provide: ServedApi, useClass: EndpointsServedApi },
  { provide: WithdrawalStore, useClass: MongoWithdrawalStore },
  { provide: Signing, useClass: Ed25519Signing },
  { provide: HealthStore, useClass: MongoHealthStore },
  { provide: SettingsStore, useClass: MongoSettingsStore },
  { provide: PreviewStore, useClass: MongoPreviewStore },
  { provide: SiteRevision, useClass: MongoSiteRevision },
];

const useCases = [
  AppBuilds,
  AppConfigs,
  BuildsForPage,
  ChangeOverride,
  CataloguePlaces,
  ChangeRelease,
  ChangeSetting,
  ExamineBuild,
  EndOverride,
  ClientSettings,
  ListApps,
  FindAppHealth,
  KnownVersions,
  ListAppErrors,
  ListAppStatus,
  ListBuilds,
  PauseRelease,
  MakeOverride,
  OpenOverride,
  OverrideLinks,
  Previews,
  PreviewSettings,
  PromoteBuild,
  PublishAccess,
  PublishBuild,
  RecordReports,
  ReportLimits,
  ResolveFrames,
  RollBackRelease,
  SiteChanges,
  SessionOverrides,
  SiteForGates,
  SiteSettings,
  WithdrawBuild,
  WatchReleases,
  WritePage,
];

@Module({
  controllers: [
    BuildsController,
    ChangesController,
    ClientConfigController,
    ClientSettingsController,
    FederationController,
    HealthController,
    PausesController,
    OverrideLinksController,
    OverridesController,
    PreviewsController,
    PlacesController,
    PublishingController,
    ReleasesController,
    ReportsController,
    SettingsController,
  ],
  providers: [...adapters, ...useCases, ChangeStreams, ShellPages, TokenOrAdmin, Visitors],
})
export class FederationModule {
  constructor(
    permissions: PermissionRegistry,
    migrations: Migrations,
    locks: WriteLocks,
    overrides: SessionOverrides,
    letterheads: Letterheads,
    site: SiteSettings,
  ) {
    permissions.register('federation.release.manage', ({ principal }) => principal.isAdmin);
    permissions.register('federation.settings.change', ({ principal }) => principal.isAdmin);
    // The endpoint reads the team's token itself: it stands in a header of its own.
    permissions.registerOpen('federation.build.publish', () => true);
    permissions.registerOpen('federation.override.make', () => true);
    locks.register(overrides);
    letterheads.register(() => site.letterhead());
    migrations.register('federation', [federation0001, overrides0002, health0003, previews0004]);
  }
}
