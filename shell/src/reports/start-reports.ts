import type { AppRow } from '@lyceum/contracts/federation';
import type { DataRouter } from 'react-router';
import { appAt } from '../routing/app-routes.tsx';
import { note } from './inbox.ts';

/** As the shell is called among the apps. */
const shellName = 'shell';
/** A page that is never idle is told about too. */
const latestStartMs = 3_000;

type WatchedRouter = Pick<DataRouter, 'state' | 'subscribe'>;

/** Notes views and errors from now on; what reads and sends them is loaded when the page has nothing better to do. */
export function startReports(router: WatchedRouter, apps: readonly AppRow[]): void {
  window.addEventListener('error', ({ error, message, filename, lineno, colno }) =>
    note({ kind: 'uncaught', how: 'error', error: error ?? message, at: `${filename}:${lineno}:${colno}` }),
  );
  window.addEventListener('unhandledrejection', ({ reason }) =>
    note({ kind: 'uncaught', how: 'rejection', error: reason, at: '' }),
  );
  noteViews(router, apps);
  whenIdle(() => {
    import('./collector.ts').then(({ startCollector }) => startCollector(apps)).catch(() => {});
  });
}

/** A view begins with the click, so that an app that does not come has failed on the page where it was wanted. */
function noteViews(router: WatchedRouter, apps: readonly AppRow[]): void {
  let shown: string | null = null;
  const look = () => {
    const { pathname } = router.state.navigation.location ?? router.state.location;
    if (pathname === shown) return;
    shown = pathname;
    note({ kind: 'view', app: appAt(apps, pathname)?.name ?? shellName });
  };
  look();
  router.subscribe(look);
}

function whenIdle(act: () => void): void {
  const wait = () =>
    'requestIdleCallback' in window ? requestIdleCallback(act, { timeout: latestStartMs }) : setTimeout(act, 1_000);
  if (document.readyState === 'complete') wait();
  else window.addEventListener('load', wait, { once: true });
}
