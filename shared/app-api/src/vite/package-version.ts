import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { carriedPackages } from './carried.ts';

/** The exact version of a package: as app-api carries it, else as installed around `root` or around app-api. */
export function packageVersion(name: string, root: string): string {
  const places = [createRequire(join(root, 'package.json')), createRequire(import.meta.url)];
  const found = carriedPackages[name] ?? installedVersion(name, places);
  if (!found) throw new Error(`The package ${name} is not installed`);
  return found;
}

function installedVersion(name: string, places: readonly NodeJS.Require[]): string | null {
  for (const folder of places.flatMap((around) => around.resolve.paths(name) ?? [])) {
    try {
      const found: { version?: unknown } = JSON.parse(readFileSync(join(folder, name, 'package.json'), 'utf8'));
      if (typeof found.version === 'string') return found.version;
    } catch {
      // Not in this folder; the next one.
    }
  }
  return null;
}
