import { z } from 'zod';
import { defineContract } from '../contract.ts';
import { momentField } from '../fields.ts';
import { appName } from './build-record.ts';

export const settingsPermission = 'federation.settings.change';
const permission = settingsPermission;
const webAddress = z
  .string()
  .max(500)
  .regex(/^(https:\/\/|\/(?!\/))/, 'must begin with https:// or /');

/** What a site may decide about itself. */
export const siteSettings = z
  .object({
    name: z.string().trim().min(1).max(80),
    brand: z
      .string()
      .regex(/^#[0-9a-f]{6}$/i, 'is not a colour of the form #rrggbb')
      .nullable(),
    logoUrl: webAddress.nullable(),
    supportEmail: z.email().max(254).nullable(),
    language: z.string().regex(/^[a-z]{2,3}$/),
  })
  .meta({ id: 'FederationSiteSettings' });
export type SiteSettingsView = z.output<typeof siteSettings>;

const past = <T extends z.ZodType>(value: T) => z.object({ value, by: z.string(), at: momentField });
export const settingOf = <T extends z.ZodType>(value: T) =>
  z.object({
    value,
    /** Newest first. */
    history: z.array(past(value)),
  });

export const lowContrast = {
  status: 422,
  code: 'low_contrast',
  when: 'text on or in the colour could not be read; `suggestion` is the nearest colour that can',
} as const;
export const nothingToUndo = { status: 409, code: 'nothing_to_undo', when: 'it was never changed' } as const;

export const getSiteSettings = defineContract({
  id: 'federation.getSiteSettings',
  summary: 'Name and look of the site, and what they were before',
  method: 'GET',
  path: '/api/federation/v1/site',
  permission,
  response: settingOf(siteSettings),
});

export const changeSiteSettings = defineContract({
  id: 'federation.changeSiteSettings',
  summary: 'Change name and look of the site (merge patch); pages have it at once',
  method: 'PATCH',
  path: '/api/federation/v1/site',
  permission,
  body: siteSettings.partial(),
  response: settingOf(siteSettings),
  refusals: [lowContrast],
});

export const undoSiteSettings = defineContract({
  id: 'federation.undoSiteSettings',
  summary: 'Take the last change of the site back',
  method: 'POST',
  path: '/api/federation/v1/site/undo',
  permission,
  response: settingOf(siteSettings),
  refusals: [nothingToUndo],
});

const appParams = z.object({ name: appName });
export const appConfig = z.record(z.string(), z.unknown());
export const notOfSchema = {
  status: 422,
  code: 'not_of_schema',
  when: 'the app allows no such value; `field_errors` says what is wrong where',
} as const;
const unknownApp = { status: 404, code: 'app_not_found', when: 'the site has no such app' } as const;

export const getAppConfig = defineContract({
  id: 'federation.getAppConfig',
  summary: 'What the site set for an app, what it was before, and what may be set',
  method: 'GET',
  path: '/api/federation/v1/apps/:name/config',
  permission,
  params: appParams,
  response: settingOf(appConfig).extend({ schema: z.record(z.string(), z.unknown()) }),
  refusals: [unknownApp],
});

export const setAppConfig = defineContract({
  id: 'federation.setAppConfig',
  summary: 'Set the configuration of an app; pages have it at once',
  method: 'PUT',
  path: '/api/federation/v1/apps/:name/config',
  permission,
  params: appParams,
  body: z.object({ value: appConfig }),
  response: settingOf(appConfig).extend({ schema: z.record(z.string(), z.unknown()) }),
  refusals: [unknownApp, notOfSchema],
});

export const undoAppConfig = defineContract({
  id: 'federation.undoAppConfig',
  summary: 'Take the last change of an app’s configuration back',
  method: 'POST',
  path: '/api/federation/v1/apps/:name/config/undo',
  permission,
  params: appParams,
  response: settingOf(appConfig).extend({ schema: z.record(z.string(), z.unknown()) }),
  refusals: [unknownApp, nothingToUndo],
});
