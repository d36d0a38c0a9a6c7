import { FixedClock, startTestApp, type TestApp, type TestClient } from '@lyceum/platform/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FederationModule, Workspace } from '../src/index.ts';
import { aBuild } from '../src/testing/a-build.ts';
import { aWorkspace, type WorkspaceForSpecs } from '../src/testing/a-workspace.ts';

let app: TestApp;
let workspace: WorkspaceForSpecs;
let clock: FixedClock;
let admin: TestClient;
beforeEach(async () => {
  workspace = await aWorkspace();
  clock = new FixedClock();
  app = await startTestApp({ modules: [FederationModule], overrides: [[Workspace, workspace]], clock });
  admin = app.signIn({ username: 'root', isAdmin: true });
  const schema = { type: 'object', properties: { pageSize: { type: 'integer', minimum: 1, default: 20 } } };
  await workspace.putApp('forum', aBuild({ app: { config: schema } }));
});
afterEach(async () => {
  await app.close();
  await workspace.remove();
});

const preview = '/api/federation/v1/preview';
const draft = { site: { name: 'Tried', brand: '#7a1fa2' }, apps: { forum: { pageSize: 5 } } };
const seenBy = async (client: TestClient) => {
  const { body } = await client.get('/api/federation/v1/apps');
  return { name: body.site.name, config: body.apps[0].config, isPreview: body.preview !== null };
};
const asItIs = { name: 'Lyceum', config: {}, isPreview: false };
const asTried = { name: 'Tried', config: { pageSize: 5 }, isPreview: true };

describe('a preview', () => {
  it('is seen in the session that asked for it, in list and page, and in no other', async () => {
    expect((await admin.patch(preview, draft)).status).toBe(200);
    expect(await seenBy(admin)).toEqual(asTried);
    expect((await admin.get('/')).text).toContain('<title>Tried</title>');
    const elsewhere = app.signIn({ username: 'root', isAdmin: true });
    for (const other of [elsewhere, app.signIn({ username: 'ana' }), app.visit()])
      expect(await seenBy(other)).toEqual(asItIs);
    expect((await app.visit().get('/api/mfe_config/v1')).body.SITE_NAME).toBe('Lyceum');
  });

  it('ends after half an hour', async () => {
    await admin.patch(preview, draft);
    clock.advance(30 * 60_000);
    expect(await seenBy(admin)).toEqual(asItIs);
    expect((await admin.post(`${preview}/save`)).status).toBe(404);
  });

  it('is thrown away', async () => {
    await admin.patch(preview, draft);
    expect((await admin.delete(preview)).status).toBe(204);
    expect(await seenBy(admin)).toEqual(asItIs);
  });

  it('is what everybody sees when it is saved, and can be taken back', async () => {
    await admin.patch(preview, draft);
    expect((await admin.post(`${preview}/save`)).status).toBe(204);
    expect(await seenBy(app.visit())).toEqual({ ...asTried, isPreview: false });
    expect((await admin.get(preview)).body.preview).toBeNull();
    await admin.post('/api/federation/v1/site/undo');
    expect((await seenBy(app.visit())).name).toBe('Lyceum');
  });

  it('keeps what was tried before', async () => {
    await admin.patch(preview, { site: draft.site });
    await admin.patch(preview, { apps: draft.apps });
    expect(await seenBy(admin)).toEqual(asTried);
  });

  it('does not hide what is saved without it', async () => {
    await admin.patch(preview, draft);
    await admin.patch('/api/federation/v1/site', { name: 'Saved' });
    expect(await seenBy(admin)).toEqual({ name: 'Saved', config: { pageSize: 5 }, isPreview: true });
  });

  it.each([
    ['low_contrast', 422, { site: { brand: '#ffd800' } }],
    ['not_of_schema', 422, { apps: { forum: { pageSize: 0 } } }],
    ['app_not_found', 404, { apps: { none: {} } }],
  ])('is refused as saving would be: %s', async (code, status, refused) => {
    const answer = await admin.patch(preview, refused);
    expect([answer.status, answer.body.error_code]).toEqual([status, code]);
    expect(await seenBy(admin)).toEqual(asItIs);
  });

  it('is for admins only', async () => {
    expect((await app.signIn({ username: 'ana' }).patch(preview, draft)).status).toBe(403);
    expect((await app.visit().patch(preview, draft)).status).toBe(401);
  });
});
