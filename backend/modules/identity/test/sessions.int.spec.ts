import { aDatabase, FixedClock, startTestApp, type TestApp, type TestClient } from '@lyceum/platform/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IdentityFacade, IdentityModule } from '../src/index.ts';

/** Ahead of the wall clock: the store itself removes what has expired by that one. */
const start = '2100-01-01T09:00:00Z';
const clock = new FixedClock(start);
const day = 24 * 60 * 60_000;
let app: TestApp;

beforeAll(async () => {
  app = await startTestApp({ modules: [IdentityModule], clock });
  await app.get(IdentityFacade).ensureUser(ana);
});
afterAll(() => app.close());

const ana = { username: 'ana', email: 'ana@example.org', name: 'Ana Nowak', password: 'maps and 7 hills' };
const me = '/api/user/v1/me';

async function aSignedInBrowser(of: TestApp = app): Promise<TestClient> {
  const browser = of.visit();
  const fields = { email_or_username: ana.username, password: ana.password };
  expect((await browser.post('/api/user/v2/account/login_session/', fields)).status).toBe(200);
  return browser;
}

describe('a session', () => {
  it('lives while it is used at least every two weeks', async () => {
    const browser = await aSignedInBrowser();
    for (let week = 0; week < 5; week += 1) {
      clock.advance(13 * day);
      expect((await browser.get(me)).status).toBe(200);
    }
    clock.advance(14 * day);
    expect((await browser.get(me)).status).toBe(401);
  });

  it('survives a restart', async () => {
    const database = await aDatabase();
    const before = await startTestApp({ modules: [IdentityModule], database });
    await before.get(IdentityFacade).ensureUser(ana);
    const browser = await aSignedInBrowser(before);
    await before.close();
    const after = await startTestApp({ modules: [IdentityModule], database });
    const again = after.visit();
    again.cookies.set('sessionid', browser.cookies.get('sessionid') ?? '');
    expect((await again.get(me)).body.username).toBe('ana');
    await after.close();
    await database.close();
  });

  it('is stored as a digest that signs nobody in', async () => {
    await aSignedInBrowser();
    const stored = await app.database.connection.collection('identity_sessions').findOne({});
    const thief = app.visit();
    thief.cookies.set('sessionid', String(stored?._id));
    expect((await thief.get(me)).status).toBe(401);
  });

  it('ends when the account is closed', async () => {
    const { id } = await app.get(IdentityFacade).ensureUser({ ...ana, username: 'ben', email: 'ben@example.org' });
    const browser = app.visit();
    await browser.post('/api/user/v2/account/login_session/', { email_or_username: 'ben', password: ana.password });
    await app.database.connection
      .collection<{ _id: number }>('identity_accounts')
      .updateOne({ _id: id }, { $set: { isActive: false } });
    expect((await browser.get(me)).status).toBe(401);
    const again = { email_or_username: 'ben', password: ana.password };
    expect((await browser.post('/api/user/v2/account/login_session/', again)).body.error_code).toBe('inactive-user');
  });
});

describe('asking who is signed in', () => {
  it('answers null to visitors, without an error', async () => {
    expect(await app.visit().get('/api/identity/v1/session')).toMatchObject({ status: 200, body: { account: null } });
  });

  it('answers with the account and keeps the cookie alive', async () => {
    const browser = await aSignedInBrowser();
    const { body, headers } = await browser.get('/api/identity/v1/session');
    expect(body.account).toMatchObject({ username: 'ana', is_admin: false, is_author: false, language: null });
    expect(String(headers['set-cookie'])).toMatch(/^sessionid=.*Max-Age=1209600; HttpOnly/);
  });
});

describe('refreshing the JWT cookies', () => {
  it('needs no CSRF token, as Open edX pages send none', async () => {
    const browser = await aSignedInBrowser();
    const now = clock.now().getTime() / 1000;
    const answer = await browser.post('/login_refresh', undefined, { 'x-csrftoken': '' });
    expect(answer).toMatchObject({
      status: 200,
      body: { success: true, response_epoch_seconds: now, expires_epoch_seconds: now + 3600 },
    });
    expect(String(answer.headers['set-cookie'])).toContain('edx-jwt-cookie-header-payload=');
  });

  it('is 401 for visitors', async () => {
    expect((await app.visit().post('/login_refresh')).status).toBe(401);
  });
});

describe('signing out', () => {
  it('ends the session and clears the cookies', async () => {
    const browser = await aSignedInBrowser();
    const session = browser.cookies.get('sessionid') ?? '';
    expect((await browser.post('/logout')).status).toBe(204);
    expect([...browser.cookies.keys()]).toEqual(['csrftoken']);
    browser.cookies.set('sessionid', session);
    expect((await browser.get(me)).status).toBe(401);
  });

  it('goes on inside this site only', async () => {
    const leave = async (query: string) =>
      (await (await aSignedInBrowser()).get(`/logout${query}`)).headers['location'];
    expect(await leave('?redirect_url=%2Fcourses')).toBe('/courses');
    expect(await leave('?redirect_url=https%3A%2F%2Fevil.example')).toBe('/');
    expect(await leave('')).toBe('/');
  });
});

describe('changing the password', () => {
  it('ends every other session, and only the new password counts', async () => {
    const fields = { ...ana, username: 'cara', email: 'cara@example.org' };
    await app.get(IdentityFacade).ensureUser(fields);
    const signIn = async (password: string) => {
      const browser = app.visit();
      const { status } = await browser.post('/api/user/v2/account/login_session/', {
        email_or_username: 'cara',
        password,
      });
      return { browser, status };
    };
    const { browser: here } = await signIn(fields.password);
    const { browser: there } = await signIn(fields.password);
    const change = (old_password: string, new_password: string) =>
      here.post('/api/identity/v1/password', { old_password, new_password });
    expect(await change('not mine 1', 'rivers and 9 lakes')).toMatchObject({
      status: 403,
      body: { error_code: 'wrong_password' },
    });
    expect(await change(fields.password, 'weak')).toMatchObject({
      status: 400,
      body: { field_errors: { new_password: { user_message: expect.stringContaining('too short') } } },
    });
    expect((await change(fields.password, 'rivers and 9 lakes')).status).toBe(204);
    expect((await here.get(me)).status).toBe(200);
    expect((await there.get(me)).status).toBe(401);
    expect((await signIn(fields.password)).status).toBe(400);
    expect((await signIn('rivers and 9 lakes')).status).toBe(200);
  });
});

describe('a token from before the password was changed', () => {
  it('signs nobody in and opens no session', async () => {
    const fields = { ...ana, username: 'eva', email: 'eva@example.org' };
    await app.get(IdentityFacade).ensureUser(fields);
    const jwtFor = async (password: string) => {
      const asked = {
        grant_type: 'password',
        client_id: 'lyceum-mobile',
        username: 'eva',
        password,
        token_type: 'jwt',
      };
      return (await app.visit().postForm('/oauth2/access_token/', asked)).body.access_token;
    };
    const read = async (jwt: string) => (await app.visit().get(me, { authorization: `JWT ${jwt}` })).status;
    const stolen = await jwtFor(fields.password);
    expect(await read(stolen)).toBe(200);
    clock.advance(60_000);
    const browser = app.visit();
    await browser.post('/api/user/v2/account/login_session/', { email_or_username: 'eva', password: fields.password });
    const change = { old_password: fields.password, new_password: 'rivers and 9 lakes' };
    expect((await browser.post('/api/identity/v1/password', change)).status).toBe(204);
    expect(await read(stolen)).toBe(401);
    const opened = await app.visit().post('/oauth2/login/', undefined, { authorization: `JWT ${stolen}` });
    expect(opened.status).toBe(401);
    expect(await read(await jwtFor('rivers and 9 lakes'))).toBe(200);
  });
});

describe('a picture that leads to the way out', () => {
  it.each([
    ['image', 200],
    ['iframe', 200],
    ['document', 401],
  ])('as %s leaves the reader with %i', async (destination, status) => {
    const browser = await aSignedInBrowser();
    await browser.get('/logout', { 'sec-fetch-dest': destination });
    expect((await browser.get(me)).status).toBe(status);
  });
});

describe('closing the own account', () => {
  it('takes the password, ends everything and lets nobody in again', async () => {
    await app.get(IdentityFacade).ensureUser({ ...ana, username: 'dora', email: 'dora@example.org' });
    const browser = app.visit();
    const signIn = () =>
      browser.post('/api/user/v2/account/login_session/', { email_or_username: 'dora', password: ana.password });
    await signIn();
    const close = (password: string) => browser.postForm('/api/user/v1/accounts/deactivate_logout/', { password });
    expect(await close('not mine 1')).toMatchObject({ status: 403, body: { error_code: 'wrong_password' } });
    const session = browser.cookies.get('sessionid') ?? '';
    expect((await close(ana.password)).status).toBe(204);
    expect(browser.cookies.has('sessionid')).toBe(false);
    browser.cookies.set('sessionid', session);
    expect((await browser.get(me)).status).toBe(401);
    expect((await signIn()).body.error_code).toBe('inactive-user');
  });
});
