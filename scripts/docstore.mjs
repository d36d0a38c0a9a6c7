// `npm run --silent docstore -- --data DIR --port N`: the embedded document store alone, for tools and mongosh.
import { ensureDependencies, exitCodeOf, pinnedNode, requireNode } from './machine.mjs';

requireNode();
await ensureDependencies();
process.exitCode = await exitCodeOf(pinnedNode(), [
  '--conditions=source',
  '--disable-warning=ExperimentalWarning',
  'shared/docstore/bin/docstore.ts',
  ...process.argv.slice(2),
]);
