import { z } from 'zod';
import { integrityField, placeDescription } from './build-record.ts';

const chunk = z.object({
  imports: z.array(z.string()),
  dynamicImports: z.array(z.string()),
  css: z.array(z.string()),
  platform: z.array(z.string()),
});

/** `shell.json`, written by the shell's build: all that the server needs to write a page. Paths are below `/shell/`. */
export const shellRecord = z.object({
  format: z.literal(1),
  /** The hash of everything below: changes with any file. */
  version: z.string(),
  entry: z.string(),
  /** The chunk that loads apps: wanted early on pages of apps. */
  loader: z.string(),
  /** The shell's own pages: route → file. */
  pages: z.record(z.string(), z.string()),
  /** Platform package → file. */
  imports: z.record(z.string(), z.string()),
  /** Platform package → exact version. */
  platform: z.record(z.string(), z.string()),
  css: z.array(z.string()),
  /** Slots of the shell's own pages, events it tells and acts on, and what they are for. */
  offers: z.array(z.string()).default([]),
  emits: z.array(z.string()).default([]),
  listens: z.array(z.string()).default([]),
  described: z.record(z.string(), placeDescription).default({}),
  graph: z.record(z.string(), chunk),
  files: z.record(
    z.string(),
    z.object({ integrity: integrityField, bytes: z.number().int(), gzip: z.number().int().optional() }),
  ),
});
export type ShellRecord = z.output<typeof shellRecord>;
