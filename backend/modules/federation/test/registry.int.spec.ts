import { FileStore, Models } from '@lyceum/platform';
import { startTestApp, type TestApp, type TestClient } from '@lyceum/platform/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ChangeRelease } from '../src/application/change-release.ts';
import { BuildRegistry } from '../src/application/ports.ts';
import { FederationModule, PublishAccess, PublishBuild, Workspace } from '../src/index.ts';
import { builds } from '../src/infra/federation.schemas.ts';
import { aBuild } from '../src/testing/a-build.ts';
import { aWorkspace, type WorkspaceForSpecs } from '../src/testing/a-workspace.ts';
import { uploadBuild } from '../src/testing/upload-build.ts';

let app: TestApp;
let workspace: WorkspaceForSpecs;
let admin: TestClient;
beforeEach(async () => {
  workspace = await aWorkspace();
  app = await startTestApp({ modules: [FederationModule], overrides: [[Workspace, workspace]] });
  admin = app.signIn({ username: 'root', isAdmin: true });
});
afterEach(async () => {
  await app.close();
  await workspace.remove();
});

const publish = async (code: string, { channel = 'stable', name = 'forum', by = 'ana' } = {}) => {
  const outcome = await app.get(PublishBuild).execute({ files: aBuild({ name, code }), app: null, channel, by });
  if (!outcome.ok) throw new Error(outcome.refusal.detail);
  return outcome.version;
};

const served = async (client: TestClient = app.visit(), path = '/api/federation/v1/apps') => {
  const { body } = await client.get(path);
  return (body as { apps: { name: string; version: string; state: string; entry: string }[] }).apps[0];
};

const codeOf = async (entry: string | undefined) => (await app.visit().get(entry ?? '')).text;

describe('a published build', () => {
  it('is what people get from the next page on, whatever the checkout holds', async () => {
    await workspace.putApp('forum', aBuild({ code: 'from the checkout' }));
    await publish('published');
    const row = await served();
    expect(await codeOf(row?.entry)).toBe('published');
  });

  it('stays where it is when the next one is published: open pages go on', async () => {
    await publish('first');
    const before = await served();
    await publish('second');
    expect(await codeOf((await served())?.entry)).toBe('second');
    expect(await codeOf(before?.entry)).toBe('first');
  });

  it('is the same build when it is published twice', async () => {
    expect(await publish('same')).toBe(await publish('same'));
    expect(await app.get(BuildRegistry).list('forum')).toHaveLength(1);
  });

  it('is refused when its record was changed behind the registry, and the last good one is served', async () => {
    const good = await publish('good');
    const bad = await publish('bad');
    const model = app.get(Models).of(builds);
    const stored = await model.findById(`forum@${bad}`).lean<{ signed: string }>();
    const forged = (stored?.signed ?? '').replace('"Community"', '"Somebody"');
    await model.updateOne({ _id: `forum@${bad}` }, { $set: { signed: forged } });
    expect(await served()).toMatchObject({ version: good, state: 'ready' });
  });
});

describe('a published build whose files were changed behind the registry', () => {
  it.each([
    ['altered', async (path: string) => void (await app.get(FileStore).put(path, Buffer.from('evil')))],
    ['removed', (path: string) => app.get(FileStore).delete(path)],
  ])('%s, is passed over for the last good one', async (_name, change) => {
    const good = await publish('good');
    const bad = await publish('bad');
    await change(`federation/forum/${bad}/assets/page.js`);
    expect(await served()).toMatchObject({ version: good, state: 'ready' });
  });
});

describe('publishing at the same moment', () => {
  it('of one app into two channels loses neither', async () => {
    await publish('base');
    const [one, two] = await Promise.all([
      publish('one', { channel: 'canary' }),
      publish('two', { channel: 'nightly' }),
    ]);
    const { body } = await admin.get('/api/federation/v1/status');
    const [status] = (body as { apps: { release: { channels: Record<string, string> } }[] }).apps;
    expect(status?.release.channels).toMatchObject({ canary: one, nightly: two });
  });
});

describe('a rollout', () => {
  it('gives a channel to those its rules are for', async () => {
    const stable = await publish('stable');
    const canary = await publish('canary', { channel: 'canary' });
    const rules = [{ channel: 'canary', audience: { kind: 'user', username: 'bo' } }];
    expect((await admin.put('/api/federation/v1/apps/forum/rules', { rules })).status).toBe(200);
    expect((await served())?.version).toBe(stable);
    expect((await served(app.signIn({ username: 'ana' })))?.version).toBe(stable);
    expect((await served(app.signIn({ username: 'bo' })))?.version).toBe(canary);
  });

  it('by course looks at the address of the page', async () => {
    await publish('stable');
    const canary = await publish('canary', { channel: 'canary' });
    const rules = [{ channel: 'canary', audience: { kind: 'organization', organization: 'Acme' } }];
    await admin.put('/api/federation/v1/apps/forum/rules', { rules });
    expect((await app.visit().get('/forum/course-v1:Acme+C1+2026/t')).text).toContain(canary);
    expect((await app.visit().get('/forum/course-v1:Other+C1+2026/t')).text).not.toContain(canary);
  });

  it('ends in a promotion', async () => {
    await publish('old');
    const next = await publish('new', { channel: 'canary' });
    const { status } = await admin.post('/api/federation/v1/apps/forum/promote', { from: 'canary', to: 'stable' });
    expect(status).toBe(200);
    expect((await served())?.version).toBe(next);
  });

  it('refuses to promote what was never published', async () => {
    await publish('old');
    const { status, body } = await admin.post('/api/federation/v1/apps/forum/promote', { from: '9.9.9-none' });
    expect([status, (body as { error_code: string }).error_code]).toEqual([404, 'version_not_found']);
  });
});

describe('a rollback', () => {
  const rollBack = () => admin.post('/api/federation/v1/apps/forum/rollback', { reason: 'it was slow' });

  it('returns to the version before, at the next page, and leaves a trace', async () => {
    const good = await publish('good');
    const bad = await publish('bad');
    const { status, body } = await rollBack();
    expect(status).toBe(200);
    expect((await served())?.version).toBe(good);
    expect((body as { history: unknown[] }).history[0]).toMatchObject({
      act: 'rollback',
      from: bad,
      to: good,
      by: 'root',
      reason: 'it was slow',
    });
  });

  it('never returns to a version that was itself taken back', async () => {
    const first = await publish('first');
    await publish('second');
    await rollBack();
    await publish('third');
    await rollBack();
    expect((await served())?.version).toBe(first);
  });

  it('says so when there is nothing before', async () => {
    await publish('only');
    const { status, body } = await rollBack();
    expect([status, (body as { error_code: string }).error_code]).toEqual([409, 'nothing_before']);
  });
});

describe('a paused rollout', () => {
  const act = (path: string, body = {}) => admin.post(`/api/federation/v1/apps/forum/${path}`, body);

  it('keeps people where they are until it is resumed', async () => {
    const old = await publish('old');
    const next = await publish('next', { channel: 'canary' });
    expect((await act('pause', { reason: 'exam week' })).body).toMatchObject({
      pause: { by: 'root', reason: 'exam week' },
    });
    const held = [
      await act('promote', { from: 'canary' }),
      await admin.put('/api/federation/v1/apps/forum/rules', { rules: [] }),
    ];
    for (const { status, body } of held) expect([status, body.error_code]).toEqual([409, 'paused']);
    expect(held[0]?.body.detail).toContain('paused by root (exam week)');
    expect((await served())?.version).toBe(old);
    expect((await act('resume')).body.pause).toBeNull();
    await act('promote', { from: 'canary' });
    expect((await served())?.version).toBe(next);
  });

  it('keeps what is published meanwhile, for a promotion afterwards', async () => {
    const old = await publish('old');
    await act('pause');
    await expect(publish('next')).rejects.toThrow('resume it first');
    expect((await served())?.version).toBe(old);
    const [kept] = await app.get(BuildRegistry).list('forum');
    await act('resume');
    await act('promote', { from: kept?.version });
    expect((await served())?.version).toBe(kept?.version);
  });

  it('may still go back', async () => {
    const good = await publish('good');
    await publish('bad');
    await act('pause');
    expect((await act('rollback')).status).toBe(200);
    expect((await served())?.version).toBe(good);
  });

  it('is no act on what was never published, or by anybody but admins', async () => {
    expect((await act('pause')).status).toBe(404);
    await publish('one');
    const learner = app.signIn({ username: 'ana' });
    expect((await learner.post('/api/federation/v1/apps/forum/pause', {})).status).toBe(403);
  });
});

describe('a build that is uploaded', () => {
  const upload = (
    client: TestClient,
    files: ReadonlyMap<string, Uint8Array>,
    token?: string,
    to?: 'builds' | 'builds/check',
  ) => uploadBuild(client, { files, ...(token && { token }), ...(to && { to }) });

  it('may be checked without being published', async () => {
    const token = await app.get(PublishAccess).issue({ app: 'forum', label: 'ci', by: 'root' });
    const good = await upload(app.visit(), aBuild(), token, 'builds/check');
    expect([good.status, good.body]).toMatchObject([200, { name: 'forum', findings: [] }]);
    const altered = aBuild().set('assets/page.js', Buffer.from('1'));
    expect((await upload(app.visit(), altered, token, 'builds/check')).body.error_code).toBe('altered');
    expect((await upload(app.visit(), aBuild(), undefined, 'builds/check')).status).toBe(403);
    expect(await served()).toBeUndefined();
  });

  it('is refused with one byte changed', async () => {
    const files = aBuild();
    files.set('assets/page.js', Buffer.from('export const Page = () => 1;'));
    const { status, body } = await upload(admin, files);
    expect([status, (body as { error_code: string }).error_code]).toEqual([422, 'altered']);
  });

  it('is refused when it would break another app; the report names it', async () => {
    const slot = 'lyceum.slot.forum.title.v1';
    const host = aBuild({ app: { offers: [slot] } });
    const guest = aBuild({ name: 'notes', app: { fills: [{ slot, operation: 'insert', order: 100 }] } });
    const publishing = app.get(PublishBuild);
    for (const files of [host, guest]) await publishing.execute({ files, app: null, channel: 'stable', by: 'root' });
    const { status, body } = await upload(admin, aBuild({ code: 'without the slot' }));
    expect(status).toBe(422);
    expect(body).toMatchObject({
      error_code: 'gates',
      findings: [{ gate: 'slots', severity: 'error', message: expect.stringContaining('notes') }],
    });
    expect((await served())?.version).not.toContain('without');
  });
});

describe('a release that two people change at once', () => {
  it('has both changes', async () => {
    const version = await publish('base');
    const change = app.get(ChangeRelease);
    const move = (channel: string) =>
      change.move({ name: 'forum', channel, to: version, act: 'promote', by: 'ana', reason: '' });
    await Promise.all(['a', 'b', 'c'].map(move));
    const { body } = await admin.get('/api/federation/v1/status');
    const [status] = (body as { apps: { release: { history: unknown[] } }[] }).apps;
    expect(status?.release.history).toHaveLength(4);
  });
});
