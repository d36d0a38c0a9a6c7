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

/** What an app promises to stay within. Bytes are gzip; what is left open is as the product sets it. */
export const budgets = z.object({
  startBytes: z.number().int().positive().optional(),
  pageBytes: z.number().int().positive().optional(),
  pageRequests: z.number().int().positive().optional(),
  errorRate: z.number().min(0).max(1).optional(),
  lcpMs: z.number().int().positive().optional(),
});
export type BudgetsRecord = z.output<typeof budgets>;

/** A slot or an event in words: where or when, and what each prop or field of its payload is. */
export const placeDescription = z.object({ text: z.string(), fields: z.record(z.string(), z.string()) });
export type PlaceDescription = z.output<typeof placeDescription>;

/** What an app's manifest says, as data: read without running the app. */
export const appRecord = z.object({
  apiVersion: z.literal(1),
  id: appName,
  owner: z.string().nullable(),
  routes: z.array(
    z.object({
      path: z.string().startsWith('/'),
      access: z.enum(['signed_in', 'anyone']),
      /** An address of the page with real parameters; null where the app names none. */
      example: z.string().startsWith('/').nullable().default(null),
      /** The file of its page, to be fetched early; null where the builder could not tell. */
      page: file.nullable(),
    }),
  ),
  fills: z.array(
    z.object({
      slot: z.string(),
      operation: z.enum(['insert', 'replace', 'wrap', 'hide']),
      order: z.number(),
      /** The file of what it draws; null where the builder could not tell. */
      file: file.nullable().optional(),
    }),
  ),
  offers: z.array(z.string()),
  emits: z.array(z.string()).default([]),
  listens: z.array(z.string()).default([]),
  /** What the slots offered and the events emitted are for. */
  described: z.record(z.string(), placeDescription).default({}),
  /** Names of permissions that its pages and links ask for. */
  permissions: z.array(z.string()).default([]),
  budgets: budgets.default({}),
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
  /**
   * The contracts whose code is inside, and the version of `@lyceum/contracts` they are of; null for an app that asks no
   * endpoint by contract, and for builds from before this was recorded.
   */
  contracts: z
    .object({ version: z.string(), used: z.array(z.string()) })
    .nullable()
    .default(null),
  /** The licence of the app itself, as its package names it. */
  licence: z.string().nullable().default(null),
  /** Packages whose code is inside, and the licence each names. */
  licences: z.array(z.object({ name: z.string(), version: z.string(), licence: z.string().nullable() })),
  graph: z.record(file, chunk),
  files: z.record(file, z.object({ integrity: integrityField, bytes: z.number().int(), gzip: z.number().int() })),
});
export type BuildRecord = z.output<typeof buildRecord>;
