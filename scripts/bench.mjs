// `npm run bench -- <name>`: prints figures, and their ratio to the baseline they name. Never part of `npm test`.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureDependencies, exitCodeOf, pinnedNode, requireNode, root } from './machine.mjs';

const benchmarks = {
  start: 'scripts/bench/start.bench.mjs',
  federation: 'scripts/bench/federation.bench.mjs',
  import: 'backend/modules/content/bench/import.bench.ts',
  outline: 'backend/modules/courseware/bench/outline.bench.ts',
  submit: 'backend/app/bench/submit.bench.ts',
  regrade: 'backend/app/bench/regrade.bench.ts',
  search: 'backend/platform/bench/search.bench.ts',
  docstore: 'shared/docstore/bench/docstore.bench.ts',
  olx: 'shared/olx/bench/olx.bench.ts',
  capa: 'shared/capa/bench/capa.bench.ts',
};

requireNode();
const name = process.argv[2];
const file = benchmarks[name];
if (!file) {
  console.error(`Which benchmark? npm run bench -- ${Object.keys(benchmarks).join(' | ')}`);
  process.exit(2);
}
await ensureDependencies();
const { build } = await import('./build.mjs');
await build();
const call = `import { run } from ${JSON.stringify(pathToFileURL(join(root, file)).href)}; await run(process.argv.slice(1));`;
process.exitCode = await exitCodeOf(pinnedNode(), [
  '--expose-gc',
  '--input-type=module',
  '-e',
  call,
  '--',
  ...process.argv.slice(3),
]);
