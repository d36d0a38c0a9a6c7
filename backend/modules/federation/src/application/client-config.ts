import type { ResponseOf } from '@lyceum/contracts';
import type * as federation from '@lyceum/contracts/federation';
import type { ClientSettingsView } from '@lyceum/contracts/federation';
import type { Site } from './ports.ts';

const cookies = {
  accessToken: 'edx-jwt-cookie-header-payload',
  userInfo: 'edx-user-info',
  language: 'openedx-language-preference',
} as const;

const refreshPath = '/login_refresh';
const csrfPath = '/csrf/api/v1/token';

/** What frontend-platform reads at the start of every Open edX micro-frontend: one address serves all of their parts here. */
export function mfeConfigOf(site: Site, app: string | null, settings: ClientSettingsView): Record<string, unknown> {
  return {
    ...factsFor(site),
    ...settings.common,
    ...(app && { APP_ID: app, ...settings.apps[app] }),
  };
}

function factsFor(site: Site): Record<string, unknown> {
  const { baseUrl } = site;
  const logo = site.logoUrl ?? `${baseUrl}/favicon.ico`;
  return {
    ACCESS_TOKEN_COOKIE_NAME: cookies.accessToken,
    ACCOUNT_PROFILE_URL: `${baseUrl}/account`,
    ACCOUNT_SETTINGS_URL: `${baseUrl}/account`,
    BASE_URL: new URL(baseUrl).host,
    COURSE_ABOUT_TWITTER_ACCOUNT: '',
    CREDENTIALS_BASE_URL: baseUrl,
    CSRF_TOKEN_API_PATH: csrfPath,
    DISCOVERY_API_BASE_URL: baseUrl,
    ECOMMERCE_BASE_URL: baseUrl,
    ENABLE_COURSE_DISCOVERY: true,
    ENABLE_COURSE_SORTING_BY_START_DATE: true,
    EXAMS_BASE_URL: null,
    FAVICON_URL: `${baseUrl}/favicon.ico`,
    HOMEPAGE_COURSE_MAX: null,
    HOMEPAGE_PROMO_VIDEO_YOUTUBE_ID: null,
    IGNORED_ERROR_REGEX: null,
    LANGUAGE_PREFERENCE_COOKIE_NAME: cookies.language,
    LEARNING_BASE_URL: `${baseUrl}/learning`,
    LMS_BASE_URL: baseUrl,
    LOGIN_URL: `${baseUrl}/login`,
    LOGOUT_URL: `${baseUrl}/logout`,
    LOGO_TRADEMARK_URL: logo,
    LOGO_URL: logo,
    LOGO_WHITE_URL: logo,
    MARKETING_SITE_BASE_URL: baseUrl,
    MFE_CONFIG_API_URL: `${baseUrl}/api/mfe_config/v1`,
    NON_BROWSABLE_COURSES: false,
    ORDER_HISTORY_URL: '',
    PARAGON_THEME_URLS: {},
    PUBLIC_PATH: '/',
    PUBLISHER_BASE_URL: baseUrl,
    REFRESH_ACCESS_TOKEN_ENDPOINT: baseUrl + refreshPath,
    SEGMENT_KEY: '',
    SITE_NAME: site.name,
    STUDIO_BASE_URL: baseUrl,
    SUPPORT_URL: site.supportEmail ? `mailto:${site.supportEmail}` : '',
    USER_INFO_COOKIE_NAME: cookies.userInfo,
  };
}

interface ConfiguredApp {
  readonly name: string;
  readonly config: Readonly<Record<string, unknown>>;
}

export function siteConfigOf(
  site: Site,
  apps: readonly ConfiguredApp[],
  settings: ClientSettingsView,
): ResponseOf<typeof federation.getSiteConfig> {
  const { baseUrl } = site;
  return {
    siteId: new URL(baseUrl).hostname,
    siteName: site.name,
    baseUrl,
    lmsBaseUrl: baseUrl,
    cmsBaseUrl: baseUrl,
    loginUrl: `${baseUrl}/login`,
    logoutUrl: `${baseUrl}/logout`,
    headerLogoImageUrl: site.logoUrl ?? `${baseUrl}/favicon.ico`,
    accessTokenCookieName: cookies.accessToken,
    csrfTokenApiPath: csrfPath,
    refreshAccessTokenApiPath: refreshPath,
    userInfoCookieName: cookies.userInfo,
    languagePreferenceCookieName: cookies.language,
    theme: site.brand ? { brand: site.brand } : {},
    commonAppConfig: { ...settings.common },
    apps: appsOf(apps, settings),
    externalRoutes: [
      { role: 'learnerDashboard', url: `${baseUrl}/dashboard` },
      { role: 'courseCatalog', url: `${baseUrl}/courses` },
      { role: 'account', url: `${baseUrl}/account` },
    ],
  };
}

/** Our own apps with what the site set for them, and what was set for apps of Open edX. */
function appsOf(apps: readonly ConfiguredApp[], settings: ClientSettingsView) {
  const configs = new Map(apps.map(({ name, config }) => [name, { ...config }]));
  for (const [name, config] of Object.entries(settings.apps)) configs.set(name, { ...configs.get(name), ...config });
  return [...configs].map(([appId, config]) => ({ appId, config }));
}
