import type { Plugin, ViteDevServer } from 'vite';
import { readManifest, recordOf } from './app-record.ts';
import { carriedPackages } from './carried.ts';
import { platformNames } from './platform.ts';

export interface PlatformDevOptions {
  readonly name: string;
  readonly root: string;
  readonly origin: string;
}

const entry = '/remoteEntry.js';
const entryModule = '\0lyceum:remote-entry';

/**
 * Hands out one app, as it is being written, to the page of a built shell: its entry, what it declares (`/app.json`), and
 * no platform package of its own. Those stay imports of addresses below `/@platform/`, which the page's import map turns
 * into the shell's copies: one React, whichever shell that is.
 */
export function platformDev({ name, root, origin }: PlatformDevOptions): Plugin {
  return {
    name: 'lyceum:platform-dev',
    enforce: 'pre',
    resolveId(id) {
      if (id === entry) return entryModule;
      return platformAddress(id, origin);
    },
    load: (id) => (id === entryModule ? entryCode : null),
    configureServer(server) {
      server.middlewares.use('/app.json', (_request, response, next) => {
        readManifest(root, name)
          .then((manifest) => {
            response.setHeader('content-type', 'application/json');
            response.end(JSON.stringify(recordOf(manifest)));
          })
          .catch(next);
      });
      tellHowToReach(server, origin);
    },
  };
}

/** Also for the packages that Vite bundles beforehand: what of them uses React must use the page's. */
export function platformInDependencies(origin: string) {
  return {
    name: 'lyceum:platform-in-dependencies',
    resolveId: (id: string) => platformAddress(id, origin),
  };
}

const doors: ReadonlyMap<string, string> = new Map(
  Object.keys(carriedPackages).map((carried) => [carried.replace('@lyceum/', '@lyceum/app-api/'), carried]),
);

function platformAddress(id: string, origin: string) {
  const platformName = doors.get(id) ?? id;
  if (!platformNames.includes(platformName)) return null;
  return { id: `${origin}/@platform/${platformName}`, external: true as const };
}

/** What the federation runtime expects of an entry, without its share scope: here is nothing to share. */
const entryCode = `
import { manifest } from '/src/index.ts';
import { liveApp } from '@lyceum/app-api/dev';

const app = liveApp(manifest);
export const init = () => {};
export const get = async () => () => ({ manifest: app.manifest });

if (import.meta.hot) import.meta.hot.accept('/src/index.ts', (next) => next && app.replace(next.manifest));
`;

function tellHowToReach(server: ViteDevServer, origin: string): void {
  server.printUrls = () => server.config.logger.info(`  ${origin}${entry}`);
}
