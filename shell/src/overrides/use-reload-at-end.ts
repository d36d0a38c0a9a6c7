import type { ActiveOverride } from '@lyceum/contracts/federation';
import * as federation from '@lyceum/contracts/federation';
import { queryOptionsOf } from '@lyceum/sdk';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';

const askEveryMs = 15_000;
/** Browsers take a longer wait for none. */
const longestWaitMs = 2_147_483_647;

/**
 * Begins the page anew when an override that it was written with is over. Here it is done at once and not at the next
 * navigation: the session may save again, and code that was only to be looked at must not.
 */
export function useReloadAtEnd(overrides: readonly ActiveOverride[]): void {
  const { data: now } = useQuery({
    ...queryOptionsOf(federation.listApps, {}),
    refetchInterval: askEveryMs,
  });
  const isEnded =
    now !== undefined && overrides.some((override) => !now.overrides.some((other) => isSame(override, other)));
  const end = Math.min(...overrides.map(({ until }) => Date.parse(until)));
  useEffect(() => {
    if (isEnded) location.reload();
  }, [isEnded]);
  useEffect(() => {
    const waitMs = end - Date.now();
    // A clock that runs ahead of the server's would begin the page anew for ever; then the server's word counts alone.
    if (waitMs <= 0 || waitMs > longestWaitMs) return;
    const timer = setTimeout(() => location.reload(), waitMs);
    return () => clearTimeout(timer);
  }, [end]);
}

const isSame = (one: ActiveOverride, other: ActiveOverride): boolean =>
  one.app === other.app && one.shows === other.shows && one.until === other.until;
