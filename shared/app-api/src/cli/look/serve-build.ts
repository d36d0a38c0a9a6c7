import { createServer } from 'node:http';
import { extname } from 'node:path';
import type { BuildToSend } from '../read-build.ts';

export interface ServedBuild {
  /** The module that starts the app. */
  readonly entry: string;
  /** How often a page has begun to load the app. */
  readonly starts: () => number;
  readonly close: () => Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.html': 'text/html',
  '.wasm': 'application/wasm',
};

const entryFile = 'lyceum-look.js';

/** Hands out a build on this machine, to pages of the site. */
export async function serveBuild({ record, files }: BuildToSend, site: string): Promise<ServedBuild> {
  let starts = 0;
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://build').pathname.slice(1);
    if (path === entryFile) starts += 1;
    const content = path === entryFile ? entryCode(record) : files.get(path);
    response.setHeader('access-control-allow-origin', site);
    response.setHeader('cache-control', 'no-store');
    response.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream');
    response.writeHead(content === undefined ? 404 : 200).end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    entry: `http://127.0.0.1:${port}/${entryFile}`,
    starts: () => starts,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Of a published build the page itself links the style sheets; of one on this machine it knows the entry alone. */
const entryCode = ({ css, entry }: BuildToSend['record']): string => `
const styled = (path) => new Promise((resolve) => {
  const href = new URL(path, import.meta.url).href;
  document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href, onload: resolve, onerror: resolve }));
});
await Promise.all(${JSON.stringify(css)}.map(styled));
export * from './${entry}';
`;
