// `npm run --silent cases -- KIND FILE`: what the kernels make of cases; see scripts/cases/main.ts.
import { ensureDependencies, exitCodeOf, pinnedNode, requireNode } from './machine.mjs';

requireNode();
await ensureDependencies();
process.exitCode = await exitCodeOf(pinnedNode(), [
  '--conditions=source',
  '--disable-warning=ExperimentalWarning',
  'scripts/cases/main.ts',
  ...process.argv.slice(2),
]);
