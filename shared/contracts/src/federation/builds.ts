import { z } from 'zod';
import { defineContract } from '../contract.ts';
import { momentField } from '../fields.ts';
import { appName } from './build-record.ts';
import { finding } from './releases.ts';

export const withdrawalView = z
  .object({
    is_withdrawn: z.boolean(),
    /** Newest first. */
    history: z.array(
      z.object({ act: z.enum(['withdraw', 'restore']), by: z.string(), at: momentField, reason: z.string() }),
    ),
  })
  .meta({ id: 'FederationWithdrawal' });
export type WithdrawalView = z.output<typeof withdrawalView>;

export const buildView = z
  .object({
    version: z.string(),
    published_by: z.string(),
    published_at: momentField,
    /** Of the app itself. */
    licence: z.string().nullable(),
    /** Channels that hold it. */
    channels: z.array(z.string()),
    /** What the gates said when it was published: warnings that were accepted. */
    findings: z.array(finding),
    withdrawal: withdrawalView.nullable(),
  })
  .meta({ id: 'FederationBuild' });
export type BuildView = z.output<typeof buildView>;

const manage = 'federation.release.manage';

export const listBuilds = defineContract({
  id: 'federation.listBuilds',
  summary: 'The published builds of an app, newest first, with what the gates said of each',
  method: 'GET',
  path: '/api/federation/v1/apps/:name/builds',
  permission: manage,
  params: z.object({ name: appName }),
  response: z.object({ builds: z.array(buildView) }),
  refusals: [{ status: 404, code: 'app_not_found', when: 'nothing of this app was ever published' }],
});

const withdrawing = {
  method: 'POST',
  permission: manage,
  params: z.object({ name: appName, version: z.string().regex(/^\w[\w.-]{0,99}$/, 'is no version of a build') }),
  body: z.object({ reason: z.string().trim().max(500).default('') }),
  response: withdrawalView,
  refusals: [
    { status: 404, code: 'version_not_found', when: 'no such version is published' },
    { status: 409, code: 'unchanged', when: 'it is withdrawn, or in use, already' },
  ],
} as const;

export const withdrawBuild = defineContract({
  ...withdrawing,
  id: 'federation.withdrawBuild',
  summary: 'Take a build out of use: it is served and promoted no more, pages get the last good one',
  path: '/api/federation/v1/apps/:name/builds/:version/withdraw',
});

export const restoreBuild = defineContract({
  ...withdrawing,
  id: 'federation.restoreBuild',
  summary: 'Take a withdrawn build back into use',
  path: '/api/federation/v1/apps/:name/builds/:version/restore',
});
