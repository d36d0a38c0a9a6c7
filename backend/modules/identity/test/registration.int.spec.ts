import { On, type PayloadOf } from '@lyceum/platform';
import { startTestApp, type TestApp } from '@lyceum/platform/testing';
import { Injectable, Module } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AccountRegistered } from '../src/events.ts';
import { IdentityModule } from '../src/index.ts';

const heard: PayloadOf<typeof AccountRegistered>[] = [];

@Injectable()
class Listener {
  @On(AccountRegistered)
  on(fact: PayloadOf<typeof AccountRegistered>): void {
    heard.push(fact);
  }
}

@Module({ providers: [Listener] })
class ListenerModule {}

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp({ modules: [IdentityModule, ListenerModule] });
});
afterAll(() => app.close());

const path = '/api/user/v2/account/registration/';
const someone = (username: string) => ({
  name: 'Ana Nowak',
  username,
  email: `${username}@example.org`,
  password: 'maps and 7 hills',
});

describe('registering', () => {
  it('makes an account and signs it in', async () => {
    const browser = app.visit();
    const { status, body } = await browser.postForm(path, {
      ...someone('ana'),
      country: 'PL',
      year_of_birth: '1994',
      level_of_education: 'b',
      honor_code: 'true',
      terms_of_service: 'true',
      totalRegistrationTime: '12000',
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({ success: true, authenticated_user: { username: 'ana', full_name: 'Ana Nowak' } });
    expect((await browser.get('/api/user/v1/accounts/ana')).body).toMatchObject({
      id: body.authenticated_user.user_id,
      country: 'PL',
      year_of_birth: 1994,
      level_of_education: 'b',
    });
  });

  it('is announced once, with the number of the account', async () => {
    const { body } = await app.visit().post(path, someone('ben'));
    await app.settle();
    expect(heard.filter(({ username }) => username === 'ben')).toEqual([
      {
        accountId: body.authenticated_user.user_id,
        username: 'ben',
        person: { email: 'ben@example.org', name: 'Ana Nowak' },
      },
    ]);
  });

  it('works at the addresses the mobile apps use', async () => {
    expect((await app.visit().postForm('/api/user/v1/account/registration/', someone('cara'))).body.success).toBe(true);
    expect((await app.visit().postForm('/user_api/v1/account/registration', someone('dora'))).body.success).toBe(true);
  });

  it('says what is wrong with each field', async () => {
    const { status, body } = await app.visit().post(path, { username: 'a b', email: 'nope', password: 'short' });
    expect(status).toBe(400);
    expect(body).toEqual({
      error_code: 'validation-error',
      name: [{ user_message: 'Enter your full name.' }],
      username: [{ user_message: 'A username holds only letters (A-Z, a-z), digits, underscores and hyphens.' }],
      email: [{ user_message: 'This is not a complete e-mail address.' }],
      password: [{ user_message: 'This password is too short: it needs at least 8 characters.' }],
    });
  });

  it('refuses a name or an address that somebody has, in any capitals', async () => {
    await app.visit().post(path, someone('erin'));
    const again = await app.visit().post(path, someone('Erin'));
    expect(again).toMatchObject({ status: 409, body: { error_code: 'duplicate-email-username' } });
    const address = await app.visit().post(path, { ...someone('frida'), email: 'ERIN@example.org' });
    expect(address).toMatchObject({ status: 409, body: { error_code: 'duplicate-email', email: expect.any(Array) } });
    const name = await app.visit().post(path, { ...someone('erin'), email: 'free@example.org' });
    expect(name).toMatchObject({ status: 409, body: { error_code: 'duplicate-username' } });
  });

  it('gives a name to one of those who ask for it at the same moment', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => app.visit().post(path, someone('gus'))));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
  });
});

describe('checking a form while it is filled in', () => {
  const check = async (fields: object) => (await app.visit().post('/api/user/v1/validation/registration', fields)).body;

  it('decides about the fields that were sent, an empty text for fine', async () => {
    expect(await check({ username: 'new_name', email: 'broken' })).toEqual({
      validation_decisions: { username: '', email: 'This is not a complete e-mail address.' },
    });
    expect(await check({ email: 'a@example.org', confirm_email: 'b@example.org' })).toMatchObject({
      validation_decisions: { confirm_email: 'The two e-mail addresses differ.' },
    });
    expect(await check({ password: 'new_name1', username: 'new_name' })).toMatchObject({
      validation_decisions: { password: 'The password is too similar to the username.' },
    });
  });

  it('suggests free usernames for a taken one', async () => {
    await app.visit().post(path, someone('hana'));
    await app.visit().post(path, someone('hana_1'));
    expect(await check({ username: 'hana' })).toEqual({
      validation_decisions: { username: 'The username hana is taken.' },
      username_suggestions: ['hana_2', 'hana_3', 'hana_4'],
    });
  });
});

describe('what sign-in pages ask first', () => {
  it('describes the registration form for the apps', async () => {
    const { body } = await app.visit().get('/user_api/v1/account/registration');
    expect(body.fields.map(({ name }: { name: string }) => name)).toEqual(['email', 'name', 'username', 'password']);
    expect(body.fields[0]).toMatchObject({
      type: 'email',
      required: true,
      errorMessages: { required: 'Email is needed.' },
    });
  });

  it('knows no other providers', async () => {
    const { body } = await app.visit().get('/api/mfe_context?is_register_page=true&next=%2Fdashboard');
    expect(body.contextData).toMatchObject({ providers: [], secondaryProviders: [], currentProvider: null });
  });
});
