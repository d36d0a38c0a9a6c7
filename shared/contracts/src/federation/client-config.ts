import { z } from 'zod';
import { defineContract } from '../contract.ts';

const notOffered = { status: 404, code: 'not_offered', when: 'the site offers clients no configuration' } as const;

/** Names that Open edX's micro-frontends read at their start; each app may ask for more. */
export const getMfeConfig = defineContract({
  id: 'federation.getMfeConfig',
  summary: "Configuration of Open edX's micro-frontends, as frontend-platform reads it",
  method: 'GET',
  path: '/api/mfe_config/v1',
  permission: 'public',
  query: z.object({
    /** The app's id: `learning`, `authoring`, … */
    mfe: z.string().max(100).optional(),
  }),
  response: z.record(z.string(), z.unknown()),
  refusals: [notOffered],
});

/** camelCase, as frontend-base reads it. */
export const getSiteConfig = defineContract({
  id: 'federation.getSiteConfig',
  summary: "Configuration of the site for Open edX's newer apps",
  method: 'GET',
  path: '/api/frontend_site_config/v1/',
  permission: 'public',
  response: z
    .object({
      siteId: z.string(),
      siteName: z.string(),
      baseUrl: z.string(),
      lmsBaseUrl: z.string(),
      cmsBaseUrl: z.string(),
      loginUrl: z.string(),
      logoutUrl: z.string(),
      headerLogoImageUrl: z.string(),
      accessTokenCookieName: z.string(),
      csrfTokenApiPath: z.string(),
      refreshAccessTokenApiPath: z.string(),
      userInfoCookieName: z.string(),
      languagePreferenceCookieName: z.string(),
      theme: z.record(z.string(), z.unknown()),
      commonAppConfig: z.record(z.string(), z.unknown()),
      apps: z.array(z.object({ appId: z.string(), config: z.record(z.string(), z.unknown()) })),
      externalRoutes: z.array(z.object({ role: z.string(), url: z.string() })),
    })
    .meta({ id: 'FrontendSiteConfig' }),
  refusals: [notOffered],
});
