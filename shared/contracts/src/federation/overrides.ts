import { z } from 'zod';
import { defineContract } from '../contract.ts';
import { momentField } from '../fields.ts';
import { appName, appRecord } from './build-record.ts';

/** Hours that a link is good for when nobody says, and at most. */
export const overrideHours = { usual: 8, most: 168 } as const;

const loopback = /^http:\/\/(?:127\.0\.0\.1|localhost):\d{2,5}\/[\w./-]*\.js$/;

/** The entry that a development server hands out. A laptop is nobody's but its user's: other origins are refused. */
export const laptopEntry = z
  .string()
  .regex(loopback, 'is not an entry on this machine, such as http://127.0.0.1:5173/remoteEntry.js');

const username = z.string().trim().min(1).max(150);
const path = z
  .string()
  .max(500)
  .regex(/^\/(?![/\\])/, 'is not an address of this site');

/** A build other than the one people get: `version` from the registry, or what a laptop serves at `entry`. */
export const overrideTarget = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('registry'), version: z.string().min(1).max(100) }),
  z.object({ kind: z.literal('laptop'), entry: laptopEntry }),
]);
export type OverrideTarget = z.output<typeof overrideTarget>;

/** What a page says of an override that it was written with. */
export const activeOverride = z
  .object({
    app: appName,
    target: z.enum(['registry', 'laptop']),
    /** The version, or the host and port of the laptop. */
    shows: z.string(),
    /** The version that everybody else gets; null when nobody gets any. */
    instead_of: z.string().nullable(),
    allow_writes: z.boolean(),
    until: momentField,
  })
  .meta({ id: 'FederationActiveOverride' });
export type ActiveOverride = z.output<typeof activeOverride>;

export const overrideRefusal = z.enum(['altered', 'other_person', 'expired', 'ended', 'not_opened_here']);
export type OverrideRefusal = z.output<typeof overrideRefusal>;

export const overrideView = z
  .object({
    id: z.string(),
    app: appName,
    username: z.string(),
    target: overrideTarget,
    allow_writes: z.boolean(),
    state: z.enum(['made', 'opened', 'ended']),
    made_by: z.string(),
    made_at: momentField,
    expires_at: momentField,
    /** Oldest first. `replaced`: its session opened another build of the same app. */
    history: z.array(
      z.object({ act: z.enum(['made', 'opened', 'left', 'revoked', 'replaced']), by: z.string(), at: momentField }),
    ),
  })
  .meta({ id: 'FederationOverride' });
export type OverrideView = z.output<typeof overrideView>;

const notAllowed = {
  status: 403,
  code: 'not_allowed',
  when: 'neither a good token of this app nor an admin asks',
} as const;

/** The team's token goes into `X-Lyceum-Token` and counts for its own app; an admin's session does for any. */
export const makeOverride = defineContract({
  id: 'federation.makeOverride',
  summary: 'A link that shows one person another build of an app, in one session and for some hours',
  method: 'POST',
  path: '/api/federation/v1/apps/:name/overrides',
  permission: 'federation.override.make',
  params: z.object({ name: appName }),
  body: z
    .object({
      username,
      version: z.string().trim().min(1).max(100).optional(),
      entry: laptopEntry.optional(),
      /** What the laptop's build declares; the served build's word counts when it is not sent. */
      app: appRecord.optional(),
      hours: z.number().positive().max(overrideHours.most).default(overrideHours.usual),
      allow_writes: z.boolean().default(false),
      /** Where the link leads; the first page of the app that needs no course when absent. */
      path: path.optional(),
    })
    .refine(({ version, entry }) => (version === undefined) !== (entry === undefined), {
      message: 'Give either the version of a published build or the entry of a laptop.',
    }),
  status: 201,
  response: overrideView.extend({ link: z.string() }),
  refusals: [
    notAllowed,
    { status: 404, code: 'version_not_found', when: 'no such version of the app is published' },
    { status: 404, code: 'app_not_found', when: 'the site has no such app and the laptop says nothing of its own' },
  ],
});

export const listOverrides = defineContract({
  id: 'federation.listOverrides',
  summary: 'Who sees which other build, until when and by whom; newest first',
  method: 'GET',
  path: '/api/federation/v1/overrides',
  permission: 'federation.release.manage',
  query: z.object({ state: z.enum(['active', 'ended']).default('active') }),
  response: z.object({ overrides: z.array(overrideView) }),
});

export const revokeOverride = defineContract({
  id: 'federation.revokeOverride',
  summary: 'End an override, opened or not',
  method: 'DELETE',
  path: '/api/federation/v1/apps/:name/overrides/:overrideId',
  permission: 'federation.override.make',
  params: z.object({ name: appName, overrideId: z.string().regex(/^[\w-]{22}$/) }),
  response: null,
  refusals: [notAllowed, { status: 404, code: 'override_not_found', when: 'the app has none of this name' }],
});

export const leaveOverrides = defineContract({
  id: 'federation.leaveOverrides',
  summary: 'End every override of this session: the next page is the one that everybody gets',
  method: 'POST',
  path: '/api/federation/v1/overrides/leave',
  permission: 'public',
  isAllowedWhileReadOnly: true,
  response: null,
});

/** Where people open a link. Browsers get a page in any case, others get the refusal as JSON. */
export const openOverride = defineContract({
  id: 'federation.openOverride',
  summary: 'Open an override link in this session, and go to the app',
  method: 'GET',
  path: '/override/:link',
  permission: 'public',
  params: z.object({ link: z.string().max(1_000) }),
  produces: 'text/html',
  status: 302,
  response: null,
  refusals: [
    { status: 401, code: 'not_authenticated', when: 'nobody is signed in; browsers are sent to sign in first' },
    { status: 403, code: 'altered', when: 'the link is not one that this site signed' },
    { status: 403, code: 'other_person', when: 'the link is for somebody else' },
    { status: 403, code: 'not_opened_here', when: 'a page fetched the link instead of a person opening it' },
    { status: 410, code: 'expired', when: 'its time is over' },
    { status: 410, code: 'ended', when: 'it was revoked, left or replaced' },
  ],
});
