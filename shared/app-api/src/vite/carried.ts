import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { platformNames } from './platform.ts';

/**
 * Packages that the packed `@lyceum/app-api` carries inside, with their versions. An app outside the workspace reaches
 * each by a door: `@lyceum/i18n` is `@lyceum/app-api/i18n` there. None in the workspace, where each is a package itself.
 */
export const carriedPackages: Readonly<Record<string, string>> = carriedBy(
  JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')),
);

export function carriedBy({ lyceum }: { readonly lyceum?: { readonly carries?: Record<string, string> } }) {
  return lyceum?.carries ?? {};
}

/** Whether this code runs out of a packed package, as it does for an app outside the workspace. */
export const isPacked = Object.keys(carriedPackages).length > 0;

/** Sources are read where they are: in the workspace. A package of somebody else may mean another thing by the name. */
export const sourceConditions: readonly string[] = isPacked ? [] : ['source'];

/** Makes of the doors of carried platform packages the names that the shell's import map knows. */
export function nameCarriedPackages(carried: readonly string[] = Object.keys(carriedPackages)): Plugin {
  const doors = new Map(carried.map((name) => [name.replace('@lyceum/', '@lyceum/app-api/'), name]));
  return {
    name: 'lyceum:name-carried-packages',
    enforce: 'pre',
    resolveId(id) {
      const name = doors.get(id);
      return name && platformNames.includes(name) ? { id: name, external: true } : null;
    },
  };
}
