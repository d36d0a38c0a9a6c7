import { startTestApp, type TestApp, type TestClient } from '@lyceum/platform/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FederationModule, Workspace } from '../src/index.ts';
import { aBuild } from '../src/testing/a-build.ts';
import { aWorkspace, type WorkspaceForSpecs } from '../src/testing/a-workspace.ts';

let app: TestApp;
let workspace: WorkspaceForSpecs;
let admin: TestClient;
beforeEach(async () => {
  workspace = await aWorkspace();
  await workspace.putApp('forum', aBuild());
  app = await startTestApp({
    modules: [FederationModule],
    overrides: [[Workspace, workspace]],
    env: { LYCEUM_PUBLIC_URL: 'https://campus.example' },
  });
  admin = app.signIn({ username: 'root', isAdmin: true });
});
afterEach(async () => {
  await app.close();
  await workspace.remove();
});

const settings = '/api/federation/v1/clients';
const mfeConfig = async (mfe?: string) => app.visit().get(`/api/mfe_config/v1${mfe ? `?mfe=${mfe}` : ''}`);
const siteConfig = async () => app.visit().get('/api/frontend_site_config/v1/');

/** Every name that frontend-platform and the catalogue app read at their start. */
const names =
  'ACCESS_TOKEN_COOKIE_NAME ACCOUNT_PROFILE_URL ACCOUNT_SETTINGS_URL BASE_URL PUBLIC_PATH CREDENTIALS_BASE_URL CSRF_TOKEN_API_PATH DISCOVERY_API_BASE_URL ECOMMERCE_BASE_URL FAVICON_URL LANGUAGE_PREFERENCE_COOKIE_NAME LEARNING_BASE_URL LMS_BASE_URL LOGIN_URL LOGOUT_URL LOGO_URL LOGO_TRADEMARK_URL LOGO_WHITE_URL MARKETING_SITE_BASE_URL ORDER_HISTORY_URL PUBLISHER_BASE_URL REFRESH_ACCESS_TOKEN_ENDPOINT SEGMENT_KEY SITE_NAME STUDIO_BASE_URL SUPPORT_URL USER_INFO_COOKIE_NAME IGNORED_ERROR_REGEX PARAGON_THEME_URLS MFE_CONFIG_API_URL ENABLE_COURSE_SORTING_BY_START_DATE HOMEPAGE_COURSE_MAX HOMEPAGE_PROMO_VIDEO_YOUTUBE_ID COURSE_ABOUT_TWITTER_ACCOUNT NON_BROWSABLE_COURSES ENABLE_COURSE_DISCOVERY'.split(
    ' ',
  );

describe("Open edX's micro-frontends", () => {
  it('find every name that they read, with and without saying which they are', async () => {
    const { body } = await mfeConfig();
    expect(names.filter((name) => body[name] === undefined)).toEqual([]);
    expect(body.APP_ID).toBeUndefined();
    expect((await mfeConfig('learning')).body).toEqual({ ...body, APP_ID: 'learning' });
  });

  it.each([
    ['BASE_URL', 'campus.example'],
    ['LMS_BASE_URL', 'https://campus.example'],
    ['LOGIN_URL', 'https://campus.example/login'],
    ['REFRESH_ACCESS_TOKEN_ENDPOINT', 'https://campus.example/login_refresh'],
    ['CSRF_TOKEN_API_PATH', '/csrf/api/v1/token'],
    ['ACCESS_TOKEN_COOKIE_NAME', 'edx-jwt-cookie-header-payload'],
    ['PARAGON_THEME_URLS', {}],
  ])('are told %s as %j', async (name, expected) => {
    expect((await mfeConfig()).body[name]).toEqual(expected);
  });

  it('are told what an admin set for all of them, and for one of them', async () => {
    await admin.put(settings, {
      isOffered: true,
      common: { SUPPORT_URL: 'https://help.example', ENABLE_NOTES: true },
      apps: { learning: { ENABLE_NOTES: false } },
    });
    expect((await mfeConfig('authoring')).body).toMatchObject({
      SUPPORT_URL: 'https://help.example',
      ENABLE_NOTES: true,
    });
    expect((await mfeConfig('learning')).body).toMatchObject({ APP_ID: 'learning', ENABLE_NOTES: false });
    const { body } = await siteConfig();
    expect(body.commonAppConfig).toEqual({ SUPPORT_URL: 'https://help.example', ENABLE_NOTES: true });
    expect(body.apps).toContainEqual({ appId: 'learning', config: { ENABLE_NOTES: false } });
    expect(body.apps).toContainEqual({ appId: 'forum', config: {} });
  });

  it('keep what they were built with where the site offers nothing', async () => {
    await admin.put(settings, { isOffered: false, common: {}, apps: {} });
    expect([(await mfeConfig()).status, (await siteConfig()).status]).toEqual([404, 404]);
    await admin.post(`${settings}/undo`);
    expect((await mfeConfig()).status).toBe(200);
  });

  it('may be answered from a cache in front of the server', async () => {
    expect((await mfeConfig()).headers['cache-control']).toBe('public, max-age=1');
  });
});

describe('what clients are told', () => {
  it.each([
    [{ isOffered: true, common: { support: 'x' }, apps: {} }],
    [{ isOffered: 'yes', common: {}, apps: {} }],
    [{ isOffered: true, common: {}, apps: { 'Not An App': {} } }],
  ])('is not %j', async (value) => {
    expect((await admin.put(settings, value)).status).toBe(400);
  });

  it('tells who changed it, and is changed by admins only', async () => {
    const value = { isOffered: false, common: {}, apps: {} };
    expect((await admin.put(settings, value)).body.history).toEqual([expect.objectContaining({ by: 'root' })]);
    expect((await app.signIn().put(settings, value)).status).toBe(403);
  });
});
