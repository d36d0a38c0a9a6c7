import { makeOverride } from '@lyceum/contracts/federation';
import { z } from 'zod';
import { CommandRefused } from './refusal.ts';
import { askSite, type Site } from './site.ts';
import type { Showing } from './wanted.ts';

/** What a development server says of the app it serves, see `platformDev`. */
const declared = z.looseObject({ id: z.string() });
const made = z.object({ link: z.string() });
const refused = z.object({ detail: z.string().optional() });

/** Makes the link that shows one person the app that `server` (an address on this machine) hands out. */
export async function linkTo(server: string, { site, user, hours, path, allowWrites }: Showing & { site: Site }) {
  const app = declared.parse(await (await fetch(`${server}/app.json`)).json());
  const { isGood, status, body } = await askSite(site, {
    path: makeOverride.path.replace(':name', app.id),
    body: { username: user, entry: `${server}/remoteEntry.js`, app, hours, allow_writes: allowWrites, path },
  });
  if (isGood) return { app: app.id, link: `${site.url}${new URL(made.parse(body).link).pathname}` };
  const { detail = `it answered ${status}` } = refused.catch({}).parse(body);
  throw new CommandRefused(`${site.url} made no link: ${detail}`);
}
