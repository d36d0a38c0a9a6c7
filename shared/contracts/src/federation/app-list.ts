import { z } from 'zod';
import { defineContract } from '../contract.ts';
import { appName, appRecord } from './build-record.ts';
import { activeOverride, overrideRefusal } from './overrides.ts';
import { sitePreview } from './preview.ts';

/** One app as the shell sees it: what it answers for, and where its code is. Addresses are of this site. */
export const appRow = z
  .object({
    name: appName,
    version: z.string(),
    owner: z.string().nullable(),
    /** `missing`: its files are gone. `refused`: they are not what was recorded, or were built for another platform. */
    state: z.enum(['ready', 'missing', 'refused']),
    reason: z.string().nullable(),
    entry: z.string(),
    css: z.array(z.string()),
    preload: z.array(z.string()),
    /** Exact versions of the platform packages it was built against. */
    platform: z.record(z.string(), z.string()),
    routes: z.array(z.object({ path: z.string(), access: z.enum(['signed_in', 'anyone']) })),
    fills: appRecord.shape.fills,
    offers: appRecord.shape.offers,
    nav: appRecord.shape.nav,
    /** What the site set for the app. */
    config: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'FederationApp' });
export type AppRow = z.output<typeof appRow>;

export const siteView = z
  .object({
    name: z.string(),
    baseUrl: z.string(),
    /** The site's colour as `#rrggbb`; the product's own when null. */
    brand: z.string().nullable(),
    logoUrl: z.string().nullable(),
    supportEmail: z.string().nullable(),
    /** Spoken to visitors whose browser wishes for none that the product speaks. */
    language: z.string(),
  })
  .meta({ id: 'FederationSite' });
export type SiteView = z.output<typeof siteView>;

/** What the server writes into the page, so that the shell starts without asking. */
export const pageData = z.object({
  site: siteView,
  apps: z.array(appRow),
  /** Counts the changes of what this says; `federation.watchChanges` tells the newest. */
  revision: z.number().int(),
  /** The builds among `apps` that this session gets instead of the released ones. */
  overrides: z.array(activeOverride),
  /** The draft that this session, and no other, sees in place of the settings. */
  preview: sitePreview.nullable(),
  /** On the page that answers a link: why it was not opened. */
  overrideRefusal: overrideRefusal.optional(),
});
export type PageData = z.output<typeof pageData>;

export const listApps = defineContract({
  id: 'federation.listApps',
  summary: 'The site and its apps: which build of each the caller gets',
  method: 'GET',
  path: '/api/federation/v1/apps',
  permission: 'public',
  response: pageData,
});
