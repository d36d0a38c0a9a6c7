import type { Page, Request } from '@playwright/test';
import { CommandRefused } from '../refusal.ts';

const longestMs = 60_000;
const intervalMs = 100;
/** So many intervals without anything on its way and without any change. */
const enough = 5;

/** What the page waits for. Its stream of news is no part of that: it never ends. */
export function watchTraffic(page: Page): ReadonlySet<Request> {
  const open = new Set<Request>();
  page.on('request', (request) => void (request.resourceType() !== 'eventsource' && open.add(request)));
  page.on('requestfinished', (request) => void open.delete(request));
  page.on('requestfailed', (request) => void open.delete(request));
  return open;
}

/** Resolves when the page shows what it has to. A page that never comes to rest, or where the app failed, was not seen. */
export async function settle(page: Page, traffic: ReadonlySet<Request>, address: string): Promise<void> {
  const until = Date.now() + longestMs;
  let last: string | null = null;
  for (let quiet = 0; quiet < enough; ) {
    if (Date.now() > until)
      throw new CommandRefused(`${address} did not come to rest within ${longestMs / 1_000} s; it was not looked at.`);
    await page.waitForTimeout(intervalMs);
    // Null in the moment of a navigation, too.
    const drawn = await page.evaluate(drawnContent).catch(() => null);
    quiet = drawn !== null && drawn === last && traffic.size === 0 ? quiet + 1 : 0;
    last = drawn;
  }
  const failed = page.locator('main [data-app-fault]').first();
  if ((await failed.count()) === 0) return;
  throw new CommandRefused(`The app failed at ${address}: ${await failed.locator('pre').textContent()}`);
}

/** Runs in the page: what is drawn, or null while that is still on its way. */
function drawnContent(): string | null {
  const main = document.querySelector('main');
  const isBusy = document.querySelector('main [aria-busy="true"], [role="status"][data-active]') !== null;
  return isBusy || !main || main.childElementCount === 0 ? null : main.innerHTML;
}
