import { z } from 'zod';
import { defineContract } from '../contract.ts';
import { linkOver, linkToken, throttled, tooManyTries } from './shared.ts';

const login = z.string().max(254);

export const askForPassword = defineContract({
  id: 'identity.askForPassword',
  summary: 'Have a link to a new password sent. The answer is the same whether or not there is such an account',
  method: 'POST',
  path: '/api/identity/v1/password/forgotten',
  permission: 'public',
  isHarmlessIfForged: true,
  body: z.object({
    /** Username or e-mail address. */
    login: login.trim().min(1, 'is empty'),
  }),
  response: null,
  refusals: [throttled],
});

export const setForgottenPassword = defineContract({
  id: 'identity.setForgottenPassword',
  summary: 'Set a new password by the link of a letter; every session and token of the account ends',
  method: 'POST',
  path: '/api/identity/v1/password/reset',
  permission: 'public',
  body: z.object({ token: linkToken, new_password: z.string().max(1000) }),
  response: null,
  refusals: [
    { status: 400, code: 'invalid_request', when: 'the new password is too weak; `field_errors` says why' },
    linkOver,
    throttled,
  ],
});

/** The mobile apps and the account page of Open edX. */
export const sendPasswordLink = defineContract({
  id: 'identity.sendPasswordLink',
  summary: 'Have a link to a new password sent, as the mobile apps ask for it',
  method: 'POST',
  path: '/password_reset',
  permission: 'public',
  isHarmlessIfForged: true,
  body: z.object({ email: login.default('') }),
  response: z.object({ success: z.boolean(), value: z.string() }),
  refusals: [tooManyTries],
});

export const sendPasswordLinkToPage = defineContract({
  id: 'identity.sendPasswordLinkToPage',
  summary: "Have a link to a new password sent, as Open edX's sign-in pages ask for it",
  method: 'POST',
  path: '/account/password',
  permission: 'public',
  isHarmlessIfForged: true,
  body: z.object({ email: login.default('') }),
  response: null,
  status: 200,
  refusals: [{ status: 400, code: 'invalid_request', when: 'the address is empty' }, tooManyTries],
});

export const checkPasswordLink = defineContract({
  id: 'identity.checkPasswordLink',
  summary: 'Whether the link of a letter still leads to a new password',
  method: 'POST',
  path: '/user_api/v1/account/password_reset/token/validate',
  aliases: ['/api/user/v1/account/password_reset/token/validate'],
  permission: 'public',
  isHarmlessIfForged: true,
  body: z.object({ token: linkToken }),
  response: z.object({ is_valid: z.boolean() }),
  refusals: [throttled],
});

/** Refusals are part of the answer, as Open edX's sign-in pages read them. */
export const resetPassword = defineContract({
  id: 'identity.resetPassword',
  summary: "Set a new password by the link of a letter, as Open edX's sign-in pages do",
  method: 'POST',
  path: '/password/reset/:token',
  permission: 'public',
  isHarmlessIfForged: true,
  params: z.object({ token: linkToken }),
  query: z.object({ is_account_recovery: z.string().optional() }),
  body: z.object({ new_password1: z.string().max(1000).default(''), new_password2: z.string().max(1000).default('') }),
  response: z.object({
    reset_status: z.boolean(),
    err_msg: z.string().optional(),
    token_invalid: z.boolean().optional(),
  }),
  refusals: [throttled],
});
