import { join } from 'node:path';
import type { AppRecord } from '@lyceum/contracts/federation';
import { runnerImport } from 'vite';
import { z } from 'zod';
import type { AppManifest, AppRoute, NavLink } from '../app/app-manifest.ts';
import { sourceConditions } from './carried.ts';
import { describePlaces } from './describe-places.ts';
import { pageFileOf } from './page-files.ts';

/** Evaluates `src/manifest.ts` in Node: it loads nothing but by functions, so this runs none of the app's pages. */
export async function readManifest(root: string, name: string): Promise<AppManifest> {
  const { module } = await runnerImport<{ readonly manifest?: AppManifest }>(join(root, 'src/manifest.ts'), {
    root,
    configFile: false,
    logLevel: 'error',
    environments: {
      inline: { resolve: { conditions: [...sourceConditions, 'module', 'import'], noExternal: [/^@lyceum\//] } },
    },
  });
  const { manifest } = module;
  if (!manifest) throw new Error('src/manifest.ts must export "manifest", made by defineApp');
  if (manifest.id !== name) throw new Error(`The manifest says "${manifest.id}", vite.config.ts says "${name}"`);
  return manifest;
}

/** A manifest as data; `modules` says which file of the build holds which module. */
export function recordOf(manifest: AppManifest, modules: ReadonlyMap<string, string> = new Map()): AppRecord {
  const { apiVersion, id, owner, routes, fills, offers, emits, listens, nav, budgets, catalogues, config } = manifest;
  return {
    apiVersion,
    id,
    owner: owner ?? null,
    routes: routes.map((route) => ({
      path: route.path,
      access: route.access ?? 'signed_in',
      example: exampleOf(route),
      page: pageFileOf(route.load, modules),
    })),
    fills: (fills ?? []).map(({ slot, operation, order, load }) => ({
      slot,
      operation,
      order,
      file: load && pageFileOf(load, modules),
    })),
    offers: (offers ?? []).map((slot) => slot.id),
    emits: (emits ?? []).map((event) => event.id),
    listens: (listens ?? []).map((event) => event.id),
    described: describePlaces(manifest),
    permissions: permissionsOf(manifest),
    budgets: { ...budgets },
    nav: (nav ?? []).map(({ label, to, place, audience = 'signed_in', order = 100 }) => ({
      label: { id: label.id, defaultMessage: label.defaultMessage },
      to,
      place,
      audience,
      order,
    })),
    languages: ['en', ...Object.keys(catalogues ?? {})],
    config: { ...z.toJSONSchema(config, { io: 'input' }) },
  };
}

/** A path without parameters is its own example. */
function exampleOf({ path, example }: AppRoute): string | null {
  if (example !== undefined) return example;
  const fixed = path.replace(/\/\*$/, '');
  return /[:*]/.test(fixed) ? null : fixed;
}

function permissionsOf({ nav = [], permissions = [] }: AppManifest): string[] {
  return [...new Set([...permissions, ...nav.flatMap(permissionOf)])].sort();
}

const permissionOf = ({ audience }: NavLink): readonly string[] =>
  typeof audience === 'object' ? [audience.permission] : [];
