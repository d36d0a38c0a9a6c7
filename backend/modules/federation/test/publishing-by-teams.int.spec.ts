import { startTestApp, type TestApp } from '@lyceum/platform/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BuildRegistry } from '../src/application/ports.ts';
import { FederationModule, PublishAccess, Workspace } from '../src/index.ts';
import { aBuild } from '../src/testing/a-build.ts';
import { aWorkspace, type WorkspaceForSpecs } from '../src/testing/a-workspace.ts';
import { uploadBuild } from '../src/testing/upload-build.ts';

let app: TestApp;
let workspace: WorkspaceForSpecs;
beforeEach(async () => {
  workspace = await aWorkspace();
  app = await startTestApp({ modules: [FederationModule], overrides: [[Workspace, workspace]] });
});
afterEach(async () => {
  await app.close();
  await workspace.remove();
});

const tokenOf = (name: string, label = 'ci') => app.get(PublishAccess).issue({ app: name, label, by: 'root' });
const deliver = (name: string, token: string, code?: string) =>
  uploadBuild(app.visit(), { name, token, files: aBuild({ name, ...(code && { code }) }) });
const served = async (): Promise<readonly { name: string; version: string }[]> =>
  (await app.visit().get('/api/federation/v1/apps')).body.apps;
const releaseOf = async (name: string) => {
  const { body } = await app.signIn({ username: 'root', isAdmin: true }).get('/api/federation/v1/status');
  return body.apps.find((one: { name: string }) => one.name === name).release;
};

describe('teams that publish at the same moment', () => {
  it('both succeed, and each has its own version', async () => {
    const [forum, notes] = await Promise.all([tokenOf('forum'), tokenOf('notes')]);
    const answers = await Promise.all([deliver('forum', forum), deliver('notes', notes)]);
    expect(answers.map(({ status, body }) => [status, body.name])).toEqual([
      [201, 'forum'],
      [201, 'notes'],
    ]);
    expect(await served()).toMatchObject(answers.map(({ body: { name, version } }) => ({ name, version })));
  });

  it('with two builds of one app both succeed; one of the two is served, and both are kept', async () => {
    const token = await tokenOf('forum');
    const answers = await Promise.all(['one', 'two'].map((code) => deliver('forum', token, code)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    const versions = answers.map(({ body }) => body.version);
    expect(versions).toContain((await served())[0]?.version);
    expect(await app.get(BuildRegistry).list('forum')).toHaveLength(2);
    expect((await releaseOf('forum')).history).toHaveLength(2);
  });

  it('with the same build twice publish it once', async () => {
    const token = await tokenOf('forum');
    const answers = await Promise.all([deliver('forum', token), deliver('forum', token)]);
    const later = await deliver('forum', token);
    expect([...answers, later].map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set([...answers, later].map(({ body }) => body.version)).size).toBe(1);
    expect(await app.get(BuildRegistry).list('forum')).toHaveLength(1);
  });
});

describe('the token of a team', () => {
  it('publishes its own app, and the history names it', async () => {
    expect((await deliver('forum', await tokenOf('forum', 'CI of the forum team'))).status).toBe(201);
    expect((await releaseOf('forum')).history[0]).toMatchObject({ act: 'publish', by: 'token CI of the forum team' });
    expect((await app.get(PublishAccess).list('forum'))[0]?.lastUsedAt).not.toBeNull();
  });

  it('publishes no other app, under that name or its own', async () => {
    const token = await tokenOf('notes');
    expect((await deliver('forum', token)).body.error_code).toBe('not_allowed');
    const disguised = await uploadBuild(app.visit(), { name: 'notes', token, files: aBuild({ name: 'forum' }) });
    expect([disguised.status, disguised.body.error_code]).toEqual([409, 'other_app']);
    expect(await served()).toEqual([]);
  });

  it('is changed without a pause: the next one is good before the old one ends', async () => {
    const [old, next] = [await tokenOf('forum', 'old'), await tokenOf('forum', 'next')];
    for (const token of [old, next]) expect((await deliver('forum', token)).status).toBe(201);
    const known = await app.get(PublishAccess).list('forum');
    await app.get(PublishAccess).revoke(known.find(({ label }) => label === 'old')?.digest ?? '');
    expect((await deliver('forum', old)).status).toBe(403);
    expect((await deliver('forum', next)).status).toBe(201);
  });

  it('is asked for: a guess, none at all, or the session of a learner will not do', async () => {
    const files = aBuild();
    const learner = app.signIn({ username: 'ana' });
    const attempts = [
      uploadBuild(app.visit(), { files, token: 'lyceum_mfe_guess' }),
      uploadBuild(app.visit(), { files, token: `lyceum_mfe_${'A'.repeat(43)}` }),
      uploadBuild(app.visit(), { files }),
      uploadBuild(learner, { files }),
    ];
    for (const { status } of await Promise.all(attempts)) expect(status).toBe(403);
    expect(await served()).toEqual([]);
  });
});
