export { type AppStatus, ListAppStatus } from './application/list-app-status.ts';
export { PromoteBuild, type PromoteOutcome } from './application/promote-build.ts';
export { PublishAccess } from './application/publish-access.ts';
export { type BuildToPublish, PublishBuild, type PublishOutcome } from './application/publish-build.ts';
export { type RollBackOutcome, RollBackRelease } from './application/roll-back-release.ts';
export { type Finding } from './domain/gates/finding.ts';
export { FederationModule } from './federation.module.ts';
export { readBuildFolder } from './infra/read-build-folder.ts';
export { Workspace } from './infra/workspace.ts';
