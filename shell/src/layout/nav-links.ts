import { useHost } from '@lyceum/app-api';
import type { AppRow, NavLinkRecord } from '@lyceum/contracts/federation';
import { useMessages, useText } from '@lyceum/i18n';
import { messages } from './layout.messages.ts';

export interface ShownLink {
  readonly label: string;
  readonly to: string;
}

/** The links of a place: the shell's own, then those of the apps, as far as this person may see them. */
export function useNavLinks(apps: readonly AppRow[], place: NavLinkRecord['place']): readonly ShownLink[] {
  const { user, can } = useHost();
  const t = useMessages(messages);
  const text = useText();
  const isShown = ({ audience }: NavLinkRecord): boolean => {
    if (audience === 'everyone') return true;
    return audience === 'signed_in' ? user !== null : can(audience.permission);
  };
  const own: ShownLink[] = [
    { label: t('catalogue'), to: '/courses' },
    ...(user ? [{ label: t('dashboard'), to: '/dashboard' }] : []),
  ];
  const fromApps = apps
    .flatMap(({ nav }) => nav)
    .filter((link) => link.place === place && isShown(link))
    .sort((a, b) => a.order - b.order)
    .map(({ label, to }) => ({ label: text(label), to }));
  return place === 'main' ? [...own, ...fromApps] : fromApps;
}
