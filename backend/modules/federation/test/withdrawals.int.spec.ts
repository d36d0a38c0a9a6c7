import { startTestApp, type TestApp, type TestClient } from '@lyceum/platform/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FederationModule, PublishBuild, Workspace } from '../src/index.ts';
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

const publish = async (code: string, channel = 'stable') => {
  const outcome = await app.get(PublishBuild).execute({ files: aBuild({ code }), app: null, channel, by: 'ana' });
  if (!outcome.ok) throw new Error(outcome.refusal.detail);
  return outcome.version;
};
const change = (act: 'withdraw' | 'restore', version: string, client = admin) =>
  client.post(`/api/federation/v1/apps/forum/builds/${version}/${act}`, { reason: 'it leaks' });
const served = async () => {
  const { body } = await app.visit().get('/api/federation/v1/apps');
  return (body as { apps: { version: string; state: string; reason: string; entry: string }[] }).apps[0];
};

describe('a withdrawn build', () => {
  it('is served no more: pages get the last good one, open pages none of its files', async () => {
    const good = await publish('good');
    await publish('bad');
    const bad = await served();
    expect((await app.visit().get(bad?.entry ?? '')).status).toBe(200);
    expect((await change('withdraw', bad?.version ?? '')).status).toBe(200);
    expect(await served()).toMatchObject({ version: good, state: 'ready' });
    expect((await app.visit().get(bad?.entry ?? '')).status).toBe(404);
  });

  it('is served again once it is restored; the history has both acts', async () => {
    await publish('good');
    const bad = await publish('bad');
    await change('withdraw', bad);
    const { body } = await change('restore', bad);
    expect(body).toMatchObject({
      is_withdrawn: false,
      history: [{ act: 'restore' }, { act: 'withdraw', by: 'root', reason: 'it leaks' }],
    });
    expect((await served())?.version).toBe(bad);
  });

  it('is neither promoted nor published again', async () => {
    await publish('good');
    const bad = await publish('bad', 'canary');
    await change('withdraw', bad);
    const promotion = await admin.post('/api/federation/v1/apps/forum/promote', { from: 'canary' });
    const publication = await uploadBuild(admin, { files: aBuild({ code: 'bad' }) });
    for (const { status, body } of [promotion, publication])
      expect([status, body.error_code]).toEqual([409, 'withdrawn']);
    expect(promotion.body.detail).toContain('withdrawn by root: it leaks');
  });

  it('is no place to roll back to', async () => {
    const oldest = await publish('oldest');
    const middle = await publish('middle');
    await publish('newest');
    await change('withdraw', middle);
    await admin.post('/api/federation/v1/apps/forum/rollback', {});
    expect((await served())?.version).toBe(oldest);
  });

  it('that was the only one leaves the app in its place, saying why', async () => {
    const only = await publish('only');
    await change('withdraw', only);
    expect(await served()).toMatchObject({ state: 'refused', reason: expect.stringContaining('it leaks') });
  });

  it('is listed as such', async () => {
    const good = await publish('good');
    const bad = await publish('bad');
    await change('withdraw', bad);
    const { body } = await admin.get('/api/federation/v1/apps/forum/builds');
    const builds = (body as { builds: { version: string; withdrawal: { is_withdrawn: boolean } | null }[] }).builds;
    expect(builds.find(({ version }) => version === bad)?.withdrawal?.is_withdrawn).toBe(true);
    expect(builds.find(({ version }) => version === good)).toMatchObject({ withdrawal: null, channels: [] });
  });
});

describe('withdrawing', () => {
  it('is refused for what was never published, for what is withdrawn, and to everybody but admins', async () => {
    const version = await publish('one');
    const missing = await change('withdraw', '9.9.9-none');
    expect([missing.status, missing.body.error_code]).toEqual([404, 'version_not_found']);
    expect((await change('withdraw', version, app.signIn({ username: 'ana' }))).status).toBe(403);
    await change('withdraw', version);
    const twice = await change('withdraw', version);
    expect([twice.status, twice.body.error_code]).toEqual([409, 'unchanged']);
  });

  it('by two people at once is done once', async () => {
    const version = await publish('one');
    const statuses = (await Promise.all([change('withdraw', version), change('withdraw', version)])).map(
      ({ status }) => status,
    );
    expect(statuses.sort()).toEqual([200, 409]);
  });
});
