import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const source = new URL('./src/features/text-block/author-frame.html', import.meta.url);

/** Ships the empty page that author HTML with scripts is put into. In development Vite serves it from its folder. */
export function authorFrame(): Plugin {
  return {
    name: 'lyceum-author-frame',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'assets/author-frame.html', source: readFileSync(source) });
    },
  };
}
