import { type AppReport, type AppRow, sendReports } from '@lyceum/contracts/federation';
import { deliverNotes } from './inbox.ts';
import { noteReader } from './read-notes.ts';
import { type ResourceSeen, resourceSeen } from './resources.ts';
import { Sender } from './sender.ts';
import { Tally } from './tally.ts';
import { observeVitals } from './vitals.ts';

/** Reads what was noted, measures, and sends both now and then. Nothing here may ever break the page. */
export function startCollector(apps: readonly AppRow[]): void {
  const versions = new Map<string, string | null>([
    ...apps.map(({ name, version }) => [name, version] as const),
    ['shell', null],
  ]);
  const tally = new Tally((app) => versions.get(app));
  const vitals = observeVitals((metric, value) => tally.sample(metric, value));
  let isWeighed = false;
  const take = () => {
    isWeighed = true;
    return tally.take();
  };
  const sender = new Sender({ take, send });
  const read = noteReader({ tally, apps, vitals });
  deliverNotes((note) => {
    read(note);
    if (note.kind === 'failure' || note.kind === 'uncaught') sender.soon();
    else sender.later();
  });
  observeResources((seen) => {
    if (seen.kind === 'call') tally.call(seen);
    else if (!isWeighed && versions.get(seen.app) === seen.version) tally.weigh(seen.app, seen.bytes);
    sender.later();
  });
  whenLeft(() => {
    vitals.endView();
    sender.now();
  });
}

/** Every time the page goes out of sight: a phone may never bring it back. */
function whenLeft(act: () => void): void {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') act();
  });
  window.addEventListener('pagehide', act);
}

function observeResources(see: (seen: ResourceSeen) => void): void {
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntriesByType('resource')) {
      const seen = resourceSeen(entry as PerformanceResourceTiming, location.origin);
      if (seen) see(seen);
    }
  });
  observer.observe({ type: 'resource', buffered: true });
}

/** Goes on when the page is left, waits for no answer. */
function send(reports: readonly AppReport[]): void {
  const body = new Blob([JSON.stringify({ apps: reports })], { type: 'application/json' });
  if (navigator.sendBeacon(sendReports.path, body)) return;
  fetch(sendReports.path, { method: 'POST', body, keepalive: true }).catch(() => {});
}
