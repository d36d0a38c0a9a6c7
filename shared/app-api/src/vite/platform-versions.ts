import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { packageOf, platformNames } from './platform.ts';

/** The exact version of every platform package as installed around `root`: what a build was made against. */
export function platformVersions(root: string): Readonly<Record<string, string>> {
  const around = createRequire(join(root, 'package.json'));
  const names = [...new Set(platformNames.map(packageOf))];
  return Object.fromEntries(names.map((name) => [name, versionOf(name, around)]));
}

function versionOf(name: string, around: NodeJS.Require): string {
  for (const folder of around.resolve.paths(name) ?? []) {
    try {
      const found: { version?: unknown } = JSON.parse(readFileSync(join(folder, name, 'package.json'), 'utf8'));
      if (typeof found.version === 'string') return found.version;
    } catch {
      // Not in this folder; the next one up.
    }
  }
  throw new Error(`The platform package ${name} is not installed`);
}
