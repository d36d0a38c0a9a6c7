import { type ComponentType, type ReactNode, useSyncExternalStore } from 'react';
import type { AppManifest } from '../app/app-manifest.ts';
import { Mistake } from './mistake.tsx';

export interface LiveApp {
  /** What the shell gets once: its pages and fills show the newest code. */
  readonly manifest: AppManifest;
  readonly replace: (next: AppManifest) => void;
}

type Drawn = ComponentType<Record<string, unknown>>;
type Place = (props: Record<string, unknown>) => ReactNode;
type Load = (manifest: AppManifest) => (() => Promise<Drawn>) | undefined;

/**
 * An app whose code is replaced while it is on the page. The shell asks for each page and fill once; what it gets draws
 * whatever the newest manifest has in that place. New routes, fills and links are seen when the page is opened anew.
 */
export function liveApp(first: AppManifest): LiveApp {
  let current = first;
  const places = new Set<() => Promise<void>>();
  const live = (load: Load) => () => placeOf(async () => load(current)?.() ?? Gone, places);
  const pages = first.routes.map((route) => ({
    ...route,
    load: live(({ routes }) => routes.find(({ path }) => path === route.path)?.load),
  }));
  const fills = first.fills?.map((fill, index) => (fill.load ? { ...fill, load: live(fillAt(index)) } : fill));
  return {
    manifest: { ...first, routes: pages, ...(fills && { fills }) },
    replace: (next) => {
      current = next;
      for (const refresh of places) void refresh();
    },
  };
}

/** Its props were checked against the slot where it was declared; here they are what the slot gives. */
const fillAt =
  (index: number): Load =>
  ({ fills }) =>
    fills?.[index]?.load as (() => Promise<Drawn>) | undefined;

/** A component that stays, around the one that is replaced. */
async function placeOf(load: () => Promise<Drawn>, places: Set<() => Promise<void>>): Promise<Place> {
  const watchers = new Set<() => void>();
  let shown = { Drawn: await load(), version: 0 };
  places.add(async () => {
    shown = { Drawn: await load(), version: shown.version + 1 };
    for (const tell of watchers) tell();
  });
  const watch = (tell: () => void) => {
    watchers.add(tell);
    return () => watchers.delete(tell);
  };
  return function Place(props) {
    const { Drawn, version } = useSyncExternalStore(watch, () => shown);
    return (
      <Mistake key={version}>
        <Drawn {...props} />
      </Mistake>
    );
  };
}

const Gone = () => null;
