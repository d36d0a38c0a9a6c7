import { Letterheads } from '@lyceum/platform';
import { startTestApp, type TestApp, type TestClient } from '@lyceum/platform/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FederationModule, Workspace } from '../src/index.ts';
import { aBuild } from '../src/testing/a-build.ts';
import { aWorkspace, type WorkspaceForSpecs } from '../src/testing/a-workspace.ts';

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

const site = '/api/federation/v1/site';
const shown = async () => (await app.visit().get('/api/federation/v1/apps')).body;

describe('name and look of the site', () => {
  it('are on the next page after a change, in every list of them', async () => {
    await admin.patch(site, { name: 'Demo Campus', brand: '#7a1fa2' });
    expect((await shown()).site).toMatchObject({ name: 'Demo Campus', brand: '#7a1fa2', language: 'en' });
    expect((await app.visit().get('/')).text).toContain('<title>Demo Campus</title>');
    expect((await app.visit().get('/api/mfe_config/v1')).body.SITE_NAME).toBe('Demo Campus');
  });

  it('stand on letters, with addresses that work from a mailbox', async () => {
    await admin.patch(site, { name: 'Demo Campus', brand: '#7a1fa2', logoUrl: '/logo.svg', language: 'es' });
    expect(await app.get(Letterheads).current()).toEqual({
      siteName: 'Demo Campus',
      brand: '#7a1fa2',
      logoUrl: 'http://localhost:8000/logo.svg',
      supportEmail: null,
      language: 'es',
    });
  });

  it('go back, step by step, and tell who changed them', async () => {
    await admin.patch(site, { name: 'One' });
    await admin.patch(site, { name: 'Two' });
    const { body } = await admin.post(`${site}/undo`);
    expect(body.value.name).toBe('One');
    expect(body.history).toEqual([
      expect.objectContaining({ by: 'root', value: expect.objectContaining({ name: 'Lyceum' }) }),
    ]);
    await admin.post(`${site}/undo`);
    expect((await shown()).site.name).toBe('Lyceum');
    expect((await admin.post(`${site}/undo`)).status).toBe(409);
  });

  it('never get a colour on which nobody can read', async () => {
    const { status, body } = await admin.patch(site, { brand: '#ffd800' });
    expect([status, body.error_code]).toEqual([422, 'low_contrast']);
    expect((await admin.patch(site, { brand: body.suggestion })).status).toBe(200);
    await admin.post(`${site}/undo`);
    expect((await shown()).site.brand).toBeNull();
  });

  it.each([
    [{ brand: 'red' }],
    [{ logoUrl: 'javascript:alert(1)' }],
    [{ logoUrl: '//evil.example/x.png' }],
    [{ name: '' }],
  ])('are not %j', async (change) => {
    expect((await admin.patch(site, change)).status).toBe(400);
  });

  it('are changed by admins only', async () => {
    expect((await app.signIn({ username: 'ana' }).patch(site, { name: 'Mine' })).status).toBe(403);
    expect((await app.visit().patch(site, { name: 'Mine' })).status).toBe(401);
  });
});

describe('the configuration of an app', () => {
  const config = '/api/federation/v1/apps/forum/config';
  beforeEach(async () => {
    const schema = { type: 'object', properties: { pageSize: { type: 'integer', minimum: 1, default: 20 } } };
    await workspace.putApp('forum', aBuild({ app: { config: schema } }));
  });

  it('is on the next page after a change, and can be taken back', async () => {
    expect((await admin.put(config, { value: { pageSize: 5 } })).status).toBe(200);
    expect((await shown()).apps[0].config).toEqual({ pageSize: 5 });
    await admin.post(`${config}/undo`);
    expect((await shown()).apps[0].config).toEqual({});
  });

  it.each([
    ['a value that the app does not allow', { pageSize: 0 }, 'pageSize', 'Must be at least 1.'],
    ['a value of another kind', { pageSize: 'many' }, 'pageSize', 'Must be a number.'],
    ['a setting that the app does not have', { pagesize: 5 }, 'pagesize', 'There is no such setting.'],
  ])('is refused with %s, and the answer says what is wrong with it', async (_name, value, named, sentence) => {
    const { status, body } = await admin.put(config, { value });
    expect([status, body.error_code]).toEqual([422, 'not_of_schema']);
    expect(body.detail).toContain(named);
    expect(body.field_errors).toEqual({ [named]: { developer_message: sentence, user_message: sentence } });
  });

  it('of an app that is not there is not found', async () => {
    expect((await admin.put('/api/federation/v1/apps/none/config', { value: {} })).status).toBe(404);
  });
});
