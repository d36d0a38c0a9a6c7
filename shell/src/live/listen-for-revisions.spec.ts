import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BrowserForSpecs } from '../testing/a-live-browser.ts';
import { listenForRevisions } from './listen-for-revisions.ts';

let browser: BrowserForSpecs;
const stops: (() => void)[] = [];
beforeEach(() => {
  browser = new BrowserForSpecs();
});
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  vi.useRealTimers();
});

function aPage() {
  const { page, ...view } = browser.openPage();
  const heard: number[] = [];
  const stop = listenForRevisions((revision) => heard.push(revision), page);
  stops.push(stop);
  return { ...view, heard, stop };
}

const oneStream = () => vi.waitFor(() => expect(browser.open).toHaveLength(1)).then(() => browser.open[0]);

describe('the pages of a browser', () => {
  it('share one stream, and each hears what it tells', async () => {
    const pages = Array.from({ length: 20 }, aPage);
    (await oneStream())?.tell(7);
    expect(pages.map(({ heard }) => heard)).toEqual(pages.map(() => [7]));
    expect(browser.streams).toHaveLength(1);
  });

  it('hand the stream on when the page that holds it is closed or goes out of view', async () => {
    const [first, second, third] = [aPage(), aPage(), aPage()];
    (await oneStream())?.tell(1);
    first.stop();
    await vi.waitFor(() => expect(browser.streams).toHaveLength(2));
    second.hide();
    await vi.waitFor(() => expect(browser.streams).toHaveLength(3));
    (await oneStream())?.tell(2);
    expect(third.heard).toEqual([1, 2]);
  });

  it('need no stream while none of them is in view, and hear of what they missed when one is', async () => {
    const page = aPage();
    await oneStream();
    page.hide();
    expect(browser.open).toHaveLength(0);
    page.show();
    (await oneStream())?.tell(9);
    expect(page.heard).toEqual([9]);
  });

  it('tell a new one among them where the site stands', async () => {
    aPage();
    (await oneStream())?.tell(4);
    expect(aPage().heard).toEqual([4]);
  });
});

describe('a stream that is refused', () => {
  it('is tried again after some minutes, by one page', async () => {
    vi.useFakeTimers();
    aPage();
    aPage();
    await vi.advanceTimersByTimeAsync(0);
    browser.open[0]?.refuse();
    await vi.advanceTimersByTimeAsync(4 * 60_000);
    expect(browser.streams).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(browser.streams).toHaveLength(2);
  });
});
