import { FixedClock, startTestApp, type TestApp } from '@lyceum/platform/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IdentityFacade, IdentityModule } from '../src/index.ts';

/** Ahead of the wall clock: the store itself removes what has expired by that one. */
const clock = new FixedClock('2100-01-01T09:00:00Z');
let app: TestApp;

beforeAll(async () => {
  app = await startTestApp({ modules: [IdentityModule], clock });
  await app.get(IdentityFacade).ensureUser(ana);
});
afterAll(() => app.close());

const ana = { username: 'Ana', email: 'Ana@Example.org', name: 'Ana Nowak', password: 'maps and 7 hills' };
const path = '/api/user/v2/account/login_session/';

describe('signing in', () => {
  it.each(['Ana', 'ana', 'ANA@example.org'])(
    'takes the username and the e-mail address in any capitals: %s',
    async (login) => {
      const browser = app.visit();
      const answer = await browser.postForm(path, { email_or_username: login, password: ana.password });
      expect(answer).toMatchObject({ status: 200, body: { success: true, redirect_url: 'http://localhost:8000/' } });
      expect((await browser.get('/api/user/v1/me')).body).toMatchObject({ username: 'Ana', email: 'Ana@Example.org' });
    },
  );

  it('takes the older field name at the older addresses', async () => {
    const fields = { email: 'ana@example.org', password: ana.password };
    expect((await app.visit().postForm('/user_api/v1/account/login_session/', fields)).status).toBe(200);
    expect((await app.visit().postForm('/api/user/v1/account/login_session/', fields)).status).toBe(200);
  });

  it('sends people on inside this site only', async () => {
    const redirectFor = async (next: string) =>
      (await app.visit().post(path, { email_or_username: 'ana', password: ana.password, next })).body.redirect_url;
    expect(await redirectFor('/learning/course/course-v1:A+B+C/home?x=1')).toBe(
      'http://localhost:8000/learning/course/course-v1:A+B+C/home?x=1',
    );
    for (const next of ['https://evil.example/', '//evil.example/', '/\\evil.example', 'javascript:alert(1)'])
      expect(await redirectFor(next)).toBe('http://localhost:8000/');
  });

  it('sets a session cookie that scripts cannot read, and the cookies that Open edX pages read', async () => {
    const { headers } = await app.visit().post(path, { email_or_username: 'ana', password: ana.password });
    const cookies = [headers['set-cookie']].flat().map(String);
    const cookieNamed = (name: string) => cookies.find((cookie) => cookie.startsWith(`${name}=`));
    expect(cookieNamed('sessionid')).toMatch(/; Path=\/; SameSite=Lax; Max-Age=1209600; HttpOnly$/);
    expect(cookieNamed('edxloggedin')).toMatch(/^edxloggedin=true;/);
    expect(cookieNamed('edx-jwt-cookie-header-payload')).not.toContain('HttpOnly');
    expect(cookieNamed('edx-jwt-cookie-signature')).toContain('HttpOnly');
    expect(
      JSON.parse(decodeURIComponent(/=([^;]*)/.exec(cookieNamed('edx-user-info') ?? '')?.[1] ?? '')),
    ).toMatchObject({
      version: 1,
      username: 'Ana',
      header_urls: { logout: 'http://localhost:8000/logout' },
    });
  });

  it('ends the session that the browser had before', async () => {
    const browser = app.visit();
    await browser.post(path, { email_or_username: 'ana', password: ana.password });
    const old = browser.cookies.get('sessionid') ?? '';
    await browser.post(path, { email_or_username: 'ana', password: ana.password });
    const other = app.visit();
    other.cookies.set('sessionid', old);
    expect((await other.get('/api/user/v1/me')).status).toBe(401);
  });
});

describe('a refused sign-in', () => {
  it('counts down and then locks the name, the same for one that nobody has', async () => {
    await app.get(IdentityFacade).ensureUser({ ...ana, username: 'known', email: 'known@example.org' });
    const answersFor = async (login: string) => {
      const answers: unknown[] = [];
      for (let attempt = 1; attempt <= 8; attempt += 1) {
        const { status, body } = await app.visit().post(path, { email_or_username: login, password: 'wrong 1' });
        answers.push({ status, ...body, email: undefined });
      }
      return answers;
    };
    const known = await answersFor('known');
    expect(known).toEqual(await answersFor('nobody'));
    expect(known[0]).toMatchObject({ status: 400, success: false, error_code: 'incorrect-email-or-password' });
    expect(known[1]).toMatchObject({
      error_code: 'failed-login-attempt',
      context: { failureCount: 2, remainingAttempts: 4, allowedFailureAttempts: 6 },
    });
    expect(known[6]).toMatchObject({ status: 400, error_code: 'account-locked-out' });
  });

  it('holds the lock against the right password, for half an hour', async () => {
    await app.get(IdentityFacade).ensureUser({ ...ana, username: 'locked', email: 'locked@example.org' });
    const attempt = (password: string) => app.visit().post(path, { email_or_username: 'locked', password });
    for (let count = 0; count < 6; count += 1) await attempt('wrong 1');
    expect((await attempt(ana.password)).body.error_code).toBe('account-locked-out');
    clock.advance(31 * 60_000);
    expect((await attempt(ana.password)).status).toBe(200);
  });

  it('asks for both fields', async () => {
    const answer = await app.visit().post(path, { email_or_username: 'ana', password: '' });
    expect(answer).toMatchObject({ status: 400, body: { success: false, error_code: 'invalid-form' } });
  });

  it('stops a network address that tries many names', async () => {
    const own = await startTestApp({ modules: [IdentityModule] });
    let last = 0;
    for (let count = 0; count <= 300; count += 1)
      last = (await own.visit().post(path, { email_or_username: `name${count % 3}`, password: 'wrong 1' })).status;
    expect(last).toBe(403);
    await own.close();
  });
});
