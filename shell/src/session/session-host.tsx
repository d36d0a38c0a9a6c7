import { createEventBus, type Host, HostProvider } from '@lyceum/app-api';
import type { AppRow, SiteView } from '@lyceum/contracts/federation';
import type { Language } from '@lyceum/i18n';
import { configureSdk } from '@lyceum/sdk';
import { notify } from '@lyceum/ui';
import { type ReactNode, useEffect, useMemo } from 'react';
import { reportFailure } from '../federation/report-failure.ts';
import { slotFillsOf } from '../federation/slot-fills.tsx';
import { isAllowed } from './permissions.ts';
import { useRefreshUser, userOf, useSession } from './use-session.ts';

/** One for the page, as long as it is open. */
const events = createEventBus({ report: reportFailure, isStrict: import.meta.env.DEV });

interface SessionHostProps {
  readonly site: SiteView;
  readonly apps: readonly AppRow[];
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  readonly children: ReactNode;
}

/** Offers the shell's capabilities to everything below. Waits for the session: a page for nobody is wrong for somebody. */
export function SessionHost({ site, apps, language, onLanguage, children }: SessionHostProps) {
  const session = useSession();
  const refreshUser = useRefreshUser();
  const user = useMemo(() => userOf(session.data?.account), [session.data]);
  const fillsOf = useMemo(() => slotFillsOf(apps), [apps]);
  const isSignedIn = user !== null;
  useEffect(() => {
    configureSdk({ onSignedOut: () => isSignedIn && void refreshUser() });
  }, [isSignedIn, refreshUser]);
  const host = useMemo<Host>(
    () => ({
      user,
      site,
      language,
      chooseLanguage: onLanguage,
      notify,
      can: (permission) => isAllowed(user, permission),
      fillsOf,
      events,
      report: reportFailure,
      refreshUser,
    }),
    [user, site, language, onLanguage, fillsOf, refreshUser],
  );
  if (session.isPending) return null;
  return <HostProvider value={host}>{children}</HostProvider>;
}
