import { describe, expect, it } from 'vitest';
import { anAccount } from '../testing/account.builder.ts';
import { mergePreferences, preferenceOf } from './account.ts';

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
