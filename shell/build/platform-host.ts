import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import {
  filesIn,
  graphOf,
  type PlatformPackage,
  platformNames,
  platformPackages,
  platformVersions,
  shellPlaces,
} from '@lyceum/app-api/vite';
import type { ShellRecord } from '@lyceum/contracts/federation';
import type { Plugin } from 'vite';

const prefix = 'platform:';
const loaderName = 'load-remote';

/** Routes of `src/routing/create-router.tsx` and the modules of their pages, so that the server names them in the head. */
const pages = {
  '/': 'catalogue-page',
  '/courses': 'catalogue-page',
  '/courses/:courseRunKey/about': 'about-page',
  '/dashboard': 'dashboard-page',
  '/login': 'sign-in-page',
  '/register': 'register-page',
  '/reset': 'forgotten-page',
  '/password_reset_confirm': 'new-password-page',
  '/email_confirm': 'confirm-email-page',
};

/**
 * Makes the shell's build the home of the platform packages: one entry chunk for each, which the import map names, and
 * which the shell itself uses. Also writes `shell.json`, from which the server makes the page.
 */
export function platformHost({ root }: { readonly root: string }): Plugin {
  const around = createRequire(join(root, 'package.json'));
  return {
    name: 'lyceum:platform-host',
    enforce: 'pre',
    config: () => ({ build: { rolldownOptions: { input: inputs(root) } } }),
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return null;
      const name = id.slice(prefix.length + 1);
      const listed = platformPackages.find((one) => one.name === name);
      return listed ? moduleFor(listed, around) : null;
    },
    writeBundle({ dir = root }, bundle) {
      const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
      const fileOf = (chunkName: string) => {
        const chunk = chunks.find((one) => one.name === chunkName);
        if (!chunk) throw new Error(`The shell's build has no chunk "${chunkName}"`);
        return chunk.fileName;
      };
      const graph = graphOf(bundle, []);
      const entry = fileOf('main');
      const files = hashesOf(dir);
      const record: ShellRecord = {
        format: 1,
        version: createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12),
        entry,
        loader: fileOf(loaderName),
        pages: Object.fromEntries(Object.entries(pages).map(([path, name]) => [path, fileOf(name)])),
        imports: Object.fromEntries(platformNames.map((name) => [name, fileOf(chunkNameOf(name))])),
        platform: platformVersions(root),
        css: Object.keys(files).filter((file) => file.endsWith('.css')),
        ...shellPlaces(),
        graph: JSON.parse(JSON.stringify(graph)),
        files,
      };
      writeFileSync(join(dir, 'shell.json'), JSON.stringify(record));
    },
  };
}

const chunkNameOf = (name: string): string => `platform-${name.replace('@', '').replaceAll('/', '-')}`;

function inputs(root: string): Record<string, string> {
  const platform = platformNames.map((name) => [chunkNameOf(name), prefix + name]);
  return { main: join(root, 'src/main.tsx'), ...Object.fromEntries(platform) };
}

/** What the platform's entry for a package exports. CommonJS packages must have their names listed one by one. */
function moduleFor({ name, exports }: PlatformPackage, around: NodeJS.Require): string {
  if (name === 'zod') return zodModule;
  if (exports) return `export { ${exports.join(', ')} } from '${name}';`;
  if (name.startsWith('@lyceum/')) return `export * from '${name}';`;
  const names = Object.keys(around(name)).filter((one) => one !== 'default' && !one.startsWith('__'));
  return `import whole from '${name}'; export default whole; export { ${names.join(', ')} } from '${name}';`;
}

/** Zod without its translations, JSON Schema and codecs: half of its size, and nothing that a page needs. */
const zodModule = `
import * as all from 'zod';
export const z = {
  any: all.any, array: all.array, bigint: all.bigint, boolean: all.boolean, coerce: all.coerce, custom: all.custom,
  date: all.date, discriminatedUnion: all.discriminatedUnion, email: all.email, enum: all.enum, int: all.int,
  intersection: all.intersection, iso: all.iso, json: all.json, lazy: all.lazy, literal: all.literal,
  looseObject: all.looseObject, map: all.map, never: all.never, null: all.null, nullable: all.nullable,
  nullish: all.nullish, number: all.number, object: all.object, optional: all.optional,
  partialRecord: all.partialRecord, pipe: all.pipe, preprocess: all.preprocess, record: all.record, set: all.set,
  strictObject: all.strictObject, string: all.string, stringbool: all.stringbool, templateLiteral: all.templateLiteral,
  transform: all.transform, tuple: all.tuple, undefined: all.undefined, union: all.union, unknown: all.unknown,
  url: all.url, uuid: all.uuid, void: all.void, ZodError: all.ZodError, prettifyError: all.prettifyError,
};`;

function hashesOf(folder: string): ShellRecord['files'] {
  const files: ShellRecord['files'] = {};
  for (const path of filesIn(folder)) {
    if (path === 'shell.json' || path.endsWith('.map') || path.startsWith('.vite/')) continue;
    const bytes = readFileSync(join(folder, path));
    files[path] = {
      integrity: `sha384-${createHash('sha384').update(bytes).digest('base64')}`,
      bytes: bytes.length,
      gzip: gzipSync(bytes, { level: 6 }).length,
    };
  }
  return files;
}
