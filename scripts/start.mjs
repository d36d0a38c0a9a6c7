// `npm start`: sets the machine up where needed, builds what changed, then becomes the server.
import { ensureDependencies, exitCodeOf, pinnedNode, requireNode } from './machine.mjs';

requireNode();
const options = process.argv.slice(2);
const began = Date.now();

process.stdout.write('\nLyceum\n');
await ensureDependencies();
const node = pinnedNode();
// In a process of its own: this one stays beside the server as long as it runs, and keeps what it once took.
const buildCode = await exitCodeOf(node, ['scripts/build.mjs'], { shell: process.platform === 'win32' });
if (buildCode !== 0) process.exit(buildCode);
process.stdout.write('  Starting ...\n');
// Warnings only: the terminal is for people. LYCEUM_LOG=info shows each request.
const logLevel = process.env.LYCEUM_LOG ?? 'warn';
process.exitCode = await exitCodeOf(node, ['--enable-source-maps', 'backend/app/dist/main.js', ...options], {
  env: { NODE_COMPILE_CACHE: 'node_modules/.cache/v8', LYCEUM_STARTED_AT: String(began), LYCEUM_LOG: logLevel },
  shell: process.platform === 'win32',
});
