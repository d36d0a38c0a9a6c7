import { z } from 'zod';
import { defineContract } from '../contract.ts';
import { momentField } from '../fields.ts';

export const jobState = z.enum(['queued', 'active', 'completed', 'failed', 'cancelled']);
export type JobStateName = z.output<typeof jobState>;

const jobView = z.object({
  id: z.string(),
  /** `{module}.{what}` */
  name: z.string(),
  state: jobState,
  /** 0..1 */
  progress: z.number(),
  /** What it says it does. */
  message: z.string().nullable(),
  /** Why it failed, or why its last run did while it waits for the next. */
  error: z.string().nullable(),
  /** Runs since it was asked for, or replayed. */
  attempts: z.number().int(),
  created_at: momentField,
  /** When it is due. */
  run_at: momentField,
  started_at: momentField.nullable(),
  finished_at: momentField.nullable(),
});
export type JobView = z.output<typeof jobView>;

export const listJobs = defineContract({
  id: 'platform.list_jobs',
  summary: 'Background work in one state, the newest first; `failed` is what was given up',
  method: 'GET',
  path: '/api/operations/v1/jobs',
  permission: 'platform.jobs.manage',
  query: z.object({
    state: jobState.default('failed'),
    limit: z.coerce.number().int().min(1).max(100).default(25),
    /** `next` of the page before. */
    before: z.string().max(500).optional(),
  }),
  response: z.object({
    jobs: z.array(jobView),
    next: z.string().nullable(),
    /** How many there are of what somebody may want to act on. */
    counts: z.object({ queued: z.number().int(), active: z.number().int(), failed: z.number().int() }),
  }),
  refusals: [{ status: 400, code: 'wrong_cursor', when: '`before` is not the `next` of a page' }],
});

const jobParams = z.object({ jobId: z.string().min(1).max(500) });
const notFound = { status: 404, code: 'not_found', when: 'there is no such job' };

export const cancelJob = defineContract({
  id: 'platform.cancel_job',
  summary: 'Stop a job: one that waits at once, one that runs at its next step',
  method: 'POST',
  path: '/api/operations/v1/jobs/:jobId/cancel',
  permission: 'platform.jobs.manage',
  params: jobParams,
  response: null,
  refusals: [notFound, { status: 409, code: 'job_over', when: 'it was over already' }],
});

export const replayJob = defineContract({
  id: 'platform.replay_job',
  summary: 'Run a job that failed or was cancelled again, with all its attempts',
  method: 'POST',
  path: '/api/operations/v1/jobs/:jobId/replay',
  permission: 'platform.jobs.manage',
  params: jobParams,
  response: null,
  refusals: [
    notFound,
    { status: 409, code: 'job_not_over', when: 'it waits, runs or was completed: there is nothing to replay' },
  ],
});
