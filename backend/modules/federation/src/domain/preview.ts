/** Settings as somebody would like them, seen by one session alone. `Site` and `Config` are what is kept of each. */
export interface Preview {
  readonly session: string;
  readonly by: string;
  readonly site: Readonly<Record<string, unknown>>;
  readonly apps: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly endsAt: Date;
}

export const previewMinutes = 30;

export type Draft = Pick<Preview, 'site' | 'apps'>;

/** What is tried next adds to what was tried before; the time begins anew. */
export function previewWith(before: Preview | null, draft: Draft, { session, by, now }: NewPreview): Preview {
  return {
    session,
    by,
    site: { ...before?.site, ...draft.site },
    apps: { ...before?.apps, ...draft.apps },
    endsAt: new Date(now.getTime() + previewMinutes * 60_000),
  };
}

interface NewPreview {
  readonly session: string;
  readonly by: string;
  readonly now: Date;
}

/** What was saved another way is no draft any more; null when nothing is left to see. */
export function previewWithout(preview: Preview, saved: 'site' | { readonly app: string }): Preview | null {
  const site = saved === 'site' ? {} : preview.site;
  const apps = Object.entries(preview.apps).filter(([app]) => saved === 'site' || app !== saved.app);
  if (Object.keys(site).length === 0 && apps.length === 0) return null;
  return { ...preview, site, apps: Object.fromEntries(apps) };
}
