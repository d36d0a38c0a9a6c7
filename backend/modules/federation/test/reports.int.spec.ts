import type { AppRecord, AppReport } from '@lyceum/contracts/federation';
import { FixedClock, startTestApp, type TestApp, type TestClient, watchQueries } from '@lyceum/platform/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WatchReleases } from '../src/application/watch-releases.ts';
import { FederationModule, PublishBuild, Workspace } from '../src/index.ts';
import { aBuild } from '../src/testing/a-build.ts';
import { aFailedReport, aReport } from '../src/testing/a-report.ts';
import { aWorkspace, type WorkspaceForSpecs } from '../src/testing/a-workspace.ts';

const address = '/api/federation/v1/reports';
let app: TestApp;
let workspace: WorkspaceForSpecs;
let admin: TestClient;
let clock: FixedClock;
beforeEach(async () => {
  workspace = await aWorkspace();
  clock = new FixedClock();
  app = await startTestApp({ modules: [FederationModule], overrides: [[Workspace, workspace]], clock });
  admin = app.signIn({ username: 'root', isAdmin: true });
});
afterEach(async () => {
  await app.close();
  await workspace.remove();
});

const publish = async (code: string, changes: Partial<AppRecord> = {}) => {
  const files = aBuild({ code, app: changes });
  const outcome = await app.get(PublishBuild).execute({ files, app: null, channel: 'stable', by: 'ana' });
  if (!outcome.ok) throw new Error(outcome.refusal.detail);
  return outcome.version;
};

const send = (reports: readonly AppReport[], client: TestClient = app.visit()) =>
  client.post(address, { apps: reports });

/** So many people, each in their own page. */
const everyone = (people: number, report: AppReport, from = 0) =>
  Promise.all(
    Array.from({ length: people }, (_, index) =>
      send([report], app.signIn({ userId: from + index + 1, username: `learner${from + index}` })),
    ),
  );

const health = async (query = '') => (await admin.get(`/api/federation/v1/apps/forum/health${query}`)).body;
const served = async () => (await app.visit().get('/api/federation/v1/apps')).body.apps[0]?.version;

describe('what pages tell', () => {
  it('is added up for the version it is about', async () => {
    const version = await publish('one');
    const report = aReport({
      version,
      views: 2,
      loads: 1,
      bytes: 12_000,
      calls: 4,
      failed_calls: 1,
      timings: { lcp: [1_200], api: [80, 90] },
    });
    for (const { status } of await everyone(3, report)) expect(status).toBe(204);
    const { now, comparisons } = await health();
    expect(now).toMatchObject({ version, views: 6, failed_views: 0, people: 3, calls: 12, failed_calls: 3 });
    const valueOf = (measure: string) => comparisons.find((row: { measure: string }) => row.measure === measure).now;
    expect(valueOf('bytes')).toBe(12_000);
    expect(valueOf('failed_calls')).toBe(0.25);
    expect(valueOf('lcp')).toBeGreaterThan(1_000);
    expect(valueOf('lcp')).toBeLessThanOrEqual(1_250);
    expect(valueOf('error_rate')).toBe(0);
  });

  it('of the shell is held against the shell that is served', async () => {
    await send([aReport({ app: 'shell', views: 3 })]);
    expect((await admin.get('/api/federation/v1/apps/shell/health')).body.now).toMatchObject({
      version: 'abc',
      views: 3,
    });
  });

  it('of an app from the checkout is kept too', async () => {
    await workspace.putApp('forum', aBuild());
    const version = await served();
    await send([aReport({ version })]);
    expect((await health()).now).toMatchObject({ version, views: 1 });
  });

  it.each([
    ['an app that is not there', aReport({ app: 'nobody', version: '1.0.0-aaa' })],
    ['a version that never was', aReport({ version: '9.9.9-none' })],
    ['the shell under the name of an app', aReport({ version: null })],
  ])('of %s is dropped without a word', async (_name, report) => {
    await publish('one');
    expect((await send([report])).status).toBe(204);
    expect((await health()).versions).toEqual([]);
  });

  it.each([
    ['a query in a place', { frames: [{ file: '/mfes/forum/1/x.js?user=7', line: 1, column: 1, name: null }] }],
    ['a place elsewhere', { frames: [{ file: '/etc/passwd', line: 1, column: 1, name: null }] }],
    ['a field nobody knows', { user: 'ana' }],
    ['a message without end', { message: 'x'.repeat(500) }],
  ])('with %s is refused', async (_name, change) => {
    const group = { kind: 'error', message: 'boom', frames: [], count: 1, ...change };
    const { status } = await app.visit().post(address, { apps: [{ ...aReport({ version: '1' }), groups: [group] }] });
    expect(status).toBe(400);
  });

  it('is not read when it is large', async () => {
    const { status, body } = await app.visit().post(address, { apps: [], filler: 'x'.repeat(70_000) });
    expect([status, body.error_code]).toEqual([413, 'too_large']);
  });

  it('is taken from pages of this site only', async () => {
    const { status, body } = await app.visit().request({
      method: 'POST',
      path: address,
      payload: JSON.stringify({ apps: [aReport({ version: '1' })] }),
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'cross-site' },
    });
    expect([status, body.error_code]).toEqual([403, 'other_site']);
  });

  it('too often is put off', async () => {
    const version = await publish('one');
    const ana = app.signIn({ userId: 7, username: 'ana' });
    const statuses: number[] = [];
    for (let sent = 0; sent < 61; sent += 1) statuses.push((await send([aReport({ version })], ana)).status);
    expect(statuses.slice(0, 60).every((status) => status === 204)).toBe(true);
    expect(statuses.at(-1)).toBe(429);
  });

  it('is found by indexes alone', async () => {
    const version = await publish('one');
    const watch = watchQueries(app.database.connection);
    await send([aFailedReport({ version })]);
    await app.get(WatchReleases).check('forum');
    await health();
    await admin.get(`/api/federation/v1/apps/forum/errors?version=${version}`);
    expect((await watch.scans()).filter((query) => /health|error/.test(query))).toEqual([]);
  });
});

describe('errors', () => {
  const errorsOf = async (version: string) =>
    (await admin.get(`/api/federation/v1/apps/forum/errors?version=${version}`)).body.groups;

  it('of one fault are one group, without what tells of a person', async () => {
    const version = await publish('one');
    const file = `/mfes/forum/${version}/assets/page.js`;
    const group = (message: string) => ({
      kind: 'error' as const,
      message,
      frames: [{ file, line: 1, column: 7, name: 'draw' }],
      count: 2,
    });
    await send([aFailedReport({ version, groups: [group('No account ana@example.org')] })]);
    await send([aFailedReport({ version, groups: [group('No account bo@example.org')] })]);
    const groups = await errorsOf(version);
    expect(groups).toHaveLength(1);
    expect(groups[0]).toMatchObject({ message: 'No account <email>', count: 4, version });
    expect(groups[0].frames[0]).toMatchObject({ file, is_source: false });
  });

  it('are led back to the sources by the map that was published beside the build, and nobody gets the map', async () => {
    const page = 'assets/page.js';
    const map = { version: 3, sources: ['../../../src/pages/topics.tsx'], names: [], mappings: 'AAKE' };
    const files = aBuild({ code: 'mapped' });
    files.set(`${page}.map`, Buffer.from(JSON.stringify(map)));
    const outcome = await app.get(PublishBuild).execute({ files, app: null, channel: 'stable', by: 'ana' });
    const version = outcome.ok ? outcome.version : '';
    const frames = [{ file: `/mfes/forum/${version}/${page}`, line: 1, column: 1, name: 'a' }];
    await send([aFailedReport({ version, groups: [{ kind: 'error', message: 'boom', frames, count: 1 }] })]);
    const [group] = await errorsOf(version);
    expect(group.frames).toEqual([{ file: 'src/pages/topics.tsx', line: 6, column: 3, name: 'a', is_source: true }]);
    expect((await app.visit().get(`/mfes/forum/${version}/${page}.map`)).status).toBe(404);
  });

  it('without number fill a version no further than so many groups', async () => {
    const version = await publish('one');
    const reports = Array.from({ length: 8 }, (_, page) =>
      aFailedReport({
        version,
        groups: Array.from({ length: 10 }, (_, index) => ({
          kind: 'error' as const,
          message: `fault ${page}-${index}`,
          frames: [],
          count: 1,
        })),
      }),
    );
    for (const [index, report] of reports.entries())
      await send([report], app.signIn({ userId: index + 1, username: `learner${index}` }));
    expect(await errorsOf(version)).toHaveLength(50);
  });
});

describe('a version that fails', () => {
  const history = async () => (await admin.get('/api/federation/v1/status')).body.apps[0].release.history;
  const check = () => app.get(WatchReleases).check('forum');

  it('is taken back by itself, with a reason, once', async () => {
    const good = await publish('good');
    await everyone(30, aReport({ version: good }));
    const bad = await publish('bad');
    await everyone(14, aReport({ version: bad }));
    await everyone(8, aFailedReport({ version: bad }), 20);
    await Promise.all([check(), check()]);
    await check();
    expect(await served()).toBe(good);
    const returns = (await history()).filter(({ act }: { act: string }) => act === 'automatic_rollback');
    expect(returns).toHaveLength(1);
    expect(returns[0]).toMatchObject({ from: bad, to: good, by: 'the site itself' });
    expect(returns[0].reason).toContain('36.4 % of page views failed');
  });

  it('is taken back without anybody asking, moments after the reports', async () => {
    const good = await publish('good');
    const bad = await publish('bad');
    await everyone(24, aFailedReport({ version: bad }));
    await expect.poll(served, { timeout: 10_000 }).toBe(good);
  });

  it('is found by a process that starts, when the one that was told ended before it looked', async () => {
    const good = await publish('good');
    const bad = await publish('bad');
    await everyone(24, aFailedReport({ version: bad }));
    await app.get(WatchReleases).onModuleDestroy();
    await app.get(WatchReleases).checkAll();
    expect(await served()).toBe(good);
  });

  it('is not taken back for one visitor who says so, however often', async () => {
    await publish('good');
    const bad = await publish('bad');
    const ana = app.signIn({ userId: 7, username: 'ana' });
    for (let page = 0; page < 30; page += 1) await send([aFailedReport({ version: bad, errors: 90_000 })], ana);
    await check();
    expect(await served()).toBe(bad);
  });

  it('is taken back when it has become slow', async () => {
    const paints = (version: string, lcp: number) => aReport({ version, timings: { lcp: Array(5).fill(lcp) } });
    const good = await publish('good');
    for (const from of [0, 20]) await everyone(6, paints(good, 1_100), from);
    const slow = await publish('slow');
    for (const from of [0, 20]) await everyone(6, paints(slow, 6_000), from);
    await check();
    expect(await served()).toBe(good);
    expect((await history())[0].reason).toMatch(/^LCP of three quarters of the pages is up to \d+ ms/);
  });

  it('that a person gives again is on trial again, from new', async () => {
    const good = await publish('good');
    const bad = await publish('bad');
    await everyone(24, aFailedReport({ version: bad }));
    await check();
    expect(await served()).toBe(good);
    clock.advance(60_000);
    await admin.post('/api/federation/v1/apps/forum/promote', { from: bad });
    await check();
    expect(await served()).toBe(bad);
    await everyone(24, aFailedReport({ version: bad }), 100);
    await check();
    expect(await served()).toBe(good);
  });

  it('is returned from to what was good before it, never to another that failed', async () => {
    const good = await publish('good');
    for (const code of ['bad', 'worse']) {
      const version = await publish(code);
      await everyone(24, aFailedReport({ version }));
      await check();
      expect(await served()).toBe(good);
    }
  });

  it('stays when there is nothing to return to', async () => {
    const only = await publish('only');
    await everyone(24, aFailedReport({ version: only }));
    await check();
    expect(await served()).toBe(only);
  });

  it('may fail as often as its manifest says', async () => {
    await publish('good');
    const version = await publish('trial', { budgets: { errorRate: 0.9 } });
    await everyone(15, aReport({ version }));
    await everyone(15, aFailedReport({ version }), 20);
    await check();
    expect(await served()).toBe(version);
  });

  it('is shown beside the one it was returned from', async () => {
    const good = await publish('good');
    await everyone(30, aReport({ version: good }));
    const bad = await publish('bad');
    await everyone(24, aFailedReport({ version: bad }));
    expect((await health()).watched).toMatchObject([{ channel: 'stable', version: bad, before: good }]);
    await check();
    const { now, before, comparisons, watched } = await health();
    expect([now.version, before.version]).toEqual([good, bad]);
    expect(comparisons[0]).toMatchObject({ measure: 'error_rate', now: 0, before: 1, mark: 'better' });
    expect(watched).toEqual([]);
  });
});

describe('the health of apps', () => {
  it('is for admins', async () => {
    await publish('one');
    const ana = app.signIn({ username: 'ana' });
    expect((await ana.get('/api/federation/v1/apps/forum/health')).status).toBe(403);
    expect((await ana.get('/api/federation/v1/apps/forum/errors?version=1')).status).toBe(403);
  });

  it('of an app that is not there is not found', async () => {
    expect((await admin.get('/api/federation/v1/apps/nobody/health')).status).toBe(404);
  });

  it('is empty before anything was told', async () => {
    await publish('one');
    expect(await health()).toMatchObject({ now: null, before: null, versions: [] });
  });

  it('of another two versions is shown when they are named', async () => {
    const [one, two] = [await publish('one'), await publish('two')];
    await send([aReport({ version: one }), aReport({ version: two, views: 2 })]);
    const { now, before } = await health(`?version=${one}&before=${two}`);
    expect([now.views, before.views]).toEqual([1, 2]);
  });
});
