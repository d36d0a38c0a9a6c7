import { z } from 'zod';
import { defineContract } from '../contract.ts';
import { momentField } from '../fields.ts';
import { appName } from './build-record.ts';

const channelName = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'is no name for a channel');

const audience = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('percent'), percent: z.number().min(0).max(1) }),
  z.object({ kind: z.literal('course'), courseRun: z.string().max(255) }),
  z.object({ kind: z.literal('organization'), organization: z.string().max(255) }),
  z.object({ kind: z.literal('role'), role: z.enum(['staff', 'admin']) }),
  z.object({ kind: z.literal('user'), username: z.string().max(150) }),
]);

/** Who gets which channel; the first rule that is for somebody counts. */
export const rolloutRules = z.array(z.object({ channel: channelName, audience })).max(50);

export const finding = z
  .object({
    gate: z.enum([
      'platform',
      'contracts',
      'permissions',
      'slots',
      'events',
      'routes',
      'budget',
      'licences',
      'accessibility',
    ]),
    severity: z.enum(['error', 'warning']),
    /** What was found, and why it matters. */
    message: z.string(),
    /** Who can mend it, and how. */
    mend: z.string(),
  })
  .meta({ id: 'FederationFinding' });

export const releaseChange = z.object({
  act: z.enum(['publish', 'promote', 'rollback', 'automatic_rollback', 'rules', 'pause', 'resume']),
  channel: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  by: z.string(),
  at: momentField,
  reason: z.string(),
});

export const releaseView = z
  .object({
    channels: z.record(z.string(), z.string()),
    rules: rolloutRules,
    /** While it is set, nobody gets a newer version: who paused the rollout, when and why. */
    pause: z.object({ by: z.string(), at: momentField, reason: z.string() }).nullable(),
    /** Newest first. */
    history: z.array(releaseChange),
  })
  .meta({ id: 'FederationRelease' });
export type ReleaseView = z.output<typeof releaseView>;

export const appStatus = z
  .object({
    name: z.string(),
    owner: z.string().nullable(),
    version: z.string(),
    state: z.enum(['ready', 'missing', 'refused']),
    reason: z.string().nullable(),
    source: z.enum(['registry', 'workspace']),
    /** Bytes, gzip, of what must be there before the app runs. */
    start_bytes: z.number().int(),
    fills: z.array(z.string()),
    offers: z.array(z.string()),
    release: releaseView.nullable(),
  })
  .meta({ id: 'FederationAppStatus' });
export type AppStatusView = z.output<typeof appStatus>;

const appParams = z.object({ name: appName });
const unknownApp = { status: 404, code: 'app_not_found', when: 'nothing of this app was ever published' } as const;
const paused = { status: 409, code: 'paused', when: 'the rollout is paused; `detail` says by whom' } as const;
const manage = 'federation.release.manage';

export const listAppStatus = defineContract({
  id: 'federation.listAppStatus',
  summary: 'Every app: what is served, from where, and how it came to that',
  method: 'GET',
  path: '/api/federation/v1/status',
  permission: manage,
  response: z.object({ apps: z.array(appStatus) }),
});

const buildRefusals = [
  {
    status: 400,
    code: 'not_a_build',
    when: 'there is no build.json, or it or accessibility.json is not what a build or a check writes',
  },
  { status: 403, code: 'not_allowed', when: 'neither a good token of this app nor an admin asks' },
  { status: 409, code: 'other_app', when: 'the build is of another app' },
  { status: 409, code: 'withdrawn', when: 'this very build was withdrawn; `detail` says by whom' },
  { status: 422, code: 'altered', when: 'a file is missing or is not the one that was built' },
  { status: 422, code: 'gates', when: 'the build would break the site; `findings` says how' },
] as const;

/**
 * Form data: each file of the build under its path as the field's name, `build.json` among them, and what a check of its
 * pages saw as `accessibility.json`, if one was made. The team's token goes into `X-Lyceum-Token`; an admin's session will
 * do as well.
 */
export const publishBuild = defineContract({
  id: 'federation.publishBuild',
  summary: 'Publish a build of an app into a channel',
  method: 'POST',
  path: '/api/federation/v1/apps/:name/builds',
  permission: 'federation.build.publish',
  params: appParams,
  query: z.object({ channel: channelName.default('stable') }),
  consumes: 'multipart/form-data',
  status: 201,
  response: z.object({ name: z.string(), version: z.string(), channel: z.string(), findings: z.array(finding) }),
  refusals: [...buildRefusals, paused],
});

/** Form data and token as for `publishBuild`. */
export const checkBuild = defineContract({
  id: 'federation.checkBuild',
  summary: 'Hear what the gates say about a build, without publishing it',
  method: 'POST',
  path: '/api/federation/v1/apps/:name/builds/check',
  permission: 'federation.build.publish',
  params: appParams,
  consumes: 'multipart/form-data',
  response: z.object({ name: z.string(), version: z.string(), findings: z.array(finding) }),
  refusals: buildRefusals,
});

export const promoteBuild = defineContract({
  id: 'federation.promoteBuild',
  summary: 'Give a channel the version of another channel, or a version by its name',
  method: 'POST',
  path: '/api/federation/v1/apps/:name/promote',
  permission: manage,
  params: appParams,
  body: z.object({ from: z.string().min(1).max(100), to: channelName.default('stable') }),
  response: releaseView,
  refusals: [
    unknownApp,
    { status: 404, code: 'version_not_found', when: 'no such channel or version is published' },
    { status: 409, code: 'withdrawn', when: 'the version was withdrawn; `detail` says by whom' },
    paused,
  ],
});

export const rollBackRelease = defineContract({
  id: 'federation.rollBackRelease',
  summary: 'Take a channel back to the version it had before',
  method: 'POST',
  path: '/api/federation/v1/apps/:name/rollback',
  permission: manage,
  params: appParams,
  body: z.object({ channel: channelName.default('stable'), reason: z.string().max(500).default('') }),
  response: releaseView,
  refusals: [unknownApp, { status: 409, code: 'nothing_before', when: 'the channel had no other good version' }],
});

export const setRolloutRules = defineContract({
  id: 'federation.setRolloutRules',
  summary: 'Decide who gets which channel',
  method: 'PUT',
  path: '/api/federation/v1/apps/:name/rules',
  permission: manage,
  params: appParams,
  body: z.object({ rules: rolloutRules }),
  response: releaseView,
  refusals: [unknownApp, paused],
});

export const pauseRelease = defineContract({
  id: 'federation.pauseRelease',
  summary: 'Stop the rollout of an app: nobody gets a newer version until it is resumed',
  method: 'POST',
  path: '/api/federation/v1/apps/:name/pause',
  permission: manage,
  params: appParams,
  body: z.object({ reason: z.string().max(500).default('') }),
  response: releaseView,
  refusals: [unknownApp],
});

export const resumeRelease = defineContract({
  id: 'federation.resumeRelease',
  summary: 'Let a paused rollout go on',
  method: 'POST',
  path: '/api/federation/v1/apps/:name/resume',
  permission: manage,
  params: appParams,
  response: releaseView,
  refusals: [unknownApp],
});

export const issuePublishToken = defineContract({
  id: 'federation.issuePublishToken',
  summary: 'A token by which a team publishes its app; shown this once',
  method: 'POST',
  path: '/api/federation/v1/apps/:name/tokens',
  permission: manage,
  params: appParams,
  body: z.object({ label: z.string().trim().min(1).max(100) }),
  status: 201,
  response: z.object({ token: z.string() }),
});

const tokenView = z.object({
  id: z.string(),
  label: z.string(),
  created_by: z.string(),
  created_at: momentField,
  last_used_at: momentField.nullable(),
  revoked_at: momentField.nullable(),
});

export const listPublishTokens = defineContract({
  id: 'federation.listPublishTokens',
  summary: 'Tokens of an app, newest first',
  method: 'GET',
  path: '/api/federation/v1/apps/:name/tokens',
  permission: manage,
  params: appParams,
  response: z.array(tokenView),
});

export const revokePublishToken = defineContract({
  id: 'federation.revokePublishToken',
  summary: 'End a token',
  method: 'DELETE',
  path: '/api/federation/v1/apps/:name/tokens/:tokenId',
  permission: manage,
  params: appParams.extend({ tokenId: z.string().regex(/^[0-9a-f]{64}$/) }),
  response: null,
});
