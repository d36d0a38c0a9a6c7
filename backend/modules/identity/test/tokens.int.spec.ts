import { createPublicKey, createVerify } from 'node:crypto';
import { aDatabase, FixedClock, startTestApp, type TestApp } from '@lyceum/platform/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IdentityFacade, IdentityModule } from '../src/index.ts';

/** Ahead of the wall clock: the store itself removes what has expired by that one. */
const clock = new FixedClock('2100-01-01T09:00:00Z');
let app: TestApp;

beforeAll(async () => {
  app = await startTestApp({ modules: [IdentityModule], clock });
  const { id } = await app.get(IdentityFacade).ensureUser(ana);
  await app.get(IdentityFacade).ensureOAuthClient({
    id: 'grader',
    name: 'External grader',
    secret: 'secret of the grader',
    accountId: id,
    mayUsePasswords: false,
  });
});
afterAll(() => app.close());

const ana = { username: 'ana', email: 'ana@example.org', name: 'Ana Nowak', password: 'maps and 7 hills' };
const byPassword = {
  grant_type: 'password',
  client_id: 'lyceum-mobile',
  username: 'ana@example.org',
  password: ana.password,
};

const ask = (fields: Record<string, string>, headers = {}) =>
  app.visit().postForm('/oauth2/access_token/', fields, headers);
const userWith = (authorization: string) => app.visit().get('/api/mobile/v0.5/my_user_info', { authorization });

describe('a token for a password', () => {
  it('is a JWT when the apps ask for one, and says who it is of', async () => {
    const { status, body } = await ask({ ...byPassword, token_type: 'JWT', asymmetric_jwt: 'true' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ token_type: 'JWT', expires_in: 3600, scope: 'read write profile email' });
    expect(body.refresh_token).toEqual(expect.any(String));
    expect((await userWith(`JWT ${body.access_token}`)).body).toMatchObject({
      username: 'ana',
      email: 'ana@example.org',
      name: 'Ana Nowak',
      course_enrollments: 'http://localhost:8000/api/mobile/v0.5/users/ana/course_enrollments/',
    });
  });

  it('can be verified by others with the published key', async () => {
    const { access_token: token } = (await ask({ ...byPassword, token_type: 'JWT' })).body;
    const [header, payload, signature] = token.split('.');
    const [jwk] = (await app.visit().get('/oauth2/jwks')).body.keys;
    expect(JSON.parse(Buffer.from(header, 'base64url').toString())).toEqual({ typ: 'JWT', alg: 'RS512', kid: jwk.kid });
    const verifier = createVerify('RSA-SHA512').update(`${header}.${payload}`);
    expect(verifier.verify(createPublicKey({ key: jwk, format: 'jwk' }), signature, 'base64url')).toBe(true);
  });

  it('is opaque when they ask for none', async () => {
    const { body } = await ask(byPassword);
    expect(body.token_type).toBe('Bearer');
    expect(body.access_token.split('.')).toHaveLength(1);
    expect((await userWith(`Bearer ${body.access_token}`)).status).toBe(200);
  });

  it.each([
    ['a wrong password', { ...byPassword, password: 'wrong 1' }, 400, 'invalid_grant'],
    ['no password', { ...byPassword, password: '' }, 400, 'invalid_request'],
    ['an unknown client', { ...byPassword, client_id: 'who' }, 401, 'invalid_client'],
    ['an unknown grant', { ...byPassword, grant_type: 'implicit' }, 400, 'unsupported_grant_type'],
    [
      'a client that may not',
      { ...byPassword, client_id: 'grader', client_secret: 'secret of the grader' },
      400,
      'unauthorized_client',
    ],
    [
      'a client with a wrong secret',
      { ...byPassword, client_id: 'grader', client_secret: 'guess' },
      401,
      'invalid_client',
    ],
  ])('is not given for %s', async (_what, fields, status, error) => {
    const answer = await ask(fields);
    expect(answer).toMatchObject({ status, body: { error, error_description: expect.any(String) } });
  });
});

describe('a refresh token', () => {
  const refresh = (refresh_token: string, client_id = 'lyceum-mobile') =>
    ask({ grant_type: 'refresh_token', client_id, refresh_token, token_type: 'JWT' });

  it('buys new tokens, and stays good for two minutes in case the answer was lost', async () => {
    const { refresh_token: first } = (await ask(byPassword)).body;
    const second = await refresh(first);
    expect(second).toMatchObject({ status: 200, body: { token_type: 'JWT', refresh_token: expect.any(String) } });
    expect((await refresh(first)).status).toBe(200);
    clock.advance(121_000);
    expect((await refresh(first)).body.error).toBe('invalid_grant');
    expect((await refresh(second.body.refresh_token)).status).toBe(200);
  });

  it('is good for its own client only, and is no access token', async () => {
    const { refresh_token: token, access_token: access } = (await ask(byPassword)).body;
    const identity = app.get(IdentityFacade);
    await identity.ensureOAuthClient({
      id: 'other',
      name: 'Other',
      secret: null,
      accountId: null,
      mayUsePasswords: true,
    });
    expect((await refresh(token, 'other')).body.error).toBe('invalid_grant');
    expect((await userWith(`Bearer ${token}`)).status).toBe(401);
    expect((await refresh(access)).body.error).toBe('invalid_grant');
  });

  it('ends when it is revoked, and when the password changes', async () => {
    const { refresh_token: token } = (await ask(byPassword)).body;
    expect(await app.visit().postForm('/oauth2/revoke_token/', { client_id: 'lyceum-mobile', token })).toMatchObject({
      status: 200,
      text: '',
    });
    expect((await refresh(token)).body.error).toBe('invalid_grant');
  });
});

describe('a token of a client', () => {
  it('acts for the account it belongs to', async () => {
    const basic = `Basic ${Buffer.from('grader:secret of the grader').toString('base64')}`;
    const { status, body } = await ask(
      { grant_type: 'client_credentials', token_type: 'jwt' },
      { authorization: basic },
    );
    expect(status).toBe(200);
    expect(body.refresh_token).toBeUndefined();
    expect((await userWith(`JWT ${body.access_token}`)).body.username).toBe('ana');
    const session = await app.visit().post('/oauth2/login/', undefined, { authorization: `JWT ${body.access_token}` });
    expect(session).toMatchObject({ status: 401, body: { error_code: 'non_supported_token' } });
  });

  it('is not for public clients', async () => {
    const { body } = await ask({ grant_type: 'client_credentials', client_id: 'lyceum-mobile' });
    expect(body.error).toBe('unauthorized_client');
  });
});

describe('a token that does not count', () => {
  it('is told apart in the words the apps act on', async () => {
    const { access_token: jwt } = (await ask({ ...byPassword, token_type: 'JWT' })).body;
    const { access_token: opaque } = (await ask(byPassword)).body;
    const [header, , signature] = jwt.split('.');
    const forged = Buffer.from(JSON.stringify({ user_id: 1, exp: 9e9 })).toString('base64url');
    const unsigned = Buffer.from('{"alg":"none"}').toString('base64url');
    for (const token of [`${header}.${forged}.${signature}`, `${unsigned}.${forged}.`, 'unknown', 'a.b.c'])
      expect(await userWith(`JWT ${token}`)).toMatchObject({
        status: 401,
        body: { error_code: 'token_nonexistent', detail: 'Invalid token.', developer_message: 'Invalid token.' },
      });
    clock.advance(3_600_000);
    for (const token of [jwt, opaque])
      expect(await userWith(`Bearer ${token}`)).toMatchObject({
        status: 401,
        body: { error_code: 'token_expired', detail: 'Token has expired.' },
      });
  });
});

describe('a session for a token', () => {
  it('is opened for the WebViews of the apps', async () => {
    const { access_token: jwt } = (await ask({ ...byPassword, token_type: 'JWT' })).body;
    const webView = app.visit();
    expect((await webView.post('/oauth2/login/', undefined, { authorization: `JWT ${jwt}` })).status).toBe(204);
    expect((await webView.get('/api/user/v1/me')).body.username).toBe('ana');
    expect((await app.visit().post('/oauth2/login/')).status).toBe(401);
  });
});

describe('the signing key', () => {
  it('is shared by all processes of a site', async () => {
    const database = await aDatabase();
    const [one, two] = [
      await startTestApp({ modules: [IdentityModule], database }),
      await startTestApp({ modules: [IdentityModule], database }),
    ];
    const keysOf = async (of: TestApp) => (await of.visit().get('/oauth2/jwks')).body.keys;
    const [first, second] = await Promise.all([keysOf(one), keysOf(two)]);
    expect(first).toEqual(second);
    await one.close();
    await two.close();
    await database.close();
  });
});
