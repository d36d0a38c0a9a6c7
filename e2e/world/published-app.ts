import { createHash, randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { asAdmin, post } from './people.ts';

export interface PublishedApp {
  readonly name: string;
  readonly version: string;
  /** An address that the app answers. */
  readonly path: string;
}

export interface AppToPublish {
  /** The whole code of the entry: a module with `init` and `get`. */
  readonly entry: string;
  readonly name?: string;
  /** Everybody gets it, unless another channel is named. */
  readonly channel?: string;
}

export const aName = (): string => `spec-${randomUUID().slice(0, 8)}`;

/** The entry of an app whose only page is drawn by `page`, the text of a component that needs no imports. */
export const entryDrawing = (name: string, page: string): string => `
  const manifest = { apiVersion: 1, id: '${name}', config: {}, routes: [
    { path: '/${name}', access: 'anyone', load: async () => ${page} },
  ] };
  export const init = () => {};
  export const get = async () => () => ({ manifest });`;

interface AppToBuild {
  readonly name: string;
  readonly entry: string;
  /** An address at which checks open its page; none by default. */
  readonly example?: string;
}

/** The files of a build of one module, as the builder writes them. */
export function buildOf({ name, entry, example }: AppToBuild): ReadonlyMap<string, Buffer> {
  const bytes = Buffer.from(entry);
  const file = 'remoteEntry.js';
  const record = {
    format: 1,
    name,
    version: '1.0.0',
    app: {
      apiVersion: 1,
      id: name,
      owner: 'Journeys',
      routes: [{ path: `/${name}`, access: 'anyone', page: null, ...(example && { example }) }],
      fills: [],
      offers: [],
      nav: [],
      languages: ['en'],
      config: {},
    },
    entry: file,
    preload: [file],
    css: [],
    uses: [],
    platform: {},
    licences: [],
    graph: { [file]: { imports: [], dynamicImports: [], css: [], platform: [] } },
    files: {
      [file]: {
        integrity: `sha384-${createHash('sha384').update(bytes).digest('base64')}`,
        bytes: bytes.length,
        gzip: gzipSync(bytes).length,
      },
    },
  };
  return new Map([
    ['build.json', Buffer.from(JSON.stringify(record))],
    [file, bytes],
  ]);
}

/** Publishes a small app as an admin, and gives a way to go on publishing it. */
export async function publishApp(
  baseURL: string,
  { entry, name = aName(), channel = 'stable' }: AppToPublish,
): Promise<PublishedApp> {
  const site = await asAdmin(baseURL);
  const { csrfToken } = (await (await site.get('/csrf/api/v1/token')).json()) as { readonly csrfToken: string };
  const parts = [...buildOf({ name, entry })].map(([path, buffer]) => {
    const mimeType = path.endsWith('.json') ? 'application/json' : 'text/javascript';
    return [path, { name: path, mimeType, buffer }] as const;
  });
  const answer = await site.post(`/api/federation/v1/apps/${name}/builds?channel=${channel}`, {
    headers: { 'x-csrftoken': csrfToken },
    multipart: Object.fromEntries(parts),
  });
  if (!answer.ok()) throw new Error(`Publishing ${name} answered ${answer.status()}: ${await answer.text()}`);
  const { version } = (await answer.json()) as { readonly version: string };
  await site.dispose();
  return { name, version, path: `/${name}` };
}

export async function rollBack(baseURL: string, name: string): Promise<void> {
  const site = await asAdmin(baseURL);
  await post(site, `/api/federation/v1/apps/${name}/rollback`, { data: { reason: 'a journey' } });
  await site.dispose();
}

/** A token of the team that publishes this app. */
export async function publishingToken(baseURL: string, name: string): Promise<string> {
  const site = await asAdmin(baseURL);
  const issued = await post(site, `/api/federation/v1/apps/${name}/tokens`, { data: { label: 'a journey' } });
  const { token } = (await issued.json()) as { readonly token: string };
  await site.dispose();
  return token;
}
