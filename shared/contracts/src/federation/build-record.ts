import { z } from 'zod';

const file = z.string().regex(/^\w[\w@.-]*(\/\w[\w@.-]*)*$/, 'is not a path inside a build');
export const integrityField = z.string().regex(/^sha384-[A-Za-z0-9+/]{64}$/, 'is not a sha384 integrity');
export const appName = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'is no name for an app');

const chunk = z.object({
  imports: z.array(file),
  dynamicImports: z.array(file),
  css: z.array(file),
  /** Names of platform packages that the file imports. */
  platform: z.array(z.string()),
});

export const navLinkRecord = z.object({
  label: z.object({ id: z.string(), defaultMessage: z.string() }),
  to: z.string().startsWith('/'),
  place: z.enum(['main', 'account']),
  audience: z.union([z.enum(['everyone', 'signed_in']), z.object({ permission: z.string() })]),
  order: z.number(),
});
export type NavLinkRecord = z.output<typeof navLinkRecord>;

/** What an app's manifest says, as data: read without running the app. */
export const appRecord = z.object({
  apiVersion: z.literal(1),
  id: appName,
  owner: z.string().nullable(),
  routes: z.array(
    z.object({
      path: z.string().startsWith('/'),
      access: z.enum(['signed_in', 'anyone']),
      /** The file of its page, to be fetched early; null where the builder could not tell. */
      page: file.nullable(),
    }),
  ),
  fills: z.array(
    z.object({ slot: z.string(), operation: z.enum(['insert', 'replace', 'wrap', 'hide']), order: z.number() }),
  ),
  offers: z.array(z.string()),
  nav: z.array(navLinkRecord),
  languages: z.array(z.string()),
  /** JSON Schema of what a site may set. */
  config: z.record(z.string(), z.unknown()),
});
export type AppRecord = z.output<typeof appRecord>;

/**
 * `build.json`, written beside the files of a build: what the app is, what each file needs, and the hash of each file.
 * `preload` and `css` are what must be there before the app runs.
 */
export const buildRecord = z.object({
  format: z.literal(1),
  name: appName,
  /** The package's version; the registry adds the hash of the files. */
  version: z.string().regex(/^\d+\.\d+\.\d+(-[\w.]+)?$/),
  app: appRecord,
  entry: file,
  preload: z.array(file),
  css: z.array(file),
  /** Platform packages that `preload` imports. */
  uses: z.array(z.string()),
  /** Exact versions of the platform packages it was built against. */
  platform: z.record(z.string(), z.string()),
  /** Packages whose code is inside, and the licence each names. */
  licences: z.array(z.object({ name: z.string(), version: z.string(), licence: z.string().nullable() })),
  graph: z.record(file, chunk),
  files: z.record(file, z.object({ integrity: integrityField, bytes: z.number().int(), gzip: z.number().int() })),
});
export type BuildRecord = z.output<typeof buildRecord>;
