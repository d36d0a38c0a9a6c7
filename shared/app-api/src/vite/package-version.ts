import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** The exact version of a package as installed around `root`. */
export function packageVersion(name: string, root: string): string {
  for (const folder of createRequire(join(root, 'package.json')).resolve.paths(name) ?? []) {
    try {
      const found: { version?: unknown } = JSON.parse(readFileSync(join(folder, name, 'package.json'), 'utf8'));
      if (typeof found.version === 'string') return found.version;
    } catch {
      // Not in this folder; the next one up.
    }
  }
  throw new Error(`The package ${name} is not installed`);
}
