import { Mailer, MailRefused } from '@lyceum/platform';
import { FixedClock, startTestApp, type TestApp } from '@lyceum/platform/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { IdentityFacade, IdentityModule } from '../src/index.ts';
import { SentLetters } from '../src/testing/sent-letters.ts';

/** Ahead of the wall clock: the store itself removes what has expired by that one. */
const clock = new FixedClock('2100-01-01T09:00:00Z');
const letters = new SentLetters();
let app: TestApp;

beforeAll(async () => {
  const env = { LYCEUM_PUBLIC_URL: 'https://learn.example.org' };
  app = await startTestApp({ modules: [IdentityModule], clock, overrides: [[Mailer, letters]], env });
});
afterAll(() => app.close());
beforeEach(() => clock.advance(2 * hour));

const hour = 60 * 60_000;
const oldPassword = 'maps and 7 hills';
const newPassword = 'rivers and 9 lakes';
const ask = '/api/identity/v1/password/forgotten';
const set = '/api/identity/v1/password/reset';

async function aPerson(username: string) {
  const email = `${username}@example.org`;
  return app.get(IdentityFacade).ensureUser({ username, email, name: 'Ana Nowak', password: oldPassword });
}

async function aSecretFor(username: string): Promise<string> {
  expect((await app.visit().post(ask, { login: username })).status).toBe(204);
  await app.settle();
  return letters.newestSecretFor(`${username}@example.org`);
}

const signIn = async (username: string, password: string, browser = app.visit()) =>
  (await browser.post('/api/user/v2/account/login_session/', { email_or_username: username, password })).status;

const reset = (token: string, password = newPassword) => app.visit().post(set, { token, new_password: password });

describe('whoever has forgotten the password', () => {
  it('sets a new one by the link of a letter, and signs in with it', async () => {
    await aPerson('ana');
    expect((await reset(await aSecretFor('ana'))).status).toBe(204);
    expect(await signIn('ana', oldPassword)).toBe(400);
    expect(await signIn('ana', newPassword)).toBe(200);
  });

  it.each(['ben@example.org', 'BEN@Example.org', ' ben '])(
    'may name the account as at signing in: "%s"',
    async (login) => {
      await aPerson('ben');
      await app.visit().post(ask, { login });
      await app.settle();
      expect(letters.newestLinkTo('ben@example.org').pathname).toBe('/password_reset_confirm');
      letters.all.length = 0;
    },
  );

  it('is told by another letter when the password has changed, and finds it among what became of the account', async () => {
    await aPerson('cara');
    await reset(await aSecretFor('cara'));
    await app.settle();
    expect(letters.to('cara@example.org').map(({ subject }) => subject)).toEqual([
      'Your new password for Lyceum',
      'Your password for Lyceum was changed',
    ]);
    const owner = app.visit();
    await signIn('cara', newPassword, owner);
    const { body } = await owner.get('/api/identity/v1/accounts/cara/entries');
    expect(body.entries).toEqual([
      { at: clock.now().toISOString(), what: 'password_reset', address: '127.0.0.1', from_email: null, to_email: null },
    ]);
    expect((await app.signIn().get('/api/identity/v1/accounts/cara/entries')).status).toBe(403);
  });

  it('is signed out everywhere else, apps too', async () => {
    await aPerson('dora');
    const browser = app.visit();
    await signIn('dora', oldPassword, browser);
    const grant = { grant_type: 'password', client_id: 'lyceum-mobile', username: 'dora', password: oldPassword };
    const { refresh_token } = (await app.visit().postForm('/oauth2/access_token', grant)).body;
    clock.advance(1000);
    await reset(await aSecretFor('dora'));
    expect((await browser.get('/api/user/v1/me')).status).toBe(401);
    const refresh = { grant_type: 'refresh_token', client_id: 'lyceum-mobile', refresh_token };
    expect((await app.visit().postForm('/oauth2/access_token', refresh)).status).toBe(400);
  });

  it('may sign in at once, however often the forgotten one was guessed', async () => {
    await aPerson('erin');
    for (let guess = 0; guess < 7; guess += 1) await signIn('erin', 'wrong 1');
    expect((await reset(await aSecretFor('erin'))).status).toBe(204);
    expect(await signIn('erin', newPassword)).toBe(200);
  });

  it('chooses by the rules of registration, told in the same words', async () => {
    await aPerson('frida');
    const secret = await aSecretFor('frida');
    const told = async (password: string) =>
      (await reset(secret, password)).body.field_errors.new_password.user_message;
    for (const password of ['short', 'frida and 7', 'lettersonly']) {
      const fields = { username: 'frida', email: 'frida@example.org', name: 'Frida', password };
      const { validation_decisions } = (await app.visit().post('/api/user/v1/validation/registration', fields)).body;
      expect(await told(password)).toBe(validation_decisions.password);
    }
    expect((await reset(secret)).status).toBe(204);
  });
});

describe('the link of a letter', () => {
  const over = { status: 410, body: { error_code: 'link_over' } };

  it('works once, also for two who use it at the same moment', async () => {
    await aPerson('gus');
    const secret = await aSecretFor('gus');
    const answers = await Promise.all([1, 2, 3].map(() => reset(secret)));
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 410, 410]);
    expect(await reset(secret)).toMatchObject(over);
  });

  it('works for an hour from the moment it was sent', async () => {
    await aPerson('hana');
    const secret = await aSecretFor('hana');
    clock.advance(hour);
    expect(await reset(secret)).toMatchObject(over);
  });

  it('is ended by a newer one', async () => {
    await aPerson('ida');
    const first = await aSecretFor('ida');
    clock.advance(1000);
    const second = await aSecretFor('ida');
    expect(await reset(first)).toMatchObject(over);
    expect((await reset(second)).status).toBe(204);
  });

  it('is ended by a change of the password', async () => {
    await aPerson('jan');
    const secret = await aSecretFor('jan');
    clock.advance(1000);
    const owner = app.visit();
    await signIn('jan', oldPassword, owner);
    const change = { old_password: oldPassword, new_password: newPassword };
    expect((await owner.post('/api/identity/v1/password', change)).status).toBe(204);
    expect(await reset(secret, 'hills and 7 maps')).toMatchObject(over);
  });

  it('leads nowhere when somebody makes it up', async () => {
    expect(await reset('x'.repeat(43))).toMatchObject(over);
    expect((await reset('')).status).toBe(400);
  });

  it('stands under the public address of the site, whatever the request claims', async () => {
    await aPerson('kai');
    const headers = { host: 'evil.example', 'x-forwarded-host': 'evil.example', origin: 'https://evil.example' };
    await app.visit().post(`${ask}?next=https://evil.example/`, { login: 'kai', next: '//evil.example' }, headers);
    await app.settle();
    const { text = '', html = '' } = letters.to('kai@example.org').at(-1) ?? {};
    expect(letters.newestLinkTo('kai@example.org').origin).toBe('https://learn.example.org');
    expect(text + html).not.toContain('evil');
  });

  it('has a secret that is nowhere in the store', async () => {
    await aPerson('lea');
    const secret = await aSecretFor('lea');
    const { db } = app.database.connection;
    const collections = (await db?.listCollections().toArray()) ?? [];
    const stored = await Promise.all(collections.map(({ name }) => db?.collection(name).find({}).toArray()));
    expect(JSON.stringify(stored)).toContain('lea@example.org');
    expect(JSON.stringify(stored)).not.toContain(secret);
  });
});

describe('a letter', () => {
  it('is in the language of the account, else of the page it was asked on', async () => {
    await aPerson('mia');
    await app.visit().post(ask, { login: 'mia' }, { 'accept-language': 'ar' });
    await app.settle();
    expect(letters.to('mia@example.org').at(-1)).toMatchObject({
      subject: 'كلمة مرورك الجديدة في Lyceum',
      html: expect.stringContaining('dir="rtl"'),
    });
    const owner = app.visit();
    await signIn('mia', oldPassword, owner);
    await owner.patch('/api/user/v1/preferences/mia', { 'pref-lang': 'es-419' });
    clock.advance(1000);
    await app.visit().post(ask, { login: 'mia' }, { 'accept-language': 'ar' });
    await app.settle();
    expect(letters.to('mia@example.org').at(-1)?.subject).toBe('Tu nueva contraseña de Lyceum');
  });

  it('comes when the mail server is back, and once', async () => {
    await aPerson('nils');
    letters.failures.push(new Error('no route'), new Error('no route'));
    await app.visit().post(ask, { login: 'nils' });
    await app.settle();
    expect(letters.failures).toEqual([]);
    expect(letters.to('nils@example.org')).toHaveLength(1);
    expect((await reset(letters.newestSecretFor('nils@example.org'))).status).toBe(204);
  });

  it('comes twice when the mail server took it and its answer was lost; both lead in, until one is used', async () => {
    await aPerson('nora');
    letters.lostAnswers = 1;
    await app.visit().post(ask, { login: 'nora' });
    await app.settle();
    const [first = '', second = ''] = letters.to('nora@example.org').map(({ text }) => /#(\S+)/.exec(text)?.[1]);
    const isGood = async (token: string) =>
      (await app.visit().post('/user_api/v1/account/password_reset/token/validate', { token })).body.is_valid;
    expect([await isGood(first), await isGood(second)]).toEqual([true, true]);
    expect((await reset(first)).status).toBe(204);
    expect([await isGood(first), await isGood(second)]).toEqual([false, false]);
  });

  it('is given up when the mail server will never take it', async () => {
    await aPerson('olga');
    letters.failures.push(new MailRefused('no such mailbox'));
    await app.visit().post(ask, { login: 'olga' });
    await app.settle();
    expect(letters.failures).toEqual([]);
    expect(letters.to('olga@example.org')).toEqual([]);
  });
});

describe('nobody learns which accounts there are', () => {
  it('neither by the answer nor by what the store has to do for it', async () => {
    await aPerson('paul');
    const told = async (login: string) => {
      const before = await app.database.connection.collection('platform_jobs').countDocuments();
      const { status, text, headers } = await app.visit().post(ask, { login });
      const jobs = (await app.database.connection.collection('platform_jobs').countDocuments()) - before;
      return { status, text, type: headers['content-type'], jobs };
    };
    const known = await told('paul');
    await app.settle();
    expect(await told('nobody-at-all')).toEqual(known);
    await app.settle();
    expect(letters.to('paul@example.org')).toHaveLength(1);
  });

  it('nor by the limit, which counts names that nobody has', async () => {
    await aPerson('quin');
    const told = async (login: string) => {
      const answers: unknown[] = [];
      for (let count = 0; count < 7; count += 1) {
        const { status, body, headers } = await app.visit().post(ask, { login });
        answers.push({ status, body, retryAfter: headers['retry-after'] });
      }
      return answers;
    };
    const known = await told('quin');
    expect(known).toEqual(await told('nobody-either'));
    expect(known.at(4)).toMatchObject({ status: 204 });
    expect(known.at(5)).toMatchObject({ status: 429, retryAfter: '3600', body: { error_code: 'throttled' } });
  });

  it('nor by filling mailboxes from one network', async () => {
    const statuses: number[] = [];
    for (let count = 0; count < 101; count += 1)
      statuses.push((await app.visit().post(ask, { login: `name-${count}` })).status);
    expect(statuses.slice(0, 100).every((status) => status === 204)).toBe(true);
    expect(statuses[100]).toBe(429);
  });

  it('writes nothing to accounts that are closed', async () => {
    await aPerson('rosa');
    const owner = app.visit();
    await signIn('rosa', oldPassword, owner);
    await owner.postForm('/api/user/v1/accounts/deactivate_logout/', { password: oldPassword });
    await app.visit().post(ask, { login: 'rosa' });
    await app.settle();
    expect(letters.to('rosa@example.org')).toEqual([]);
  });
});

describe('at the addresses of Open edX', () => {
  it('the apps ask for a letter', async () => {
    await aPerson('sam');
    const { status, body } = await app.visit().postForm('/password_reset/', { email: 'sam@example.org' });
    expect({ status, body }).toEqual({ status: 200, body: { success: true, value: expect.any(String) } });
    expect((await app.visit().postForm('/password_reset/', { email: 'x@y.example' })).body).toEqual(body);
    await app.settle();
    expect(letters.to('sam@example.org')).toHaveLength(1);
  });

  it('the sign-in pages ask, check the link and set the password', async () => {
    await aPerson('tom');
    expect((await app.visit().postForm('/account/password', { email: 'tom@example.org' })).status).toBe(200);
    await app.settle();
    const token = letters.newestSecretFor('tom@example.org');
    const check = '/user_api/v1/account/password_reset/token/validate/';
    expect((await app.visit().postForm(check, { token })).body).toEqual({ is_valid: true });
    const post = async (new_password1: string, new_password2 = new_password1) =>
      (
        await app
          .visit()
          .postForm(`/password/reset/${token}/?is_account_recovery=true`, { new_password1, new_password2 })
      ).body;
    expect(await post(newPassword, 'another 1')).toEqual({ reset_status: false, err_msg: expect.any(String) });
    expect(await post('short')).toEqual({ reset_status: false, err_msg: expect.stringContaining('too short') });
    expect(await post(newPassword)).toEqual({ reset_status: true });
    expect(await post(newPassword)).toEqual({ reset_status: false, token_invalid: true });
    expect((await app.visit().postForm(check, { token })).body).toEqual({ is_valid: false });
    expect(await signIn('tom', newPassword)).toBe(200);
  });

  it('who asks too often is told so with 403', async () => {
    const asked = () => app.visit().postForm('/password_reset/', { email: 'uma@example.org' });
    for (let count = 0; count < 5; count += 1) expect((await asked()).status).toBe(200);
    expect(await asked()).toMatchObject({ status: 403, body: { success: false, value: expect.any(String) } });
  });

  it('an empty address is no wish', async () => {
    expect((await app.visit().postForm('/password_reset/', { email: ' ' })).body.success).toBe(false);
    expect((await app.visit().postForm('/account/password', {})).status).toBe(400);
    expect((await app.visit().post(ask, { login: '  ' })).status).toBe(400);
  });
});
