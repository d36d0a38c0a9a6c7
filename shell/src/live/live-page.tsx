import type { AppRow, PageData } from '@lyceum/contracts/federation';
import * as federation from '@lyceum/contracts/federation';
import { keyOf, queryOptionsOf } from '@lyceum/sdk';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, use, useEffect, useState } from 'react';
import { listenForRevisions, thisBrowser } from './listen-for-revisions.ts';

/** What the server says of the site now, and what it says to an app as it was loaded here. */
export interface LivePage extends PageData {
  readonly configOf: (row: AppRow) => AppRow['config'];
}

export const LivePageContext = createContext<LivePage | null>(null);

/** Null outside of the page: in specs of its parts. */
export const useLivePage = (): LivePage | null => use(LivePageContext);

interface LivePageProviderProps {
  readonly pageData: PageData;
  readonly children: ReactNode;
}

/** Begins with what the server wrote into the page, and asks again whenever it hears that something changed. */
export function LivePageProvider({ pageData, children }: LivePageProviderProps) {
  const { data } = useQuery({
    ...queryOptionsOf(federation.listApps, {}),
    initialData: pageData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
  const configOf = useConfigs(data.apps);
  useChanges();
  return <LivePageContext value={{ ...data, configOf }}>{children}</LivePageContext>;
}

const askEveryMs = 40_000;
/** The server repeats itself every 20 seconds; longer silence means that nothing comes through. */
const silentAfterMs = 45_000;
/** So that not all pages of a site ask in the same moment. */
const spreadMs = 400;

function useChanges(): void {
  const client = useQueryClient();
  useEffect(() => {
    const key = keyOf(federation.listApps);
    let heardAt = 0;
    let asking: ReturnType<typeof setTimeout> | undefined;
    const ask = () => {
      asking = undefined;
      void client.invalidateQueries({ queryKey: key });
    };
    const hear = (revision: number) => {
      heardAt = Date.now();
      const isNews = client.getQueryData<PageData>(key)?.revision !== revision;
      if (isNews) asking ??= setTimeout(ask, Math.random() * spreadMs);
    };
    const poll = setInterval(() => {
      if (document.visibilityState === 'visible' && Date.now() - heardAt > silentAfterMs) ask();
    }, askEveryMs);
    const browser = thisBrowser();
    const stop = browser && afterLoad(() => listenForRevisions(hear, browser));
    return () => {
      stop?.();
      clearInterval(poll);
      clearTimeout(asking);
    };
  }, [client]);
}

/** What the page needs to be seen has the connections first. Returns how to end what was begun. */
function afterLoad(begin: () => () => void): () => void {
  let end: (() => void) | undefined;
  const start = () => {
    end = begin();
  };
  if (document.readyState === 'complete') start();
  else window.addEventListener('load', start, { once: true });
  return () => {
    window.removeEventListener('load', start);
    end?.();
  };
}

/**
 * The newest configuration of each build: what is set for a newer build than the loaded one may be nothing that the loaded
 * one understands, so that one goes on with what it had.
 */
function useConfigs(apps: readonly AppRow[]): LivePage['configOf'] {
  const [known, setKnown] = useState(() => ({ apps, configs: configsOf(apps) }));
  if (known.apps !== apps) setKnown({ apps, configs: new Map([...known.configs, ...configsOf(apps)]) });
  return (row) => known.configs.get(buildOf(row)) ?? row.config;
}

const buildOf = ({ name, version }: AppRow): string => `${name}@${version}`;
const configsOf = (apps: readonly AppRow[]) => new Map(apps.map((row) => [buildOf(row), row.config]));
