import { Events, Models } from '@lyceum/platform';
import { FixedClock, startTestApp, type TestApp, type TestClient, watchQueries } from '@lyceum/platform/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppOverrideChanged } from '../src/events.ts';
import { FederationModule, PublishAccess, PublishBuild, Workspace } from '../src/index.ts';
import { overrides } from '../src/infra/override.schema.ts';
import { aBuild, aBuildRecord } from '../src/testing/a-build.ts';
import { aWorkspace, type WorkspaceForSpecs } from '../src/testing/a-workspace.ts';

const hour = 3_600_000;
const laptop = 'http://127.0.0.1:5173/remoteEntry.js';
let app: TestApp;
let clock: FixedClock;
let workspace: WorkspaceForSpecs;
let admin: TestClient;
let ana: TestClient;
let stable: string;
let proposed: string;
beforeEach(async () => {
  workspace = await aWorkspace();
  clock = new FixedClock();
  app = await startTestApp({ modules: [FederationModule], overrides: [[Workspace, workspace]], clock });
  admin = app.signIn({ username: 'root', isAdmin: true });
  ana = app.signIn({ username: 'ana' });
  stable = await publish('the stable one', 'stable');
  proposed = await publish('the proposed one', 'pull-7');
});
afterEach(async () => {
  await app.close();
  await workspace.remove();
});

const publish = async (code: string, channel: string) => {
  const outcome = await app.get(PublishBuild).execute({ files: aBuild({ code }), app: null, channel, by: 'ci' });
  if (!outcome.ok) throw new Error(outcome.refusal.detail);
  return outcome.version;
};

interface Made {
  readonly id: string;
  readonly path: string;
}

const make = async (wishes: object = {}, client = admin): Promise<Made> => {
  const wanted = 'entry' in wishes ? {} : { version: proposed };
  const { status, body } = await client.post('/api/federation/v1/apps/forum/overrides', {
    username: 'ana',
    ...wanted,
    ...wishes,
  });
  expect(status, JSON.stringify(body)).toBe(201);
  return { id: body.id, path: new URL(body.link).pathname };
};

const listed = async (client: TestClient) => (await client.get('/api/federation/v1/apps')).body;
const versionFor = async (client: TestClient) => (await listed(client)).apps[0].version;
const pageOf = async (client: TestClient) => (await client.get('/courses', { accept: 'text/html' })) as PageAnswer;
type PageAnswer = Awaited<ReturnType<TestClient['get']>>;

describe('an override link', () => {
  it('shows its person the other build, in the page and in the list of apps', async () => {
    const { path } = await make({ path: '/forum/course-v1:A+B+C/t1' });
    const { status, headers } = await ana.get(path);
    expect([status, headers['location']]).toEqual([302, '/forum/course-v1:A+B+C/t1']);
    expect(await versionFor(ana)).toBe(proposed);
    const { text } = await pageOf(ana);
    expect(text).toContain(`/mfes/forum/${proposed}/remoteEntry.js`);
    expect((await listed(ana)).overrides).toEqual([
      {
        app: 'forum',
        target: 'registry',
        shows: proposed,
        instead_of: stable,
        allow_writes: false,
        until: '2026-03-02T17:00:00.000Z',
      },
    ]);
  });

  it('changes no byte of anybody else’s page, of none of their sessions', async () => {
    const [bob, anaElsewhere] = [app.signIn({ username: 'bob' }), app.signIn({ username: 'ana' })];
    const others = [bob, anaElsewhere, app.visit()];
    const before = await Promise.all(others.map(async (client) => pick(await pageOf(client))));
    const { path } = await make({ entry: laptop });
    await ana.get(path);
    expect((await pageOf(ana)).text).toContain(laptop);
    expect(await Promise.all(others.map(async (client) => pick(await pageOf(client))))).toEqual(before);
  });

  it('goes with its person to another session, and is in one at a time', async () => {
    const { path } = await make();
    await ana.get(path);
    const elsewhere = app.signIn({ username: 'ana' });
    await elsewhere.get(path);
    expect([await versionFor(ana), await versionFor(elsewhere)]).toEqual([stable, proposed]);
  });

  it('takes the place of another one of the same app', async () => {
    const first = await make({ entry: laptop });
    await ana.get(first.path);
    await ana.get((await make()).path);
    expect(await versionFor(ana)).toBe(proposed);
    expect((await ana.get(first.path)).status).toBe(410);
  });

  it('leads to the sign-in page first where nobody is signed in', async () => {
    const { path } = await make();
    const { status, headers } = await app.visit().get(path, { accept: 'text/html' });
    expect([status, headers['location']]).toEqual([302, `/login?next=${encodeURIComponent(path)}`]);
    expect((await app.visit().get(path)).status).toBe(401);
  });
});

const pick = ({ text, headers }: PageAnswer) => ({
  text,
  policies: [headers['content-security-policy'], headers['integrity-policy']],
});

describe('an override link is refused', () => {
  const refusedTo = async (client: TestClient, path: string) => {
    const { status, body } = await client.get(path);
    const { status: pageStatus, text } = await client.get(path, { accept: 'text/html' });
    expect(pageStatus).toBe(status);
    expect(text).toContain(`"overrideRefusal":"${body.error_code}"`);
    expect(await versionFor(client)).toBe(stable);
    return [status, body.error_code];
  };

  it('to anybody but its person', async () => {
    const { path } = await make();
    expect(await refusedTo(app.signIn({ username: 'bob' }), path)).toEqual([403, 'other_person']);
    expect(await refusedTo(admin, path)).toEqual([403, 'other_person']);
  });

  it('when its time is over', async () => {
    const { path } = await make({ hours: 2 });
    clock.advance(2 * hour);
    expect(await refusedTo(ana, path)).toEqual([410, 'expired']);
  });

  it('when it was revoked', async () => {
    const { id, path } = await make();
    expect((await admin.delete(`/api/federation/v1/apps/forum/overrides/${id}`)).status).toBe(204);
    expect(await refusedTo(ana, path)).toEqual([410, 'ended']);
  });

  it('when a letter of it is another', async () => {
    const { path } = await make();
    const [payload = '', keyId = '', signature = ''] = path.slice('/override/'.length).split('.');
    const forged = Buffer.from(payload, 'base64url').toString().replace('false', 'true');
    const flipped = (signature.startsWith('A') ? 'B' : 'A') + signature.slice(1);
    for (const link of [
      [Buffer.from(forged).toString('base64url'), keyId, signature],
      [payload, keyId, flipped],
      [payload, '0000000000000000', signature],
      [payload, keyId],
      ['nonsense'],
    ])
      expect(await refusedTo(ana, `/override/${link.join('.')}`)).toEqual([403, 'altered']);
  });

  it('when what is stored is not what was signed', async () => {
    const { id, path } = await make();
    await app
      .get(Models)
      .of(overrides)
      .updateOne({ _id: id }, { $set: { allowsWrites: true } });
    expect(await refusedTo(ana, path)).toEqual([403, 'altered']);
  });

  it('when a page fetches it as if it were a picture', async () => {
    const { path } = await make();
    const { status, body } = await ana.get(path, { 'sec-fetch-dest': 'image' });
    expect([status, body.error_code]).toEqual([403, 'not_opened_here']);
    expect(await versionFor(ana)).toBe(stable);
  });
});

describe('a session with an override', () => {
  const write = (client: TestClient) => client.post('/api/federation/v1/apps/forum/overrides', {});

  it('may look but not change anything, and hears how to leave', async () => {
    await ana.get((await make()).path);
    const { status, body } = await write(ana);
    expect([status, body.error_code]).toEqual([403, 'override_read_only']);
    expect(body.detail).toMatch(/Leave/);
    expect((await ana.get('/api/federation/v1/apps')).status).toBe(200);
    const withToken = await ana.post('/api/federation/v1/apps/forum/overrides', {}, { authorization: 'Bearer x' });
    expect(withToken.body.error_code).toBe('override_read_only');
  });

  it('may change things when the link allows it', async () => {
    await ana.get((await make({ allow_writes: true })).path);
    expect((await write(ana)).status).toBe(400);
  });

  it('is as any other once it has left', async () => {
    const { path } = await make();
    await ana.get(path);
    expect((await ana.post('/api/federation/v1/overrides/leave')).status).toBe(204);
    expect(await versionFor(ana)).toBe(stable);
    expect((await write(ana)).status).toBe(400);
    expect((await ana.get(path)).status).toBe(410);
  });

  it('is as any other once the override is revoked or its time is over', async () => {
    const { id, path } = await make();
    await ana.get(path);
    await admin.delete(`/api/federation/v1/apps/forum/overrides/${id}`);
    expect([await versionFor(ana), (await write(ana)).status]).toEqual([stable, 400]);
    await ana.get((await make()).path);
    expect(await versionFor(ana)).toBe(proposed);
    clock.advance(8 * hour);
    expect([await versionFor(ana), (await write(ana)).status]).toEqual([stable, 400]);
  });

  it('is known to another process within a second', async () => {
    const other = await startTestApp({
      modules: [FederationModule],
      overrides: [[Workspace, workspace]],
      clock,
      database: app.database,
    });
    const there = other.visit();
    there.cookies.set('sessionid', ana.cookies.get('sessionid') ?? '');
    expect((await write(there)).status).toBe(400);
    await ana.get((await make()).path);
    clock.advance(1_001);
    expect((await write(there)).body.error_code).toBe('override_read_only');
    await other.close();
  });
});

describe('a laptop’s build', () => {
  const declared = aBuildRecord({
    app: { fills: [{ slot: 'lyceum.slot.x.y.v1', operation: 'insert', order: 1 }] },
  }).app;

  it('is asked on that one page for scripts, styles and news of changes, and answers with the page’s own platform', async () => {
    await ana.get((await make({ entry: laptop, app: declared })).path);
    const { text, headers } = await pageOf(ana);
    const policy = String(headers['content-security-policy']);
    expect(policy).toMatch(/script-src [^;]* http:\/\/127\.0\.0\.1:5173(;|$)/);
    expect(policy).toMatch(/style-src [^;]* http:\/\/127\.0\.0\.1:5173(;|$)/);
    expect(policy).toMatch(/connect-src [^;]* http:\/\/127\.0\.0\.1:5173 ws:\/\/127\.0\.0\.1:5173(;|$)/);
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    expect(headers['integrity-policy']).toBeUndefined();
    const map = JSON.parse(/<script type="importmap">(.*?)<\/script>/.exec(text)?.[1] ?? '');
    expect(map.imports['http://127.0.0.1:5173/@platform/react']).toBe(map.imports['react']);
    expect(map.integrity['/shell/assets/react.js']).toMatch(/^sha384-/);
  });

  it('fills the slots that it says it fills', async () => {
    await ana.get((await make({ entry: laptop, app: declared })).path);
    const [row] = (await listed(ana)).apps;
    expect(row).toMatchObject({ version: '127.0.0.1:5173', entry: laptop, state: 'ready', fills: declared.fills });
  });

  it('has the routes of the served build when it says nothing', async () => {
    await ana.get((await make({ entry: laptop })).path);
    expect((await listed(ana)).apps[0].routes).toEqual([{ path: '/forum/:courseRunKey/*', access: 'signed_in' }]);
  });

  it('of the registry keeps the rule that every script has its hash', async () => {
    await ana.get((await make()).path);
    expect((await pageOf(ana)).headers['integrity-policy']).toBe('blocked-destinations=(script)');
  });

  it.each([
    'https://evil.example/remoteEntry.js',
    'http://192.168.1.7:5173/remoteEntry.js',
    'http://127.0.0.1.evil.example:80/x.js',
    'http://127.0.0.1:80@evil.example/x.js',
    'http://127.0.0.1:5173/x.js; script-src *',
  ])('%s is no laptop', async (entry) => {
    const { status } = await admin.post('/api/federation/v1/apps/forum/overrides', { username: 'ana', entry });
    expect(status).toBe(400);
  });
});

describe('who may make a link', () => {
  const withToken = async (ofApp: string) => ({
    'x-lyceum-token': await app.get(PublishAccess).issue({ app: ofApp, label: 'ci', by: 'root' }),
  });
  const wish = { username: 'ana', entry: laptop };

  it('is an admin, and a team’s token for its own app', async () => {
    const asked = async (client: TestClient, headers?: Readonly<Record<string, string>>) =>
      (await client.post('/api/federation/v1/apps/forum/overrides', wish, headers)).status;
    expect(await asked(admin)).toBe(201);
    expect(await asked(app.visit(), await withToken('forum'))).toBe(201);
    expect(await asked(app.visit(), await withToken('notes'))).toBe(403);
    expect(await asked(ana)).toBe(403);
    expect(await asked(app.visit())).toBe(403);
  });

  it('may end it too', async () => {
    const { id } = await make();
    const end = async (token: Readonly<Record<string, string>>) =>
      (await app.visit().delete(`/api/federation/v1/apps/forum/overrides/${id}`, token)).status;
    expect(await end(await withToken('notes'))).toBe(403);
    expect(await end(await withToken('forum'))).toBe(204);
    expect((await admin.delete(`/api/federation/v1/apps/notes/overrides/${id}`)).status).toBe(404);
  });

  it.each([
    [{ username: 'ana' }, 400],
    [{ username: 'ana', version: '1', entry: laptop }, 400],
    [{ username: 'ana', version: 'never-published' }, 404],
    [{ username: 'ana', entry: laptop, hours: 169 }, 400],
    [{ username: 'ana', entry: laptop, path: '//evil.example' }, 400],
    [{ username: '', entry: laptop }, 400],
  ])('asks in vain with %j', async (body, status) => {
    expect((await admin.post('/api/federation/v1/apps/forum/overrides', body)).status).toBe(status);
  });
});

describe('the list of overrides', () => {
  it('says who sees what, by whom and how it came to its end', async () => {
    const { id, path } = await make();
    await ana.get(path);
    const active = (await admin.get('/api/federation/v1/overrides')).body.overrides;
    expect(active).toMatchObject([{ id, app: 'forum', username: 'ana', state: 'opened', made_by: 'root' }]);
    await ana.post('/api/federation/v1/overrides/leave');
    expect((await admin.get('/api/federation/v1/overrides')).body.overrides).toEqual([]);
    const ended = (await admin.get('/api/federation/v1/overrides?state=ended')).body.overrides;
    expect(ended[0].history.map(({ act, by }: { act: string; by: string }) => `${act} by ${by}`)).toEqual([
      'made by root',
      'opened by ana',
      'left by ana',
    ]);
    expect((await ana.get('/api/federation/v1/overrides')).status).toBe(403);
  });

  it('is told to other modules, act by act', async () => {
    const add = vi.spyOn(app.get(Events), 'add');
    const { id, path } = await make({ entry: laptop });
    await ana.get(path);
    await admin.delete(`/api/federation/v1/apps/forum/overrides/${id}`);
    const override = { override: id, app: 'forum', username: 'ana', shows: '127.0.0.1:5173', allowsWrites: false };
    expect(add.mock.calls.filter(([type]) => type === AppOverrideChanged).map(([, payload]) => payload)).toMatchObject([
      { ...override, act: 'made', by: 'root' },
      { ...override, act: 'opened', by: 'ana' },
      { ...override, act: 'revoked', by: 'root' },
    ]);
  });

  it('is asked of indexes', async () => {
    const queries = watchQueries(app.database.connection);
    const { path } = await make();
    await ana.get(path);
    await versionFor(ana);
    await admin.get('/api/federation/v1/overrides');
    await admin.get('/api/federation/v1/overrides?state=ended');
    await ana.post('/api/federation/v1/overrides/leave');
    expect((await queries.scans()).filter((scan) => scan.includes('federation_overrides'))).toEqual([]);
  });
});
