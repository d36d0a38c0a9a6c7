import { describe, expect, it } from 'vitest';
import { anAccount } from '../testing/account.builder.ts';
import { mergePreferences, preferenceOf } from './account.ts';
import { openAccount } from './new-account.ts';

describe('preferences', () => {
  it('are replaced, added and removed by a merge patch', () => {
    const before = [
      { key: 'pref-lang', value: 'en' },
      { key: 'time_zone', value: 'Europe/Warsaw' },
    ];
    expect(mergePreferences(before, { 'pref-lang': 'pl', time_zone: null, theme: 'dark' })).toEqual([
      { key: 'pref-lang', value: 'pl' },
      { key: 'theme', value: 'dark' },
    ]);
  });

  it('that nobody set are null', () => {
    const account = anAccount({ preferences: [{ key: 'time_zone', value: 'Europe/Warsaw' }] });
    expect(preferenceOf(account, 'time_zone')).toBe('Europe/Warsaw');
    expect(preferenceOf(account, 'pref-lang')).toBeNull();
  });
});

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
});
