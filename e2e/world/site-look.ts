import { asAdmin, patch, post } from './people.ts';

/** Changes name and look of the site, which all journeys share: take it back by {@link undoLook}. */
export async function changeLook(baseURL: string, look: Readonly<Record<string, string>>): Promise<void> {
  const site = await asAdmin(baseURL);
  await patch(site, '/api/federation/v1/site', look);
  await site.dispose();
}

export async function undoLook(baseURL: string): Promise<void> {
  const site = await asAdmin(baseURL);
  await post(site, '/api/federation/v1/site/undo', {});
  await site.dispose();
}
