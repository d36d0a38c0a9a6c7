import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BuildRecord } from '@lyceum/contracts/federation';
import type { Plugin } from 'vite';
import { readManifest, recordOf } from './app-record.ts';
import { type ChunkGraph, closureOf, cssOf, graphOf, platformOf } from './chunk-graph.ts';
import { type ContractsUsed, contractsUsed } from './contracts-used.ts';
import { type Licence, licenceOf, licencesOf } from './licences.ts';
import { platformNames } from './platform.ts';

interface RecordOptions {
  readonly name: string;
  readonly root: string;
  readonly versions: Readonly<Record<string, string>>;
}

/** Writes `build.json` and `graph.json` beside the files of a build. */
export function writeBuildRecord({ name, root, versions }: RecordOptions): Plugin {
  let graph: ChunkGraph = {};
  let entry = '';
  let exposed: string[] = [];
  let licences: readonly Licence[] = [];
  let contracts: ContractsUsed | null = null;
  let modules: ReadonlyMap<string, string> = new Map();
  return {
    name: 'lyceum:write-build-record',
    generateBundle(_options, bundle) {
      graph = graphOf(bundle, platformNames);
      const files = Object.keys(graph);
      entry = files.find((file) => /^remoteEntry(-[\w-]+)?\.js$/.test(file)) ?? '';
      if (!entry) this.error('The build has no remoteEntry');
      exposed = exposedBy(entry, graph);
      modules = modulesIn(Object.values(bundle));
      contracts = contractsUsed(Object.values(bundle), root);
      licences = licencesOf(
        Object.values(bundle).flatMap((output) => (output.type === 'chunk' ? output.moduleIds : [])),
      );
    },
    async writeBundle({ dir }) {
      const folder = dir ?? root;
      writeFileSync(join(folder, 'graph.json'), JSON.stringify(graph));
      const app = recordOf(await readManifest(root, name), modules);
      const preload = closureOf(graph, [entry, ...exposed]);
      const record: BuildRecord = {
        format: 1,
        name,
        version: versionIn(root),
        app,
        entry,
        preload: [...preload],
        css: [...cssOf(graph, preload)],
        uses: [...platformOf(graph, preload)],
        platform: versions,
        contracts: contracts && { version: contracts.version, used: [...contracts.used] },
        licence: licenceOf(root),
        licences: [...licences],
        graph: mutable(graph),
        files: hashesOf(folder),
      };
      writeFileSync(join(folder, 'build.json'), JSON.stringify(record));
    },
  };
}

/** The entry reaches the exposed module by a dynamic import; its map of shared packages is empty here. */
function exposedBy(entry: string, graph: ChunkGraph): string[] {
  const reached = closureOf(graph, [entry]).flatMap((file) => graph[file]?.dynamicImports ?? []);
  return reached.filter((file) => !file.includes('localSharedImportMap'));
}

/** Module → the file that holds it, for modules that have a file of their own. */
function modulesIn(outputs: readonly { readonly type: string }[]): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const output of outputs)
    if (isChunk(output) && output.facadeModuleId) files.set(output.facadeModuleId, output.fileName);
  return files;
}

interface FacadeChunk {
  readonly type: string;
  readonly fileName: string;
  readonly facadeModuleId: string | null;
}

const isChunk = (output: { readonly type: string }): output is FacadeChunk => output.type === 'chunk';

function versionIn(root: string): string {
  const { version }: { version?: unknown } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return typeof version === 'string' ? version : '0.0.0';
}

/** The record itself, source maps, and what the builder notes for itself. */
const unpublished = /^build\.json$|\.map$|^\.vite\/|^mf-stats\.json$/;

function hashesOf(folder: string): BuildRecord['files'] {
  const files: BuildRecord['files'] = {};
  for (const path of filesIn(folder)) {
    if (unpublished.test(path)) continue;
    const bytes = readFileSync(join(folder, path));
    const integrity = `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
    files[path] = { integrity, bytes: bytes.length, gzip: gzipSync(bytes, { level: 6 }).length };
  }
  return files;
}

export function filesIn(folder: string, below = ''): readonly string[] {
  return readdirSync(join(folder, below)).flatMap((name) => {
    const path = below ? `${below}/${name}` : name;
    return statSync(join(folder, path)).isDirectory() ? filesIn(folder, path) : [path];
  });
}

function mutable(graph: ChunkGraph): BuildRecord['graph'] {
  return Object.fromEntries(
    Object.entries(graph).map(([file, { imports, dynamicImports, css, platform }]) => [
      file,
      { imports: [...imports], dynamicImports: [...dynamicImports], css: [...css], platform: [...platform] },
    ]),
  );
}
