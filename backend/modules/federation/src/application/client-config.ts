import type { ResponseOf } from '@lyceum/contracts';
import type * as federation from '@lyceum/contracts/federation';
import type { Site } from './ports.ts';

const cookies = {
  accessToken: 'edx-jwt-cookie-header-payload',
  userInfo: 'edx-user-info',
  language: 'openedx-language-preference',
} as const;

const refreshPath = '/login_refresh';
const csrfPath = '/csrf/api/v1/token';

/** What frontend-platform reads at the start of every Open edX micro-frontend: one address serves all of their parts here. */
export function mfeConfigOf(site: Site, app: string | null): Record<string, unknown> {
  const { baseUrl } = site;
  const logo = site.logoUrl ?? `${baseUrl}/favicon.ico`;
  return {
    ...(app && { APP_ID: app }),
    ACCESS_TOKEN_COOKIE_NAME: cookies.accessToken,
    ACCOUNT_PROFILE_URL: `${baseUrl}/account`,
    ACCOUNT_SETTINGS_URL: `${baseUrl}/account`,
    BASE_URL: new URL(baseUrl).host,
    CREDENTIALS_BASE_URL: baseUrl,
    CSRF_TOKEN_API_PATH: csrfPath,
    DISCOVERY_API_BASE_URL: baseUrl,
    ECOMMERCE_BASE_URL: baseUrl,
    ENABLE_COURSE_SORTING_BY_START_DATE: true,
    FAVICON_URL: `${baseUrl}/favicon.ico`,
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
    ORDER_HISTORY_URL: '',
    PARAGON_THEME_URLS: {},
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

export function siteConfigOf(site: Site, apps: readonly ConfiguredApp[]): ResponseOf<typeof federation.getSiteConfig> {
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
    commonAppConfig: {},
    apps: apps.map(({ name, config }) => ({ appId: name, config: { ...config } })),
    externalRoutes: [
      { role: 'learnerDashboard', url: `${baseUrl}/dashboard` },
      { role: 'courseCatalog', url: `${baseUrl}/courses` },
      { role: 'account', url: `${baseUrl}/account` },
    ],
  };
}
