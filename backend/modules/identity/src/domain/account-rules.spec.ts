import { describe, expect, it } from 'vitest';
import {
  wrongWithCountry,
  wrongWithEmail,
  wrongWithName,
  wrongWithUsername,
  wrongWithYearOfBirth,
} from './account-rules.ts';

describe('a username', () => {
  it.each(['ana', 'Ana_Nowak-7', 'ab', 'x'.repeat(30)])('may be "%s"', (username) => {
    expect(wrongWithUsername(username)).toBeNull();
  });

  it.each(['', 'a', 'x'.repeat(31), 'ana nowak', 'ana@home', 'żaba', 'ana.nowak', 'ana\n'])(
    'may not be "%s"',
    (username) => {
      expect(wrongWithUsername(username)).toEqual(expect.any(String));
    },
  );
});

describe('an e-mail address', () => {
  it.each(['ana@example.org', 'a.b+c@mail.example.co', "o'neill@example.org", 'ana@exämple.org'])(
    'may be "%s"',
    (email) => {
      expect(wrongWithEmail(email)).toBeNull();
    },
  );

  it.each([
    '',
    'ana',
    'ana@',
    '@example.org',
    'ana@localhost',
    'ana@example.o',
    'a b@example.org',
    'ana@exam ple.org',
    'ana@b@example.org',
    `${'x'.repeat(65)}@example.org`,
    `a@${'x'.repeat(250)}.org`,
  ])('may not be "%s"', (email) => {
    expect(wrongWithEmail(email)).toEqual(expect.any(String));
  });
});

describe('a name', () => {
  it.each(['Ana Nowak', '李小龍', 'Anne-Marie d’Arc', 'Q & A'])('may be "%s"', (name) => {
    expect(wrongWithName(name)).toBeNull();
  });

  it.each(['', '   ', 'x'.repeat(256), '<b>Ana</b>', 'see http://example.org', 'HTTPS://example.org'])(
    'may not be "%s"',
    (name) => {
      expect(wrongWithName(name)).toEqual(expect.any(String));
    },
  );
});

describe('a country', () => {
  it.each([null, '', 'PL', 'GB'])('may be %j', (country) => expect(wrongWithCountry(country)).toBeNull());
  it.each(['pl', 'POL', 'P1'])('may not be %j', (country) =>
    expect(wrongWithCountry(country)).toEqual(expect.any(String)),
  );
});

describe('a year of birth', () => {
  const now = new Date('2026-03-02T09:00:00Z');
  it.each([null, 1907, 1994, 2026])('may be %j', (year) => expect(wrongWithYearOfBirth(year, now)).toBeNull());
  it.each([1906, 2027, 1994.5, Number.NaN])('may not be %j', (year) => {
    expect(wrongWithYearOfBirth(year, now)).toBe('A year of birth lies between 1907 and 2026.');
  });
});
