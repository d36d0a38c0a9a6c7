// Builds the server and every front-end bundle; each part only when its own sources have changed since it was built.
// `node scripts/build.mjs learning shell` builds just those.
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileServer } from './compile.mjs';
import { exitCodeOf, refuse, root, step } from './machine.mjs';

export const tsc = join('node_modules', 'typescript-7', 'bin', 'tsc');
const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
const marks = join(root, 'node_modules', '.cache', 'lyceum-build');
const notSources = new Set(['node_modules', 'dist', 'test', 'testing', 'bench', 'docs', '.nx', 'coverage', 'fixtures']);
/** What the shell hands to the apps at run time: a change to it changes no app's bundle. */
const handedOut = new Set(['@lyceum/ui', '@lyceum/i18n', '@lyceum/sdk']);

/** Builds what is out of date. `only` names front-end projects (`shell`, `learning`, …); without it, everything. */
export async function build({ only = [] } = {}) {
  if (only.length === 0) await buildServer();
  const waiting = bundles()
    .filter(({ name }) => only.length === 0 || only.includes(name))
    .filter((part) => !isUpToDate(part));
  const unknown = only.filter((name) => !bundles().some((part) => part.name === name));
  if (unknown.length > 0) refuse(`there is no front-end project named ${unknown.join(', ')}`);
  if (waiting.length === 0) return;
  const names = waiting.map(({ name }) => name).join(', ');
  await step(`Building pages: ${names}`, () => inParallel(waiting, bundle));
}

async function buildServer() {
  const server = {
    name: 'server',
    output: join('backend', 'app', 'dist', 'main.js'),
    folders: ['backend', 'shared'],
  };
  if (isUpToDate(server)) return;
  await step('Compiling the server', compileServer);
  mkdirSync(marks, { recursive: true });
  writeFileSync(markOf(server), fingerprintOf(server.folders));
}

const bundle = (part) => finish(part, 'node', [vite, 'build'], join(root, part.folders[0]));

async function finish(part, command, args, cwd) {
  const fingerprint = fingerprintOf(part.folders);
  rmSync(markOf(part), { force: true });
  const code = await exitCodeOf(command, args, { cwd, stdio: 'pipe' });
  if (code !== 0) refuse(`"${part.name}" could not be built; the messages above say why.`);
  mkdirSync(marks, { recursive: true });
  writeFileSync(markOf(part), fingerprint);
}

function bundles() {
  const apps = readdirSync(join(root, 'mfes'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, 'mfes', entry.name, 'vite.config.ts')))
    .map(({ name }) => ({
      name,
      output: join('mfes', name, 'dist', 'bundle', 'build.json'),
      folders: foldersOf(join('mfes', name), handedOut),
    }));
  const shell = { name: 'shell', output: join('shell', 'dist', 'bundle', 'shell.json'), folders: foldersOf('shell') };
  return [shell, ...apps];
}

/** A project's folder, then those of the workspace packages it depends on, directly or not. */
function foldersOf(folder, skipped = new Set()) {
  const found = [folder];
  for (const each of found) {
    const { dependencies = {} } = JSON.parse(readFileSync(join(root, each, 'package.json'), 'utf8'));
    for (const name of Object.keys(dependencies)) {
      if (!name.startsWith('@lyceum/') || skipped.has(name)) continue;
      const next = join('shared', name.slice('@lyceum/'.length));
      if (!found.includes(next)) found.push(next);
    }
  }
  return found;
}

const markOf = ({ name }) => join(marks, name);

function isUpToDate(part) {
  if (!existsSync(join(root, part.output)) || !existsSync(markOf(part))) return false;
  return readFileSync(markOf(part), 'utf8') === fingerprintOf(part.folders);
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
    if (notSources.has(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) addFolder(hash, path);
    else if (!/\.spec\.tsx?$|\.md$/.test(entry.name)) addFile(hash, path);
  }
}

function addFile(hash, path) {
  const { size, mtimeMs } = statSync(path);
  hash.update(`${path}\0${size}\0${mtimeMs}\n`);
}

async function inParallel(parts, work) {
  const waiting = [...parts];
  const lane = async () => {
    for (let part = waiting.shift(); part; part = waiting.shift()) await work(part);
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, lane));
}

if (process.argv[1] && fileURLToPath(import.meta.url) === realpathSync(process.argv[1]))
  await build({ only: process.argv.slice(2) });
