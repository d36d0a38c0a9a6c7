import type { Plugin } from 'vite';
import { platformPackages } from './platform.ts';

/** Fails the build for a name that the shell does not hand out: in the browser it would be a page that does not load. */
export function checkPlatformImports(): Plugin {
  const listed = new Map(platformPackages.map(({ name, exports }) => [name, exports ? new Set(exports) : null]));
  return {
    name: 'lyceum:check-platform-imports',
    generateBundle(_options, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk') continue;
        for (const specifier of output.imports) {
          const exports = listed.get(specifier);
          if (!exports) continue;
          const unknown = namesImported(output.code, specifier).filter((name) => !exports.has(name));
          if (unknown.length > 0)
            this.error(
              `${unknown.join(', ')} of ${specifier} is not among the names the shell hands out; ` +
                'add it to platform.ts of @lyceum/app-api or do without.',
            );
        }
      }
    },
  };
}

/** The names a chunk takes from a module; whole-module imports name nothing. */
export function namesImported(code: string, specifier: string): readonly string[] {
  const names: string[] = [];
  for (const [, list = '', from] of code.matchAll(/(?:import|export)\s*\{([^}]*)\}\s*from\s*["']([^"']+)["']/g)) {
    if (from !== specifier) continue;
    for (const item of list.split(',')) {
      const name = item
        .trim()
        .split(/\s+as\s+/)[0]
        ?.trim();
      if (name) names.push(name);
    }
  }
  return names;
}
