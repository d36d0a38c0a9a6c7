import type { Account } from './account.ts';

/** An access token lives so long; long enough for browsers whose clocks are minutes off. */
export const accessTokenSeconds = 3600;
export const refreshTokenSeconds = 90 * 24 * 60 * 60;
/** A refresh token that was used stays good for so long: the answer with the next one may have been lost on the way. */
export const refreshGraceSeconds = 120;

/** How the holder first came by it; refreshing changes nothing about that. */
export type GrantType = 'password' | 'client_credentials';

/** The claims of an access token; names and meaning are Open edX's, whose clients read them. */
export interface AccessClaims {
  readonly aud: string;
  readonly iss: string;
  readonly iat: number;
  readonly exp: number;
  readonly grant_type: GrantType;
  readonly version: string;
  readonly sub: string;
  readonly preferred_username: string;
  readonly user_id: number;
  readonly email: string;
  readonly email_verified: boolean;
  readonly name: string;
  readonly given_name: string;
  readonly family_name: string;
  readonly administrator: boolean;
  readonly superuser: boolean;
  readonly scopes: readonly string[];
  readonly filters: readonly string[];
  readonly is_restricted: boolean;
}

export interface Issue {
  readonly issuer: string;
  readonly grantType: GrantType;
  readonly now: Date;
}

export function claimsOf(account: Account, { issuer, grantType, now }: Issue): AccessClaims {
  const [givenName = '', ...familyNames] = account.name.split(' ');
  const iat = Math.floor(now.getTime() / 1000);
  return {
    aud: 'openedx',
    iss: issuer,
    iat,
    exp: iat + accessTokenSeconds,
    grant_type: grantType,
    version: '1.2.0',
    sub: account.subject,
    preferred_username: account.username,
    user_id: account.id,
    email: account.email,
    email_verified: !!account.emailConfirmedAt,
    name: account.name,
    given_name: givenName,
    family_name: familyNames.join(' '),
    administrator: account.isAdmin || account.isStaff,
    superuser: account.isAdmin,
    scopes: ['user_id', 'email', 'profile'],
    filters: [],
    is_restricted: false,
  };
}
