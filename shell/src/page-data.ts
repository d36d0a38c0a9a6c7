import type { PageData } from '@lyceum/contracts/federation';

/** What the server wrote into the page; a page without it (a broken cache between) still starts, without apps. */
export function readPageData(): PageData {
  const text = document.getElementById('lyceum-page-data')?.textContent;
  if (!text) return { site: withoutServer, apps: [], revision: 0, overrides: [], preview: null };
  return JSON.parse(text);
}

const withoutServer: PageData['site'] = {
  name: 'Lyceum',
  baseUrl: location.origin,
  brand: null,
  logoUrl: null,
  supportEmail: null,
  language: 'en',
};
