import { type Direction, directionOf, type Language } from '@lyceum/i18n';
import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { type CurrentUser, type Notice, type SiteConfig, useHost } from './host.ts';

/** The person who is signed in, or null. */
export const useCurrentUser = (): CurrentUser | null => useHost().user;

/** The person who is signed in, on routes that ask for one (the default). */
export function useSignedInUser(): CurrentUser {
  const user = useHost().user;
  if (!user) throw new Error('Nobody is signed in; the route of this page must have access: "signed_in"');
  return user;
}

export const useSiteConfig = (): SiteConfig => useHost().site;

/** Shows a short notice: `notify({ kind: 'success', text: t('saved') })`. */
export const useNotify = (): ((notice: Notice) => void) => useHost().notify;

/** Whether to offer an act. The server decides whether it happens. */
export const usePermission = (permission: string): boolean => useHost().can(permission);

export interface LanguageChoice {
  readonly language: Language;
  readonly direction: Direction;
  readonly choose: (language: Language) => void;
}

export function useLanguage(): LanguageChoice {
  const { language, chooseLanguage } = useHost();
  return { language, direction: directionOf(language), choose: chooseLanguage };
}

/** Names the page in the browser's tab and for screen readers after a navigation. */
export function usePageTitle(title: string): void {
  const { site } = useHost();
  useEffect(() => {
    document.title = title ? `${title} · ${site.name}` : site.name;
  }, [title, site.name]);
}

export const signInPath = '/login';
export const registerPath = '/register';

/** The way to the sign-in page that leads back here. */
export function useSignInPath(): string {
  const { pathname, search } = useLocation();
  return `${signInPath}?next=${encodeURIComponent(pathname + search)}`;
}
