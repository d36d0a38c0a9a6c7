import { Mailer } from '@lyceum/platform';
import { FixedClock, startTestApp, type TestApp, type TestClient } from '@lyceum/platform/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { IdentityFacade, IdentityModule } from '../src/index.ts';
import { SentLetters } from '../src/testing/sent-letters.ts';

/** Ahead of the wall clock: the store itself removes what has expired by that one. */
const clock = new FixedClock('2100-01-01T09:00:00Z');
const letters = new SentLetters();
let app: TestApp;

beforeAll(async () => {
  app = await startTestApp({ modules: [IdentityModule], clock, overrides: [[Mailer, letters]] });
});
afterAll(() => app.close());
beforeEach(() => clock.advance(2 * 60 * 60_000));

const day = 24 * 60 * 60_000;
const own = '/api/identity/v1/email';
const password = 'maps and 7 hills';

async function register(username: string, headers = {}): Promise<TestClient> {
  const browser = app.visit();
  const fields = { name: 'Ana Nowak', username, email: `${username}@example.org`, password };
  expect((await browser.post('/api/user/v2/account/registration/', fields, headers)).status).toBe(200);
  await app.settle();
  return browser;
}

const confirm = (token: string) => app.visit().post(`${own}/confirm`, { token });
const changeTo = (browser: TestClient, username: string, email: string) =>
  browser.patch(`/api/user/v1/accounts/${username}`, { email });

describe('who registers', () => {
  it('may use the site, and gets a letter that confirms the address', async () => {
    const browser = await register('ana');
    expect((await browser.get(own)).body).toEqual({ email: 'ana@example.org', is_confirmed: false, pending: null });
    expect(letters.newestLinkTo('ana@example.org').pathname).toBe('/email_confirm');
    const { status, body } = await confirm(letters.newestSecretFor('ana@example.org'));
    expect({ status, body }).toEqual({ status: 200, body: { email: 'ana@example.org', is_change: false } });
    expect((await browser.get(own)).body.is_confirmed).toBe(true);
    expect(await app.get(IdentityFacade).findUserByUsername('ana')).toMatchObject({ isEmailConfirmed: true });
  });

  it('reads it in the language of the page', async () => {
    await register('ben', { 'accept-language': 'es-ES,es;q=0.9' });
    expect(letters.to('ben@example.org')[0]?.subject).toBe('Confirma tu dirección en Lyceum');
  });

  it('is in no letter by a name that could be a message', async () => {
    const fields = { name: 'Win at evil.example', username: 'carl', email: 'victim@example.org', password };
    await app.visit().post('/api/user/v2/account/registration/', fields);
    await app.settle();
    expect(JSON.stringify(letters.to('victim@example.org'))).not.toContain('evil');
  });

  it('may have the letter sent again, at the address Open edX has for it; the first link ends', async () => {
    const browser = await register('dora');
    const first = letters.newestSecretFor('dora@example.org');
    clock.advance(1000);
    expect((await browser.post('/api/send_account_activation_email', {})).status).toBe(200);
    await app.settle();
    expect((await confirm(first)).status).toBe(410);
    expect((await confirm(letters.newestSecretFor('dora@example.org'))).status).toBe(200);
    const count = letters.to('dora@example.org').length;
    expect((await browser.post('/api/send_account_activation_email', {})).status).toBe(200);
    await app.settle();
    expect(letters.to('dora@example.org')).toHaveLength(count);
  });

  it('has it sent five times in an hour and not more', async () => {
    const browser = await register('erin');
    for (let count = 0; count < 5; count += 1) {
      clock.advance(1000);
      expect((await browser.post('/api/send_account_activation_email', {})).status).toBe(200);
    }
    const { status, headers } = await browser.post('/api/send_account_activation_email', {});
    expect(status).toBe(429);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect((await app.visit().post('/api/send_account_activation_email', {})).status).toBe(401);
  });

  it('is confirmed by a new password that was set by a letter to the address', async () => {
    const browser = await register('frida');
    await app.visit().post('/api/identity/v1/password/forgotten', { login: 'frida' });
    await app.settle();
    const token = letters.newestSecretFor('frida@example.org');
    const chosen = { token, new_password: 'rivers and 9 lakes' };
    expect((await app.visit().post('/api/identity/v1/password/reset', chosen)).status).toBe(204);
    const fields = { email_or_username: 'frida', password: 'rivers and 9 lakes' };
    await browser.post('/api/user/v2/account/login_session/', fields);
    expect((await browser.get(own)).body.is_confirmed).toBe(true);
  });

  it('is not asked when whoever runs the site made the account', async () => {
    const gus = { username: 'gus', email: 'gus@example.org', name: 'Gus', password };
    expect(await app.get(IdentityFacade).ensureUser(gus)).toMatchObject({ isEmailConfirmed: true });
    await app.settle();
    expect(letters.to('gus@example.org')).toEqual([]);
  });
});

describe('a change of the address', () => {
  it('waits until the new one is confirmed; the old one is told before and after', async () => {
    const browser = await register('hana');
    const { status, body } = await changeTo(browser, 'hana', 'new-hana@example.org');
    expect({ status, email: body.email }).toEqual({ status: 200, email: 'hana@example.org' });
    await app.settle();
    const { pending } = (await browser.get(own)).body;
    expect(pending).toEqual({
      email: 'new-hana@example.org',
      until: new Date(clock.now().getTime() + day).toISOString(),
    });
    expect(letters.to('hana@example.org').at(-1)).toMatchObject({
      subject: 'A new address for your account at Lyceum?',
      text: expect.stringContaining('new-hana@example.org'),
    });
    const confirmed = await confirm(letters.newestSecretFor('new-hana@example.org'));
    expect(confirmed.body).toEqual({ email: 'new-hana@example.org', is_change: true });
    await app.settle();
    expect((await browser.get(own)).body).toEqual({ email: 'new-hana@example.org', is_confirmed: true, pending: null });
    expect(letters.to('hana@example.org').at(-1)?.subject).toBe('Your address for Lyceum was changed');
    const { entries } = (await browser.get('/api/identity/v1/accounts/hana/entries')).body;
    expect(entries.map(({ what }: { what: string }) => what).sort()).toEqual(['email_change_asked', 'email_changed']);
  });

  it('ends the links that went to the old address', async () => {
    const browser = await register('ida');
    const toOld = letters.newestSecretFor('ida@example.org');
    await changeTo(browser, 'ida', 'new-ida@example.org');
    await app.settle();
    await confirm(letters.newestSecretFor('new-ida@example.org'));
    expect((await confirm(toOld)).status).toBe(410);
  });

  it('is stopped by its owner, and by a new password', async () => {
    const browser = await register('jan');
    await changeTo(browser, 'jan', 'new-jan@example.org');
    await app.settle();
    expect((await browser.delete(`${own}/pending`)).status).toBe(204);
    expect((await browser.get(own)).body.pending).toBeNull();
    expect((await confirm(letters.newestSecretFor('new-jan@example.org'))).status).toBe(410);

    clock.advance(1000);
    await changeTo(browser, 'jan', 'stranger@example.org');
    await app.settle();
    clock.advance(1000);
    await browser.post('/api/identity/v1/password', { old_password: password, new_password: 'rivers and 9 lakes' });
    expect((await browser.get(own)).body.pending).toBeNull();
    expect((await confirm(letters.newestSecretFor('stranger@example.org'))).status).toBe(410);
  });

  it('is refused for what is no address and for one that somebody has', async () => {
    const browser = await register('kai');
    await register('lea');
    const told = async (email: string) => {
      const { status, body } = await changeTo(browser, 'kai', email);
      return { status, sentence: body.field_errors?.email.user_message };
    };
    expect(await told('nope')).toEqual({ status: 400, sentence: 'This is not a complete e-mail address.' });
    expect(await told('LEA@example.org')).toEqual({
      status: 400,
      sentence: 'An account with this e-mail address exists already.',
    });
    expect(await told('KAI@example.org')).toEqual({ status: 200, sentence: undefined });
  });

  it('comes too late when somebody has registered with the address meanwhile; the link may be tried again', async () => {
    const browser = await register('mia');
    await changeTo(browser, 'mia', 'nils@example.org');
    await app.settle();
    const secret = letters.newestSecretFor('nils@example.org');
    await register('nils');
    expect(await confirm(secret)).toMatchObject({ status: 409, body: { error_code: 'email_taken' } });
    expect((await browser.get(own)).body.email).toBe('mia@example.org');
  });

  it('is nobody else’s to ask for', async () => {
    await register('olga');
    expect((await changeTo(app.signIn(), 'olga', 'stranger2@example.org')).status).toBe(403);
  });
});
