import { asAdmin, post } from './people.ts';

export interface OverrideToMake {
  readonly app: string;
  readonly username: string;
  readonly version?: string;
  readonly entry?: string;
  /** What a development server declares. */
  readonly declares?: unknown;
  readonly hours?: number;
  readonly allowWrites?: boolean;
}

/** The path of a link that an admin made. */
export async function anOverrideLink(baseURL: string, wish: OverrideToMake): Promise<string> {
  const { app, username, version, entry, declares, hours, allowWrites = false } = wish;
  const site = await asAdmin(baseURL);
  const data = { username, version, entry, app: declares, hours, allow_writes: allowWrites };
  const made = await post(site, `/api/federation/v1/apps/${app}/overrides`, { data });
  const { link } = (await made.json()) as { readonly link: string };
  await site.dispose();
  return new URL(link).pathname;
}
