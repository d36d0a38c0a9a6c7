/** An application that asks for tokens. Without a secret it is public: an app on somebody's telephone. */
export interface OAuthClient {
  readonly id: string;
  readonly name: string;
  readonly secretDigest: string | null;
  /** The account that `client_credentials` acts for; null when the client may not use that grant. */
  readonly accountId: number | null;
  /** Whether it may trade a person's password for tokens. */
  readonly mayUsePasswords: boolean;
}

/** A token the store knows: a refresh token, or an access token that is no JWT. `id` is the digest of its secret. */
export interface StoredToken {
  readonly id: string;
  readonly kind: 'refresh' | 'access';
  readonly clientId: string;
  readonly accountId: number;
  readonly grantType: 'password' | 'client_credentials';
  readonly expiresAt: Date;
}

/** Open edX's words, by which its apps decide between a refresh and a new sign-in. */
export const tokenRefusals = {
  token_expired: 'Token has expired.',
  token_nonexistent: 'Invalid token.',
  user_is_disabled: 'User account is disabled.',
} as const;
export type TokenRefusal = keyof typeof tokenRefusals;

/** RFC 6749 section 5.2 and Open edX's `user_not_active`. */
export type GrantRefusal =
  | 'unsupported_grant_type'
  | 'invalid_request'
  | 'invalid_grant'
  | 'user_not_active'
  | 'unauthorized_client'
  | 'invalid_client'
  | 'forbidden-request';
