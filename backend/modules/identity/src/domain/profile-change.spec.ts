import { describe, expect, it } from 'vitest';
import { anAccount } from '../testing/account.builder.ts';
import { emptyProfile } from './account.ts';
import { changeProfile } from './profile-change.ts';

const now = new Date('2026-03-02T09:00:00Z');
const ana = anAccount({ profile: { ...emptyProfile, bio: 'I like maps.', country: 'PL' } });

describe('a change of a profile', () => {
  it('leaves absent fields as they are and takes null for "not told"', () => {
    const changed = changeProfile(ana, { country: null, bio: undefined, goals: 'Read maps' }, now);
    expect(changed).toEqual({
      ok: true,
      name: 'Ana Nowak',
      profile: { ...emptyProfile, bio: 'I like maps.', country: null, goals: 'Read maps' },
    });
  });

  it('is refused whole, with a sentence for each wrong field', () => {
    const changed = changeProfile(
      ana,
      { name: '', country: 'pl', yearOfBirth: 3000, bio: 'x'.repeat(301), goals: 'fine' },
      now,
    );
    expect(changed).toMatchObject({ ok: false });
    expect(Object.keys(changed.ok ? {} : changed.wrongs).sort()).toEqual(['bio', 'country', 'name', 'yearOfBirth']);
  });

  it.each([
    ['linkedin', 'https://www.linkedin.com/in/ana', 'linkedin'],
    ['facebook', 'https://facebook.com/ana', 'facebook'],
    ['x', 'https://x.com/ana', 'x'],
    ['xTwitter', 'https://twitter.com/ana', 'x'],
    ['twitter', 'https://www.twitter.com/ana', 'x'],
  ])('takes a link to %s at %s', (platform, url, stored) => {
    const changed = changeProfile(ana, { socialLinks: [{ platform, url }] }, now);
    expect(changed).toMatchObject({ ok: true, profile: { socialLinks: [{ platform: stored, url }] } });
  });

  it.each([
    ['facebook', 'https://facebook.com.evil.example/ana'],
    ['facebook', 'https://evilfacebook.com/ana'],
    ['facebook', 'javascript:alert(1)//facebook.com'],
    ['linkedin', 'http://linkedin.com/in/ana'],
    ['linkedin', 'not an address'],
    ['constructor', 'https://x.com/ana'],
  ])('refuses a link to %s at %s', (platform, url) => {
    expect(changeProfile(ana, { socialLinks: [{ platform, url }] }, now)).toMatchObject({ ok: false });
  });

  it('removes a link whose address is empty', () => {
    const changed = changeProfile(ana, { socialLinks: [{ platform: 'x', url: '' }] }, now);
    expect(changed).toMatchObject({ ok: true, profile: { socialLinks: [] } });
  });
});
