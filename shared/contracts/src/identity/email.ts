import { z } from 'zod';
import { defineContract } from '../contract.ts';
import { momentField } from '../fields.ts';
import { linkOver, linkToken, throttled } from './shared.ts';

export const ownEmail = z
  .object({
    email: z.string(),
    /** A link that went to this address was followed. */
    is_confirmed: z.boolean(),
    /** The address that takes its place once a link that went there is followed. */
    pending: z.object({ email: z.string(), until: momentField }).nullable(),
  })
  .meta({ id: 'OwnEmail' });
export type OwnEmailView = z.output<typeof ownEmail>;

export const getOwnEmail = defineContract({
  id: 'identity.getOwnEmail',
  summary: 'The own address: whether it is confirmed, and which is to take its place',
  method: 'GET',
  path: '/api/identity/v1/email',
  permission: 'authenticated',
  response: ownEmail,
});

export const cancelEmailChange = defineContract({
  id: 'identity.cancelEmailChange',
  summary: 'Keep the own address: the link that went to the new one ends',
  method: 'DELETE',
  path: '/api/identity/v1/email/pending',
  permission: 'authenticated',
  response: null,
});

/** A press of a button, not the opening of a page: programs that look through mail open every link in it. */
export const confirmEmail = defineContract({
  id: 'identity.confirmEmail',
  summary: 'Confirm an address by the link that went there; no sign-in is needed',
  method: 'POST',
  path: '/api/identity/v1/email/confirm',
  permission: 'public',
  isHarmlessIfForged: true,
  body: z.object({ token: linkToken }),
  response: z.object({
    email: z.string(),
    /** It took the place of another address. */
    is_change: z.boolean(),
  }),
  refusals: [linkOver, { status: 409, code: 'email_taken', when: 'another account has the address by now' }, throttled],
});

export const sendConfirmation = defineContract({
  id: 'identity.sendConfirmation',
  summary: 'Have the link that confirms the own address sent again; nothing is sent when it is confirmed',
  method: 'POST',
  path: '/api/send_account_activation_email',
  permission: 'authenticated',
  response: null,
  status: 200,
  refusals: [throttled],
});

export const accountEntry = z
  .object({
    at: momentField,
    what: z.enum(['password_changed', 'password_reset', 'email_confirmed', 'email_change_asked', 'email_changed']),
    /** Network address of whoever did it. */
    address: z.string().nullable(),
    from_email: z.string().nullable(),
    to_email: z.string().nullable(),
  })
  .meta({ id: 'AccountEntry' });
export type AccountEntryView = z.output<typeof accountEntry>;

export const listAccountEntries = defineContract({
  id: 'identity.listAccountEntries',
  summary: 'What became of the password and the address of an account within a year, newest first, at most 50',
  method: 'GET',
  path: '/api/identity/v1/accounts/:username/entries',
  permission: 'identity.account.edit',
  params: z.object({ username: z.string().min(1).max(150) }),
  response: z.object({ entries: z.array(accountEntry) }),
  refusals: [{ status: 404, code: 'account_not_found', when: 'there is no such account' }],
});
