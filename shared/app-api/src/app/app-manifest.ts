import type { Catalogue, Language, Message } from '@lyceum/i18n';
import type { ComponentType } from 'react';
import type { z } from 'zod';
import type { AppEventDefinition } from '../events/event-definition.ts';
import type { SlotDefinition, SlotFill } from '../slots/slot-definition.ts';

/** Who may open a route: `signed_in` (the default) sends a visitor to the sign-in page and back. */
export type RouteAccess = 'signed_in' | 'anyone';

export interface AppRoute {
  /** From the site's root: `/discussions/:courseRunKey/*`. Parameters as in the router. */
  readonly path: string;
  readonly access?: RouteAccess;
  /** An address of the page with real parameters, for the checks at publish. Not needed where the path has none. */
  readonly example?: string;
  /** Loads the page: `() => import('./pages/topics-page.tsx').then((page) => page.TopicsPage)`. */
  readonly load: () => Promise<ComponentType>;
}

export interface NavLink {
  readonly label: Message;
  readonly to: string;
  /** `main`: the bar of every page. `account`: the person's menu. */
  readonly place: 'main' | 'account';
  /** Shown to whom: everybody, those signed in, or those with a site-wide permission. */
  readonly audience?: 'everyone' | 'signed_in' | { readonly permission: string };
  readonly order?: number;
}

/** What an app promises to stay within; what it leaves open is as the product sets it. Bytes are gzip. */
export interface AppBudgets {
  /** Of its own files, before it runs. */
  readonly startBytes?: number;
  /** Of a page as composed: shell, platform, app, and what other apps put into it. */
  readonly pageBytes?: number;
  /** Files of a page as composed. */
  readonly pageRequests?: number;
  /** Share of page views, from 0 to 1, in which the app may fail. */
  readonly errorRate?: number;
  /** Largest contentful paint of its pages, 75th percentile. */
  readonly lcpMs?: number;
}

/** All that the shell knows of an app. Evaluated at build too, so it loads nothing but by `load`. */
export interface AppManifest<Config extends z.ZodType = z.ZodType> {
  /** Version of this interface that the app is written for. */
  readonly apiVersion: 1;
  /** The app's name: lower case, the folder's name. */
  readonly id: string;
  /** Who answers for it: a team's name. */
  readonly owner?: string;
  /** What a site may set, each key with a default and a description. */
  readonly config: Config;
  readonly routes: readonly AppRoute[];
  readonly fills?: readonly SlotFill[];
  /** Slots that the app's own pages hold. */
  readonly offers?: readonly SlotDefinition[];
  /** Events that the app tells others. */
  readonly emits?: readonly AppEventDefinition[];
  /** Events of others that the app acts on. */
  readonly listens?: readonly AppEventDefinition[];
  readonly nav?: readonly NavLink[];
  /** Permissions that the app's pages ask for by `usePermission`; those of `nav` need not be named again. */
  readonly permissions?: readonly string[];
  readonly budgets?: AppBudgets;
  /** Texts in other languages; English is in the messages themselves. */
  readonly catalogues?: Readonly<Partial<Record<Language, () => Promise<Catalogue>>>>;
}

/** Declares an app: the `manifest` that `src/index.ts` exports. */
export function defineApp<Config extends z.ZodType>(manifest: AppManifest<Config>): AppManifest<Config> {
  if (!/^[a-z][a-z0-9-]{0,39}$/.test(manifest.id)) throw new Error(`"${manifest.id}" is no name for an app`);
  for (const { path, example } of manifest.routes) {
    if (!path.startsWith('/')) throw new Error(`Route "${path}" of ${manifest.id} must begin with /`);
    if (example !== undefined && /^$|^[^/]|[:*](?=\/|$)|\/:/.test(example))
      throw new Error(`The example of "${path}" of ${manifest.id} must be an address, with real parameters`);
  }
  return manifest;
}
