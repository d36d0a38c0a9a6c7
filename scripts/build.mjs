// Builds the server and every front-end bundle; does nothing when no source has changed since the last build.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, step } from './machine.mjs';

const mark = join(root, 'node_modules', '.cache', 'lyceum-build');
const sourceFolders = ['backend', 'shared', 'shell', 'mfes'];
const generated = new Set(['node_modules', 'dist', 'test', 'testing', 'bench', 'docs', '.nx', 'coverage']);

export async function build() {
  const fingerprint = fingerprintOf(sourceFolders);
  if (existsSync(mark) && readFileSync(mark, 'utf8') === fingerprint && isBuilt()) return;
  await step('Compiling the server', () => run('node', [tsc, '-b', 'tsconfig.backend.json']));
  await step('Building the shell and the micro-frontends', () =>
    run('nx', ['run-many', '-t', 'bundle', '--parallel=2', '--output-style=static'], { quiet: true }),
  );
  mkdirSync(join(mark, '..'), { recursive: true });
  writeFileSync(mark, fingerprint);
}

export const tsc = join('node_modules', 'typescript-7', 'bin', 'tsc');

function isBuilt() {
  const bundles = ['shell', ...readdirSync(join(root, 'mfes')).map((name) => join('mfes', name))];
  const wanted = [join('backend', 'app', 'dist', 'main.js'), ...bundles.map((folder) => join(folder, 'dist'))];
  return wanted.every((path) => existsSync(join(root, path)));
}

/** Names, sizes and times of all sources: reading them whole would cost more than the build saves. */
function fingerprintOf(folders) {
  const hash = createHash('sha256');
  for (const file of ['package-lock.json', 'tsconfig.base.json']) addFile(hash, join(root, file));
  for (const folder of folders) addFolder(hash, join(root, folder));
  return hash.digest('hex');
}

function addFolder(hash, folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (generated.has(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) addFolder(hash, path);
    else if (!/\.spec\.tsx?$|\.md$/.test(entry.name)) addFile(hash, path);
  }
}

function addFile(hash, path) {
  const { size, mtimeMs } = statSync(path);
  hash.update(`${path}\0${size}\0${mtimeMs}\n`);
}
