// `npm run lyceum -- <command>`: the operator's and the author's command line.
import { ensureDependencies, exitCodeOf, pinnedNode, requireNode } from './machine.mjs';

requireNode();
await ensureDependencies();
const node = pinnedNode();
const { build } = await import('./build.mjs');
await build();
process.exitCode = await exitCodeOf(node, [
  '--enable-source-maps',
  'backend/app/dist/cli.js',
  ...process.argv.slice(2),
]);
