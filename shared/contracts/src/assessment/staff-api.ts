import { z } from 'zod';
import { defineContract } from '../contract.ts';
import { usageKeyField } from '../fields.ts';
import { problemNotFound } from './learner-api.ts';

const params = z.object({ usageKey: usageKeyField });

/** A running or finished rescore. */
export const rescoreTask = z
  .object({
    task_id: z.string(),
    usage_key: z.string(),
    state: z.enum(['queued', 'active', 'completed', 'failed', 'cancelled']),
    progress: z.number(),
    message: z.string().nullable(),
    result: z
      .object({
        learners: z.number().int(),
        rescored: z.number().int(),
        /** Nothing was handed in, or the problem cannot be rescored. */
        skipped: z.number().int(),
        failed: z.number().int(),
      })
      .nullable(),
    error: z.string().nullable(),
  })
  .meta({ id: 'RescoreTask' });
export type RescoreTaskView = z.output<typeof rescoreTask>;

export const rescoreProblem = defineContract({
  id: 'assessment.rescoreProblem',
  summary: 'Grade what was handed in again by the problem as it is now: for one learner, or for all',
  method: 'POST',
  path: '/api/assessment/v1/problems/:usageKey/rescore',
  permission: 'assessment.problem.rescore',
  params,
  body: z.object({
    username: z.string().optional(),
    /** Keep a recorded score that is higher. */
    only_if_higher: z.boolean().default(false),
  }),
  response: rescoreTask,
  status: 202,
  refusals: [problemNotFound, { status: 404, code: 'user_not_found', when: 'no such account' }],
});

export const findRescore = defineContract({
  id: 'assessment.findRescore',
  summary: 'How far a rescore is, and what it did',
  method: 'GET',
  path: '/api/assessment/v1/problems/:usageKey/rescore/:taskId',
  permission: 'assessment.problem.rescore',
  params: params.extend({ taskId: z.string().min(1).max(100) }),
  response: rescoreTask,
  refusals: [{ status: 404, code: 'task_not_found', when: 'no such rescore of this problem' }],
});

export const resetAttempts = defineContract({
  id: 'assessment.resetAttempts',
  summary: 'Give a learner all attempts of a problem back, or forget the state as if it was never seen',
  method: 'POST',
  path: '/api/assessment/v1/problems/:usageKey/reset-attempts',
  permission: 'assessment.problem.rescore',
  params,
  body: z.object({ username: z.string(), delete_state: z.boolean().default(false) }),
  response: z.object({ attempts_used: z.number().int() }),
  refusals: [
    problemNotFound,
    { status: 404, code: 'user_not_found', when: 'no such account, or it never saw the problem' },
  ],
});
