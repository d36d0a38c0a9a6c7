import type { Language } from '@lyceum/i18n';
import { createContext, use } from 'react';
import type { AppEventBus } from '../events/event-bus.ts';
import type { LoadedFill } from '../slots/loaded-fill.ts';

/** The account that uses the page. */
export interface CurrentUser {
  readonly id: number;
  readonly username: string;
  readonly name: string;
  readonly email: string;
  readonly isAdmin: boolean;
  readonly isStaff: boolean;
  /** May create course runs. */
  readonly isCourseCreator: boolean;
  /** May edit some course run. */
  readonly isAuthor: boolean;
}

/** What is true for the whole site. */
export interface SiteConfig {
  readonly name: string;
  /** `https://…` without a slash at the end. */
  readonly baseUrl: string;
  readonly brand: string | null;
  readonly logoUrl: string | null;
  readonly supportEmail: string | null;
}

export interface Notice {
  readonly kind?: 'success' | 'info' | 'warning' | 'error';
  readonly title?: string;
  readonly text: string;
  readonly id?: string;
}

/** All that an app may ask of the shell. Apps use the hooks below, the shell provides one of these. */
export interface Host {
  readonly user: CurrentUser | null;
  readonly site: SiteConfig;
  readonly language: Language;
  readonly chooseLanguage: (language: Language) => void;
  readonly notify: (notice: Notice) => void;
  /** Whether the person may do something site-wide, by permission name. The server decides again. */
  readonly can: (permission: string) => boolean;
  readonly fillsOf: (slotId: string) => readonly LoadedFill[];
  readonly events: AppEventBus;
  /** Tells the site's operators of a failure in an app. */
  readonly report: (failure: { readonly app: string; readonly error: unknown }) => void;
  /** The person or their rights changed: ask the server again. */
  readonly refreshUser: () => Promise<void>;
}

const HostContext = createContext<Host | null>(null);

export const HostProvider = HostContext;

export function useHost(): Host {
  const host = use(HostContext);
  if (!host)
    throw new Error('This component needs the shell around it; specs use HostForSpecs of @lyceum/app-api/testing');
  return host;
}
