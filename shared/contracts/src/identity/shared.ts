import { z } from 'zod';

/** How a username may look; whether one is free is the use case's answer. */
export const usernameParam = z.string().min(1).max(150);

/** The account a session belongs to, as the shell reads it. Only its owner is shown this. */
export const ownAccount = z
  .object({
    user_id: z.number().int(),
    username: z.string(),
    email: z.string(),
    name: z.string(),
    /** Open edX's superuser: may do everything. */
    is_admin: z.boolean(),
    /** Open edX's global staff: may see and teach every course run. */
    is_staff: z.boolean(),
    /** May create course runs. */
    is_course_creator: z.boolean(),
    /** Has a role in some course run that lets it edit content. */
    is_author: z.boolean(),
    /** Language tag of the pages, or null to follow the browser. */
    language: z.string().nullable(),
    time_zone: z.string().nullable(),
  })
  .meta({ id: 'OwnAccount' });
export type OwnAccountView = z.output<typeof ownAccount>;

export const tooManyTries = {
  status: 403,
  code: 'forbidden-request',
  when: 'too many tries came from this address; wait a few minutes',
} as const;

export const accountNotFound = {
  status: 404,
  code: 'account_not_found',
  when: 'no such account is to be seen',
} as const;

/** What the link of a letter holds: opaque, and no secret of ours is longer. */
export const linkToken = z.string().min(1).max(200);

export const throttled = {
  status: 429,
  code: 'throttled',
  when: 'too many letters or tries for this name or from this network; `Retry-After` says how long to wait',
} as const;

export const linkOver = {
  status: 410,
  code: 'link_over',
  when: 'the link was used, has expired, or a newer letter, password or address has ended it',
} as const;
