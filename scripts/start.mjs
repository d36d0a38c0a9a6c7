// `npm start`: sets the machine up where needed, builds what changed, then becomes the server.
import { ensureDependencies, exitCodeOf, pinnedNode, requireNode } from './machine.mjs';

requireNode();
const options = process.argv.slice(2);
const began = Date.now();

process.stdout.write('\nLyceum\n');
await ensureDependencies();
const node = pinnedNode();
const { build } = await import('./build.mjs');
await build();
process.stdout.write('  Starting ...\n');
// Warnings only: the terminal is for people. LYCEUM_LOG=info shows each request.
const logLevel = process.env.LYCEUM_LOG ?? 'warn';
process.exitCode = await exitCodeOf(node, ['--enable-source-maps', 'backend/app/dist/main.js', ...options], {
  env: { NODE_COMPILE_CACHE: 'node_modules/.cache/v8', LYCEUM_STARTED_AT: String(began), LYCEUM_LOG: logLevel },
  shell: process.platform === 'win32',
});
