import { z } from 'zod';
import { defineContract } from '../contract.ts';

const text = z.string().max(2000);
const yes = z
  .string()
  .optional()
  .transform((value) => value?.toLowerCase() === 'true' || value === '1');

/** RFC 6749 section 4.3, 4.4 and 6, with `token_type=JWT` as the mobile apps ask for it. Form or JSON. */
export const issueToken = defineContract({
  id: 'identity.issueToken',
  summary: 'An access token for a password, a refresh token or a client. Refusals are `{error, error_description}`',
  method: 'POST',
  path: '/oauth2/access_token',
  permission: 'public',
  body: z.object({
    grant_type: text.default(''),
    client_id: text.optional(),
    client_secret: text.optional(),
    username: text.optional(),
    password: text.optional(),
    refresh_token: text.optional(),
    token_type: text.default('Bearer'),
    /** Every JWT is signed asymmetrically; the mobile apps say that they want it so. */
    asymmetric_jwt: yes,
  }),
  response: z.object({
    access_token: z.string(),
    token_type: z.enum(['JWT', 'Bearer']),
    expires_in: z.number().int(),
    scope: z.string(),
    refresh_token: z.string().optional(),
  }),
  refusals: [
    { status: 400, code: 'unsupported_grant_type', when: 'the grant is none of the three' },
    { status: 400, code: 'invalid_request', when: 'a field of the grant is missing' },
    { status: 400, code: 'invalid_grant', when: 'the password or the refresh token is wrong' },
    { status: 400, code: 'user_not_active', when: 'the account is closed' },
    { status: 400, code: 'unauthorized_client', when: 'this client may not use that grant' },
    { status: 401, code: 'invalid_client', when: 'no such client, or its secret is wrong' },
    { status: 403, code: 'forbidden-request', when: 'too many tries' },
  ],
});

export const revokeToken = defineContract({
  id: 'identity.revokeToken',
  summary: 'Let a refresh or access token expire at once; unknown tokens are fine',
  method: 'POST',
  path: '/oauth2/revoke_token',
  permission: 'public',
  body: z.object({ client_id: text.optional(), token: text.default(''), token_type_hint: text.optional() }),
  response: null,
  status: 200,
});

export const openSessionWithToken = defineContract({
  id: 'identity.openSessionWithToken',
  summary: 'A session cookie for the token in Authorization, for WebViews of the apps',
  method: 'POST',
  path: '/oauth2/login',
  permission: 'public',
  response: null,
  refusals: [
    { status: 401, code: 'not_authenticated', when: 'no token was sent' },
    { status: 401, code: 'non_supported_token', when: 'the token was not given for a password' },
  ],
});

/** The public key of the site as a JSON Web Key Set, so that other services can verify its tokens. */
export const getSigningKeys = defineContract({
  id: 'identity.getSigningKeys',
  summary: 'Public keys that verify the access tokens of this site',
  method: 'GET',
  path: '/oauth2/jwks',
  permission: 'public',
  response: z.object({
    keys: z.array(
      z.object({
        kty: z.string(),
        n: z.string(),
        e: z.string(),
        kid: z.string(),
        alg: z.literal('RS512'),
        use: z.literal('sig'),
      }),
    ),
  }),
});
