import { Module } from '@nestjs/common';
import { ListApps } from './application/list-apps.ts';
import { AppBuilds, ShellBuild, SiteSettings } from './application/ports.ts';
import { WritePage } from './application/write-page.ts';
import { FederationController } from './http/federation.controller.ts';
import { ShellPages } from './http/shell-pages.ts';
import { SiteFromConfig } from './infra/site-from-config.ts';
import { Workspace, workspaceFrom } from './infra/workspace.ts';
import { WorkspaceAppBuilds } from './infra/workspace-app-builds.ts';
import { WorkspaceShellBuild } from './infra/workspace-shell-build.ts';

@Module({
  controllers: [FederationController],
  providers: [
    { provide: Workspace, useFactory: () => workspaceFrom(process.env) },
    { provide: AppBuilds, useClass: WorkspaceAppBuilds },
    { provide: ShellBuild, useClass: WorkspaceShellBuild },
    { provide: SiteSettings, useClass: SiteFromConfig },
    ListApps,
    WritePage,
    ShellPages,
  ],
})
export class FederationModule {}
