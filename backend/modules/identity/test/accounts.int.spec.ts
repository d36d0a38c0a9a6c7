import { startTestApp, type TestApp, type TestClient } from '@lyceum/platform/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IdentityFacade, IdentityModule, type UserView } from '../src/index.ts';

let app: TestApp;
let ana: UserView;
let owner: TestClient;

beforeAll(async () => {
  app = await startTestApp({ modules: [IdentityModule] });
  ana = await app.get(IdentityFacade).ensureUser({
    username: 'ana',
    email: 'ana@example.org',
    name: 'Ana Nowak',
    password: 'maps and 7 hills',
  });
  owner = app.signIn({ userId: ana.id, username: 'ana' });
});
afterAll(() => app.close());

const path = '/api/user/v1/accounts/ana';
const patch = (browser: TestClient, change: object) =>
  browser.request({
    method: 'PATCH',
    path,
    payload: JSON.stringify(change),
    headers: { 'content-type': 'application/merge-patch+json' },
  });

describe('an account', () => {
  it('is shown whole to its owner and to site staff', async () => {
    for (const browser of [owner, app.signIn({ isStaff: true })])
      expect((await browser.get(path)).body).toMatchObject({
        username: 'ana',
        id: ana.id,
        email: 'ana@example.org',
        name: 'Ana Nowak',
        date_joined: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
        last_login: null,
        is_active: true,
        account_privacy: 'private',
        profile_image: { has_image: false, image_url_full: expect.stringMatching(/^http/) },
        social_links: [],
        extended_profile: [],
      });
  });

  it('shows others what its owner shares', async () => {
    const stranger = app.signIn();
    await patch(owner, { account_privacy: 'private' });
    expect(Object.keys((await stranger.get(path)).body).sort()).toEqual([
      'account_privacy',
      'profile_image',
      'username',
    ]);
    await patch(owner, { account_privacy: 'all_users', bio: 'I like maps.' });
    const shared = (await stranger.get(path)).body;
    expect(shared).toMatchObject({ bio: 'I like maps.' });
    expect(shared).not.toHaveProperty('email');
    expect(shared).not.toHaveProperty('name');
  });

  it('is not for visitors, and one that is not there is 404', async () => {
    expect((await app.visit().get(path)).status).toBe(401);
    expect((await owner.get('/api/user/v1/accounts/nobody')).body.error_code).toBe('account_not_found');
  });

  it('has a picture even when it has none', async () => {
    const { image_url_full: address } = (await owner.get(path)).body.profile_image;
    const picture = await app.visit().get(new URL(address).pathname);
    expect(picture.headers['content-type']).toBe('image/svg+xml');
    expect(picture.text).toContain('<svg');
  });
});

describe('changing an account', () => {
  it('merges the fields that are sent', async () => {
    const { status, body } = await patch(owner, {
      name: 'Ana Maria Nowak',
      year_of_birth: 1994,
      language_proficiencies: [{ code: 'pl' }],
      social_links: [{ platform: 'xTwitter', social_link: 'https://x.com/ana' }],
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      name: 'Ana Maria Nowak',
      year_of_birth: 1994,
      language_proficiencies: [{ code: 'pl' }],
      social_links: [{ platform: 'x', social_link: 'https://x.com/ana' }],
    });
    expect((await patch(owner, { gender: 'f' })).body).toMatchObject({ gender: 'f', year_of_birth: 1994 });
  });

  it('says what is wrong, field by field, and changes nothing then', async () => {
    const { status, body } = await patch(owner, { goals: 'New goals', country: 'Poland', year_of_birth: 3 });
    expect(status).toBe(400);
    expect(Object.keys(body.field_errors)).toEqual(['country']);
    const again = await patch(owner, { goals: 'New goals', year_of_birth: 3 });
    expect(again.body.field_errors.year_of_birth.user_message).toContain('A year of birth lies between');
    expect((await owner.get(path)).body.goals).toBe('');
  });

  it('is for its owner and for admins', async () => {
    expect((await patch(app.signIn(), { name: 'Mallory' })).status).toBe(403);
    expect((await patch(app.signIn({ isStaff: true }), { name: 'Mallory' })).status).toBe(403);
    expect((await patch(app.signIn({ isAdmin: true }), { goals: '' })).status).toBe(200);
  });

  it('never changes rights, whatever is sent', async () => {
    await patch(owner, { is_staff: true, isAdmin: true, is_active: false, username: 'root' });
    expect(await app.get(IdentityFacade).findUser(ana.id)).toMatchObject({
      username: 'ana',
      isAdmin: false,
      isStaff: false,
    });
  });
});

describe('looking accounts up', () => {
  it('finds several by name', async () => {
    await app
      .get(IdentityFacade)
      .ensureUser({ username: 'ben', email: 'ben@example.org', name: 'Ben', password: 'rivers and 9 lakes' });
    const { body } = await owner.get('/api/user/v1/accounts?username=ana,ben,nobody');
    expect(body.map(({ username }: { username: string }) => username).sort()).toEqual(['ana', 'ben']);
  });

  it('by address or number is for site staff', async () => {
    const staff = app.signIn({ isStaff: true });
    expect((await staff.get('/api/user/v1/accounts?email=Ana%40example.org')).body[0].username).toBe('ana');
    expect((await staff.get(`/api/user/v1/accounts?lms_user_id=${ana.id}`)).body[0].username).toBe('ana');
    expect((await owner.get('/api/user/v1/accounts?email=ben%40example.org')).status).toBe(403);
    expect((await staff.get('/api/user/v1/accounts?email=who%40example.org')).status).toBe(404);
  });
});

describe('preferences', () => {
  const preferences = '/api/user/v1/preferences/ana';

  it('are a flat map that is merged', async () => {
    expect((await owner.patch(preferences, { 'pref-lang': 'pl', 'visibility.bio': 'all_users' })).status).toBe(204);
    expect((await owner.patch(preferences, { 'visibility.bio': null, time_zone: 'Europe/Warsaw' })).status).toBe(204);
    expect((await owner.get(preferences)).body).toEqual({ 'pref-lang': 'pl', time_zone: 'Europe/Warsaw' });
    expect((await owner.get('/api/user/v1/me')).body).toMatchObject({ language: 'pl', time_zone: 'Europe/Warsaw' });
  });

  it('keep both of two changes made at once', async () => {
    const changes = Array.from({ length: 5 }, (_, number) => owner.patch(preferences, { [`at_once_${number}`]: 'x' }));
    for (const { status } of await Promise.all(changes)) expect(status).toBe(204);
    const kept = Object.keys((await owner.get(preferences)).body).filter((key) => key.startsWith('at_once_'));
    expect(kept).toHaveLength(5);
  });

  it('are nobody else’s business', async () => {
    expect((await app.signIn().get(preferences)).status).toBe(403);
  });

  it('are at most a hundred', async () => {
    const many = Object.fromEntries(Array.from({ length: 101 }, (_, number) => [`key${number}`, 'x']));
    expect((await owner.patch(preferences, many)).status).toBe(400);
  });
});
