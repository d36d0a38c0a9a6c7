import { type AppRecord, makeOverride, revokeOverride } from '@lyceum/contracts/federation';
import { z } from 'zod';
import { CommandRefused } from './refusal.ts';
import { askSite, type Site } from './site.ts';
import type { Showing } from './wanted.ts';

/** What a development server says of the app it serves, see `platformDev`. */
const declared = z.looseObject({ id: z.string() });
const made = z.object({ id: z.string(), link: z.string() });
const refused = z.object({ detail: z.string().optional() });

export interface LinkToMake extends Pick<Showing, 'user' | 'hours' | 'path' | 'allowWrites'> {
  /** What the app declares. */
  readonly app: AppRecord | z.output<typeof declared>;
  /** Its entry on this machine. */
  readonly entry: string;
}

export interface Link {
  readonly app: string;
  readonly id: string;
  readonly url: string;
}

/** Makes the link that shows one person the app that `server` (an address on this machine) hands out. */
export async function linkTo(server: string, { site, ...showing }: Showing & { site: Site }): Promise<Link> {
  const app = declared.parse(await (await fetch(`${server}/app.json`)).json());
  return makeLink(site, { ...showing, app, entry: `${server}/remoteEntry.js` });
}

export async function makeLink(site: Site, wanted: LinkToMake): Promise<Link> {
  const { app, entry, user, hours, path, allowWrites } = wanted;
  const { isGood, status, body } = await askSite(site, {
    path: makeOverride.path.replace(':name', app.id),
    body: { username: user, entry, app, hours, allow_writes: allowWrites, path },
  });
  if (!isGood) throw new CommandRefused(`${site.url} made no link: ${detailIn(body, status)}`);
  const { id, link } = made.parse(body);
  return { app: app.id, id, url: `${site.url}${new URL(link).pathname}` };
}

/** One that is over already, by itself or by somebody, is as good as ended. */
export async function endLink(site: Site, { app, id }: Link): Promise<void> {
  const path = revokeOverride.path.replace(':name', app).replace(':overrideId', id);
  const { isGood, status, body } = await askSite(site, { method: 'DELETE', path });
  if (!isGood && status !== 404) throw new CommandRefused(`${site.url} keeps the link: ${detailIn(body, status)}`);
}

const detailIn = (body: unknown, status: number): string =>
  refused.catch({}).parse(body).detail ?? `it answered ${status}`;
