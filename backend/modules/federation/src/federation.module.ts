import { Migrations, PermissionRegistry } from '@lyceum/platform';
import { Module } from '@nestjs/common';
import { AppBuilds } from './application/app-builds.ts';
import { AppConfigs } from './application/app-configs.ts';
import { ChangeRelease } from './application/change-release.ts';
import { ChangeSetting } from './application/change-setting.ts';
import { ExamineBuild } from './application/examine-build.ts';
import { ListAppStatus } from './application/list-app-status.ts';
import { ListApps } from './application/list-apps.ts';
import { PauseRelease } from './application/pause-release.ts';
import {
  BuildRegistry,
  PublishTokens,
  ReleaseStore,
  ShellBuild,
  Signing,
  WorkspaceBuilds,
} from './application/ports.ts';
import { PromoteBuild } from './application/promote-build.ts';
import { PublishAccess } from './application/publish-access.ts';
import { PublishBuild } from './application/publish-build.ts';
import { RollBackRelease } from './application/roll-back-release.ts';
import { SettingsStore } from './application/settings-store.ts';
import { SiteChanges } from './application/site-changes.ts';
import { SiteForGates } from './application/site-for-gates.ts';
import { SiteRevision } from './application/site-revision.ts';
import { SiteSettings } from './application/site-settings.ts';
import { WritePage } from './application/write-page.ts';
import { ChangeStreams } from './http/change-streams.ts';
import { ChangesController } from './http/changes.controller.ts';
import { FederationController } from './http/federation.controller.ts';
import { PausesController } from './http/pauses.controller.ts';
import { PublishingController } from './http/publishing.controller.ts';
import { ReleasesController } from './http/releases.controller.ts';
import { SettingsController } from './http/settings.controller.ts';
import { ShellPages } from './http/shell-pages.ts';
import { Ed25519Signing } from './infra/ed25519-signing.ts';
import { federation0001 } from './infra/migrations/0001-registry.ts';
import { MongoPublishTokens } from './infra/mongo-publish-tokens.ts';
import { MongoReleaseStore } from './infra/mongo-release-store.ts';
import { MongoSettingsStore } from './infra/mongo-settings-store.ts';
import { MongoSiteRevision } from './infra/mongo-site-revision.ts';
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
  { provide: Signing, useClass: Ed25519Signing },
  { provide: SettingsStore, useClass: MongoSettingsStore },
  { provide: SiteRevision, useClass: MongoSiteRevision },
];

const useCases = [
  AppBuilds,
  AppConfigs,
  ChangeRelease,
  ChangeSetting,
  ExamineBuild,
  ListApps,
  ListAppStatus,
  PauseRelease,
  PromoteBuild,
  PublishAccess,
  PublishBuild,
  RollBackRelease,
  SiteChanges,
  SiteForGates,
  SiteSettings,
  WritePage,
];

@Module({
  controllers: [
    ChangesController,
    FederationController,
    PausesController,
    PublishingController,
    ReleasesController,
    SettingsController,
  ],
  providers: [...adapters, ...useCases, ChangeStreams, ShellPages],
})
export class FederationModule {
  constructor(permissions: PermissionRegistry, migrations: Migrations) {
    permissions.register('federation.release.manage', ({ principal }) => principal.isAdmin);
    permissions.register('federation.settings.change', ({ principal }) => principal.isAdmin);
    // The endpoint reads the team's token itself: it stands in a header of its own.
    permissions.registerOpen('federation.build.publish', () => true);
    migrations.register('federation', [federation0001]);
  }
}
