import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, posix } from 'node:path';
import type { Plugin } from 'vite';

const require = createRequire(import.meta.url);
const mathjax = dirname(require.resolve('mathjax/package.json'));
const font = dirname(require.resolve('@mathjax/mathjax-newcm-font/package.json'));

const parts = ['startup.js', 'core.js', 'input/**/*.js', 'output/chtml.js', 'a11y/assistive-mml.js', 'ui/safe.js'];
const fontParts = ['chtml.js', 'chtml/dynamic/*.js', 'chtml/woff2/*.woff2'];

/** Ships MathJax and its font as files of the shell, for MathJax's own loader to fetch piece by piece. */
export function mathjaxFiles(): Plugin {
  const files = new Map([
    ...parts.flatMap((part) => filesOf(mathjax, part, '')),
    ...fontParts.flatMap((part) => filesOf(font, part, 'fonts/mathjax-newcm-font/')),
  ]);
  return {
    name: 'lyceum-mathjax-files',
    transform: (_code, id) =>
      id.endsWith('/maths/mathjax-integrity.ts')
        ? { code: `export const mathjaxIntegrity = ${JSON.stringify(integrityOf(files))};`, map: null }
        : null,
    generateBundle() {
      for (const [name, path] of files) {
        this.emitFile({ type: 'asset', fileName: `assets/mathjax/${name}`, source: readFileSync(path) });
      }
    },
  };
}

/** MathJax adds its scripts by itself; the hashes let it add them under the page's integrity policy. */
function integrityOf(files: ReadonlyMap<string, string>): Readonly<Record<string, string>> {
  const scripts = [...files].filter(([name]) => name.endsWith('.js'));
  return Object.fromEntries(
    scripts.map(([name, path]) => [name, `sha384-${createHash('sha384').update(readFileSync(path)).digest('base64')}`]),
  );
}

function filesOf(root: string, pattern: string, under: string): readonly (readonly [string, string])[] {
  return globSync(pattern, { cwd: root }).map((name) => [
    `${under}${name.split('\\').join(posix.sep)}`,
    join(root, name),
  ]);
}
