// Writes the server's JavaScript beside its sources: each file by itself, types taken out and not checked (`npm test` checks
// them). A checked build needs the types of everything at once, which is most of a minute on a new machine.
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { dirname, extname, join, relative } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { root } from './machine.mjs';

const notSources = /(\.spec|\.d)\.tsx?$/;
const notShipped = new Set(['testing', 'test', 'bench', 'fixtures']);

/** Compiles the `src` of every project that the server runs, in a few threads. */
export async function compileServer() {
  const files = projects().flatMap((project) => outdated(project));
  const threads = Math.max(1, Math.min(availableParallelism(), 4, Math.ceil(files.length / 40)));
  const shares = Array.from({ length: threads }, (_, at) => files.filter((_file, index) => index % threads === at));
  await Promise.all(shares.map(inThread));
}

/** All backend projects, and the shared packages they name, directly or not. */
function projects() {
  const backend = [
    'backend/app',
    'backend/platform',
    ...readdirSync(join(root, 'backend/modules')).map((name) => `backend/modules/${name}`),
  ];
  const found = backend.filter((folder) => readManifest(folder));
  for (const folder of found)
    for (const name of Object.keys(readManifest(folder)?.dependencies ?? {})) {
      const shared = `shared/${name.replace('@lyceum/', '')}`;
      if (name.startsWith('@lyceum/') && !found.includes(shared) && readManifest(shared)) found.push(shared);
    }
  return found;
}

function readManifest(folder) {
  try {
    return JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  } catch {
    return null;
  }
}

/** Sources whose JavaScript is missing or older; JavaScript whose source is gone is removed. */
function outdated(project) {
  const [src, dist] = [join(root, project, 'src'), join(root, project, 'dist')];
  const sources = sourcesIn(src);
  const wanted = new Set(sources.map((path) => outputOf(path)));
  for (const path of filesIn(dist))
    if (path.endsWith('.js') && !wanted.has(path) && !path.startsWith('bundle/')) rmSync(join(dist, path));
  return sources
    .map((path) => ({ source: join(src, path), output: join(dist, outputOf(path)) }))
    .filter(({ source, output }) => timeOf(output) <= timeOf(source));
}

const sourcesIn = (folder) => filesIn(folder).filter((path) => /\.tsx?$/.test(path) && !notSources.test(path));
const outputOf = (path) => `${path.slice(0, -extname(path).length)}.js`;

function filesIn(folder, prefix = '') {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
  return entries.flatMap((entry) => {
    if (entry.isDirectory())
      return notShipped.has(entry.name) ? [] : filesIn(join(folder, entry.name), `${prefix}${entry.name}/`);
    return [`${prefix}${entry.name}`];
  });
}

function timeOf(path) {
  try {
    return statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}

function inThread(files) {
  if (files.length === 0) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: files });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

function compileAll(files) {
  const ts = createRequire(import.meta.url)('typescript');
  const { config } = ts.readConfigFile(join(root, 'tsconfig.base.json'), ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(
    { ...config.compilerOptions, module: 'esnext', moduleResolution: 'bundler', jsx: 'react-jsx' },
    root,
  );
  const compilerOptions = {
    ...options,
    composite: false,
    incremental: false,
    declaration: false,
    declarationMap: false,
  };
  for (const { source, output } of files) {
    const text = readFileSync(source, 'utf8');
    const { outputText, sourceMapText } = ts.transpileModule(text, { compilerOptions, fileName: source });
    const map = { ...JSON.parse(sourceMapText), sources: [relative(dirname(output), source).replaceAll('\\', '/')] };
    mkdirSync(dirname(output), { recursive: true });
    writeFileSync(`${output}.map`, JSON.stringify(map));
    writeFileSync(output, outputText);
  }
}

if (!isMainThread) {
  compileAll(workerData);
  parentPort.postMessage('done');
}
