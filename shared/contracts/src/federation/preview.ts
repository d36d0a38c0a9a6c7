import { z } from 'zod';
import { defineContract } from '../contract.ts';
import { momentField } from '../fields.ts';
import { appName } from './build-record.ts';
import { appConfig, lowContrast, notOfSchema, settingsPermission as permission, siteSettings } from './settings.ts';

/** What an admin would change: fields of the site, and whole configurations by app. */
export const settingsDraft = z.object({
  site: siteSettings.partial(),
  apps: z.record(appName, appConfig),
});
export type SettingsDraft = z.output<typeof settingsDraft>;

export const sitePreview = settingsDraft.extend({ ends_at: momentField }).meta({ id: 'FederationPreview' });
export type SitePreview = z.output<typeof sitePreview>;

const noSession = {
  status: 409,
  code: 'no_session',
  when: 'the caller has no session that could see the preview',
} as const;
const noPreview = {
  status: 404,
  code: 'no_preview',
  when: 'this session sees no preview, or its time is over',
} as const;
const unknownApp = { status: 404, code: 'app_not_found', when: 'the site has no such app' } as const;

export const findPreview = defineContract({
  id: 'federation.findPreview',
  summary: 'The draft that this session sees in place of the settings',
  method: 'GET',
  path: '/api/federation/v1/preview',
  permission,
  response: z.object({ preview: sitePreview.nullable() }),
});

export const startPreview = defineContract({
  id: 'federation.startPreview',
  summary: 'See the site with these settings, in this session alone, for half an hour; adds to what it sees already',
  method: 'PATCH',
  path: '/api/federation/v1/preview',
  permission,
  body: settingsDraft.partial(),
  response: z.object({ preview: sitePreview }),
  refusals: [noSession, lowContrast, unknownApp, notOfSchema],
});

export const savePreview = defineContract({
  id: 'federation.savePreview',
  summary: 'Make the draft that this session sees the settings of the site',
  method: 'POST',
  path: '/api/federation/v1/preview/save',
  permission,
  response: null,
  refusals: [noPreview, lowContrast, unknownApp, notOfSchema],
});

export const endPreview = defineContract({
  id: 'federation.endPreview',
  summary: 'Throw the draft away',
  method: 'DELETE',
  path: '/api/federation/v1/preview',
  permission,
  response: null,
});
