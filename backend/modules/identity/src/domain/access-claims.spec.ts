import { describe, expect, it } from 'vitest';
import { anAccount } from '../testing/account.builder.ts';
import { claimsOf } from './access-claims.ts';

const issue = {
  issuer: 'https://lyceum.example/oauth2',
  grantType: 'password',
  now: new Date('2026-03-02T09:00:00.700Z'),
} as const;

describe('the claims of a token', () => {
  it('are those Open edX clients read', () => {
    expect(claimsOf(anAccount(), issue)).toMatchObject({
      iss: 'https://lyceum.example/oauth2',
      iat: 1772442000,
      exp: 1772445600,
      grant_type: 'password',
      sub: 'subject-of-ana',
      preferred_username: 'ana',
      user_id: 7,
      email: 'ana@example.org',
      email_verified: false,
      given_name: 'Ana',
      family_name: 'Nowak',
      administrator: false,
      superuser: false,
    });
  });

  it.each([
    [{ isStaff: true }, { administrator: true, superuser: false }],
    [{ isAdmin: true }, { administrator: true, superuser: true }],
  ])('tell site staff from admins: %j', (rights, claims) => {
    expect(claimsOf(anAccount(rights), issue)).toMatchObject(claims);
  });
});
