import { z } from 'zod';
import { defineContract } from '../contract.ts';
import { ownAccount, tooManyTries } from './shared.ts';

export const findSession = defineContract({
  id: 'identity.findSession',
  summary: 'Who is signed in; null for a visitor. Renews the session cookie',
  method: 'GET',
  path: '/api/identity/v1/session',
  permission: 'public',
  response: z.object({ account: ownAccount.nullable() }),
});

export const getMe = defineContract({
  id: 'identity.getMe',
  summary: 'The signed-in account. Open edX clients read only `username`',
  method: 'GET',
  path: '/api/user/v1/me',
  permission: 'authenticated',
  response: ownAccount,
});

export const signIn = defineContract({
  id: 'identity.signIn',
  summary: 'Sign in with a password: sets the session cookie and those that Open edX clients read',
  method: 'POST',
  path: '/api/user/v2/account/login_session',
  aliases: [
    '/api/user/v1/account/login_session',
    '/user_api/v1/account/login_session',
    '/user_api/v2/account/login_session',
  ],
  permission: 'public',
  body: z.object({
    /** Username or e-mail address; `email` is the older name of the field. */
    email_or_username: z.string().max(254).optional(),
    email: z.string().max(254).optional(),
    password: z.string().max(1000).default(''),
    /** Where to go afterwards: a path of this site. */
    next: z.string().max(2000).optional(),
  }),
  response: z.object({ success: z.literal(true), redirect_url: z.string() }),
  refusals: [
    { status: 400, code: 'invalid-form', when: 'the name or the password is empty' },
    { status: 400, code: 'incorrect-email-or-password', when: 'no account has this name and password' },
    { status: 400, code: 'failed-login-attempt', when: 'it failed again; `context` counts the tries left' },
    { status: 400, code: 'account-locked-out', when: 'it failed too often; wait half an hour' },
    { status: 400, code: 'inactive-user', when: 'the password is right and the account is closed' },
    tooManyTries,
  ],
});

export const signOut = defineContract({
  id: 'identity.signOut',
  summary: 'End the session and clear its cookies',
  method: 'POST',
  path: '/logout',
  permission: 'public',
  isAllowedWhileReadOnly: true,
  response: null,
});

export const followSignOut = defineContract({
  id: 'identity.followSignOut',
  summary: 'End the session and go on to a page, for links',
  method: 'GET',
  path: '/logout',
  permission: 'public',
  query: z.object({
    /** A path of this site; its start page without one. */
    redirect_url: z.string().max(2000).optional(),
    next: z.string().max(2000).optional(),
  }),
  response: null,
  status: 302,
});

/** Open edX's micro-frontends send no CSRF token here; see `isHarmlessIfForged`. */
export const refreshSession = defineContract({
  id: 'identity.refreshSession',
  summary: 'Renew the session and the JWT cookies that Open edX micro-frontends read',
  method: 'POST',
  path: '/login_refresh',
  permission: 'public',
  isHarmlessIfForged: true,
  response: z.object({
    success: z.literal(true),
    user_id: z.number().int(),
    response_epoch_seconds: z.number(),
    response_http_date: z.string(),
    expires: z.string(),
    expires_epoch_seconds: z.number().int(),
  }),
  refusals: [{ status: 401, code: 'not_authenticated', when: 'nobody is signed in' }],
});
