import type { AppRow } from '@lyceum/contracts/federation';
import { useEffect, useRef } from 'react';
import { useLivePage } from '../live/live-page.tsx';

/**
 * Takes an open page to another release of its apps: it hears of the release at once, and switches when the person goes to
 * another page, by loading that page anew. Never in the middle of what somebody is doing.
 */
export function useNewerRelease(apps: readonly AppRow[], pathname: string): void {
  const now = useLivePage();
  const isNewer = now !== null && releaseOf(now.apps) !== releaseOf(apps);
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    if (isNewer) location.reload();
  }, [pathname, isNewer]);
}

/** Which version of each app that can be shown; one whose files are gone for a moment changes nothing. */
export const releaseOf = (apps: readonly AppRow[]): string =>
  apps
    .filter(({ state }) => state === 'ready')
    .map(({ name, version }) => `${name}@${version}`)
    .sort()
    .join(' ');
