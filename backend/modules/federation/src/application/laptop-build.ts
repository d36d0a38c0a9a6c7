import { appRecord } from '@lyceum/contracts/federation';
import type { AppBuild } from './app-build.ts';

interface LaptopOptions {
  readonly app: string;
  readonly entry: string;
  /** What the laptop said its build declares, as JSON. */
  readonly declares: string | null;
  readonly served: AppBuild | null;
}

/**
 * What a development server hands out, as a build. The server of the site cannot reach a laptop: it knows the address of
 * the entry and what was declared when the link was made, and no file of it.
 */
export function laptopBuild({ app, entry, declares, served }: LaptopOptions): AppBuild | null {
  const declared = declares === null ? null : appRecord.parse(JSON.parse(declares));
  const record = declared ?? served?.record.app ?? null;
  if (!record) return null;
  const { origin, pathname, host } = new URL(entry);
  return {
    name: app,
    version: host,
    state: 'ready',
    reason: null,
    origin,
    record: {
      format: 1,
      name: app,
      version: '0.0.0',
      app: { ...record, id: app, routes: record.routes.map((route) => ({ ...route, page: null })) },
      entry: pathname.slice(1),
      preload: [],
      css: [],
      uses: [],
      // Its imports are answered by the page's own platform, whatever it was written against.
      platform: {},
      contracts: null,
      licence: null,
      licences: [],
      graph: {},
      files: {},
    },
  };
}
