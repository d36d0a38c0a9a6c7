import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import {
  type AccessibilityReport,
  type AppRecord,
  accessibilityFile,
  type BuildRecord,
} from '@lyceum/contracts/federation';
import { versionOf } from '../application/app-build.ts';

interface BuildToMake {
  readonly name?: string;
  /** What the app's only module says: another text is another build. */
  readonly code?: string;
  readonly app?: Partial<AppRecord>;
  readonly record?: Partial<BuildRecord>;
}

const entry = 'remoteEntry.js';
const page = 'assets/page.js';

export function aBuildRecord(build: BuildToMake = {}): BuildRecord {
  return recordOf(build, sourcesOf(build));
}

/** The files of a build, as the builder writes them, and what a check saw of its pages: nothing amiss. */
export function aBuild(build: BuildToMake = {}): Map<string, Uint8Array> {
  const sources = sourcesOf(build);
  const record = recordOf(build, sources);
  return new Map<string, Uint8Array>([
    ...sources,
    ['build.json', asJson(record)],
    [accessibilityFile, asJson(anAccessibilityReport(record))],
  ]);
}

/** Every page that has an example, in both colours, with `violations` on each. */
export const anAccessibilityReport = (
  record: BuildRecord,
  violations: AccessibilityReport['looks'][number]['violations'] = [],
): AccessibilityReport => ({
  format: 1,
  tool: { name: 'axe-core', version: '4.14.1' },
  build: { name: record.name, version: versionOf(record) },
  at: '2026-11-25T12:00:00.000Z',
  looks: record.app.routes.flatMap(({ path, example }) =>
    example === null
      ? []
      : (['light', 'dark'] as const).map((scheme) => ({ route: path, address: example, scheme, violations })),
  ),
});

export const asJson = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value));

function sourcesOf({ code = 'export const manifest = {};' }: BuildToMake): ReadonlyMap<string, Buffer> {
  return new Map([
    [entry, Buffer.from(code)],
    [page, Buffer.from('export const Page = () => null;')],
  ]);
}

function recordOf(
  { name = 'forum', app = {}, record = {} }: BuildToMake,
  sources: ReadonlyMap<string, Buffer>,
): BuildRecord {
  const chunk = { imports: [], dynamicImports: [], css: [], platform: [] };
  return {
    format: 1,
    name,
    version: '1.0.0',
    app: {
      apiVersion: 1,
      id: name,
      owner: 'Community',
      routes: [
        { path: `/${name}/:courseRunKey/*`, access: 'signed_in', example: `/${name}/course-v1:A+B+C/topics`, page },
      ],
      fills: [],
      offers: [],
      emits: [],
      listens: [],
      described: {},
      permissions: [],
      budgets: {},
      nav: [],
      languages: ['en'],
      config: {},
      ...app,
    },
    entry,
    preload: [entry],
    css: [],
    uses: [],
    platform: {},
    contracts: null,
    licence: 'MIT',
    licences: [],
    graph: { [entry]: { ...chunk, dynamicImports: [page] }, [page]: chunk },
    files: Object.fromEntries([...sources].map(([path, bytes]) => [path, hashed(bytes)])),
    ...record,
  };
}

const hashed = (bytes: Buffer) => ({
  integrity: `sha384-${createHash('sha384').update(bytes).digest('base64')}`,
  bytes: bytes.length,
  gzip: gzipSync(bytes).length,
});
