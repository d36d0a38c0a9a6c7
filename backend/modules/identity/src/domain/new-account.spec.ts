import { describe, expect, it } from 'vitest';
import { emptyProfile } from './account.ts';
import { openAccount } from './new-account.ts';

describe('a new account', () => {
  const origin = { id: 7, subject: 's', passwordHash: 'h', joinedAt: new Date('2026-03-02T09:00:00Z') };

  it('is open, without rights, and says nothing about its owner', () => {
    const account = openAccount({ username: 'ana', email: ' ana@example.org ', name: ' Ana ' }, origin);
    expect(account).toMatchObject({ id: 7, email: 'ana@example.org', name: 'Ana', isActive: true, lastSignInAt: null });
    expect([account.isAdmin, account.isStaff, account.isCourseCreator]).toEqual([false, false, false]);
    expect(account.profile).toMatchObject({ privacy: 'private', bio: null, languages: [] });
  });

  it('has the rights it was made with', () => {
    expect(openAccount({ username: 'a', email: 'e', name: 'n', isStaff: true }, origin).isStaff).toBe(true);
  });

  it('says what was told of its owner, and keeps the rest to itself', () => {
    const told = { username: 'ana', email: 'e', name: 'n', profile: { country: 'PL' } };
    expect(openAccount(told, origin).profile).toEqual({ ...emptyProfile, country: 'PL' });
  });

  it('is who it is from outside: no wish changes that', () => {
    const wish = { username: 'ana', email: 'e', name: 'n', id: 1, subject: 'other', passwordHash: null };
    expect(openAccount(wish, origin)).toMatchObject(origin);
  });
});
