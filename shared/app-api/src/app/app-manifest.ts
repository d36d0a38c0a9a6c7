import type { Catalogue, Language, Message } from '@lyceum/i18n';
import type { ComponentType } from 'react';
import type { z } from 'zod';
import type { SlotDefinition, SlotFill } from '../slots/slot-definition.ts';

/** Who may open a route: `signed_in` (the default) sends a visitor to the sign-in page and back. */
export type RouteAccess = 'signed_in' | 'anyone';

export interface AppRoute {
  /** From the site's root: `/discussions/:courseRunKey/*`. Parameters as in the router. */
  readonly path: string;
  readonly access?: RouteAccess;
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
  readonly nav?: readonly NavLink[];
  /** Texts in other languages; English is in the messages themselves. */
  readonly catalogues?: Readonly<Partial<Record<Language, () => Promise<Catalogue>>>>;
}

/** Declares an app: the `manifest` that `src/index.ts` exports. */
export function defineApp<Config extends z.ZodType>(manifest: AppManifest<Config>): AppManifest<Config> {
  if (!/^[a-z][a-z0-9-]{0,39}$/.test(manifest.id)) throw new Error(`"${manifest.id}" is no name for an app`);
  for (const { path } of manifest.routes)
    if (!path.startsWith('/')) throw new Error(`Route "${path}" of ${manifest.id} must begin with /`);
  return manifest;
}
