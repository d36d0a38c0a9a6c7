import { sendReports } from '@lyceum/contracts/federation';
import { describe, expect, it } from 'vitest';
import { type ErrorSeen, Tally } from './tally.ts';

const aTally = () => new Tally((app) => (app === 'shell' ? null : { forum: '1', notes: '2' }[app]));
const anError = (message: string): ErrorSeen => ({ kind: 'error', message, mark: message, frames: () => [] });

describe('what a page tells', () => {
  it('counts a page for the app it is of and for those that appear on it, once', () => {
    const tally = aTally();
    tally.view('forum');
    for (const app of ['forum', 'notes', 'notes']) tally.use(app);
    tally.view('forum');
    expect(tally.take().map(({ app, views }) => [app, views])).toEqual([
      ['forum', 2],
      ['notes', 1],
    ]);
  });

  it('counts a page that fails as failed once, and all its errors', () => {
    const tally = aTally();
    tally.view('forum');
    for (let index = 0; index < 7; index += 1) tally.error('forum', anError('boom'), 0);
    const [report] = tally.take();
    expect(report).toMatchObject({ version: '1', views: 1, failed_views: 1, errors: 7 });
    expect(report?.groups).toEqual([{ kind: 'error', message: 'boom', frames: [], count: 7 }]);
  });

  it('says nothing of apps that are not on the page, and begins anew when it was taken', () => {
    const tally = aTally();
    tally.view('elsewhere');
    expect(tally.take()).toEqual([]);
    tally.view('shell');
    expect(tally.take()).toMatchObject([{ app: 'shell', version: null }]);
    expect(tally.take()).toEqual([]);
  });

  it('still knows, after it was taken, that the page has failed', () => {
    const tally = aTally();
    tally.view('forum');
    tally.error('forum', anError('boom'), 0);
    tally.take();
    tally.error('forum', anError('boom'), 0);
    expect(tally.take()).toMatchObject([{ views: 0, failed_views: 0, errors: 1 }]);
  });

  it('tells of the calls of the app whose page is open', () => {
    const tally = aTally();
    tally.view('forum');
    tally.call({ ms: 80, isFailed: false });
    tally.call({ ms: 90, isFailed: true });
    expect(tally.take()).toMatchObject([{ calls: 2, failed_calls: 1, timings: { api: [80, 90] } }]);
  });
});

describe('a flood', () => {
  it('of errors that all differ is counted, and ten of them a minute are told', () => {
    const tally = aTally();
    tally.view('forum');
    let read = 0;
    const flood = (now: number) => {
      for (let index = 0; index < 5_000; index += 1)
        tally.error('forum', { ...anError(`boom ${now} ${index}`), frames: () => (read++, []) }, now);
    };
    flood(0);
    const [first] = tally.take();
    expect([first?.errors, first?.groups.length, read]).toEqual([5_000, 10, 10]);
    flood(1_000);
    expect(tally.take()[0]?.groups).toHaveLength(0);
    flood(61_000);
    expect(tally.take()[0]?.groups).toHaveLength(10);
  });

  it('of everything makes a report that the server takes', () => {
    const tally = aTally();
    for (let index = 0; index < 30_000; index += 1) {
      if (index % 10 === 0) tally.view('forum');
      tally.error('forum', anError('x'.repeat(1_000)), 0);
      tally.sample('lcp', index);
      tally.call({ ms: 10, isFailed: true });
      tally.weigh('forum', 1_000_000);
    }
    expect(sendReports.body?.safeParse({ apps: tally.take() }).error).toBeUndefined();
  });
});
