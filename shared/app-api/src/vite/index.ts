export { type ChunkGraph, type ChunkNode, closureOf, cssOf, graphOf, platformOf } from './chunk-graph.ts';
export { bundleFolder, cssTargets, mfeConfig } from './mfe-config.ts';
export type { MfeOptions } from './mfe-options.ts';
export { type PlatformPackage, packageOf, platformNames, platformPackages } from './platform.ts';
export { platformVersions } from './platform-versions.ts';
export { shellPlaces } from './shell-places.ts';
export { specConfig } from './spec-config.ts';
export { filesIn } from './write-build-record.ts';
