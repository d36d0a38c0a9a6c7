export { FederationModule } from './federation.module.ts';
export { Workspace } from './infra/workspace.ts';
