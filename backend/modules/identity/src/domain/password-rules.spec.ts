import { describe, expect, it } from 'vitest';
import { wrongWithPassword } from './password-rules.ts';

const ana = { username: 'ana_nowak', email: 'ana.n@example.org' };

describe('a password', () => {
  it.each(['maps and 7 hills', 'ĄćężŁ123', 'x'.repeat(74) + '1'])('may be "%s"', (password) => {
    expect(wrongWithPassword(password, ana)).toBeNull();
  });

  it.each([
    ['', 'Enter a password.'],
    ['maps 77', 'This password is too short: it needs at least 8 characters.'],
    [`${'x'.repeat(75)}1`, 'This password is too long: it has at most 75 characters.'],
    ['maps and hills', 'A password needs at least one letter and one digit.'],
    ['1234567890', 'A password needs at least one letter and one digit.'],
    ['Ana_Nowak1', 'The password is too similar to the username.'],
    ['my-ANA_NOWAK-1', 'The password is too similar to the username.'],
    ['1ana.n1!', 'The password is too similar to the e-mail address.'],
  ])('may not be "%s"', (password, sentence) => {
    expect(wrongWithPassword(password, ana)).toBe(sentence);
  });

  it('is not compared with a name too short to mean anything', () => {
    expect(wrongWithPassword('a lion and 2 abbeys', { username: 'ab', email: 'al@example.org' })).toBeNull();
  });
});
