import { z } from 'zod';
import { defineContract } from '../contract.ts';
import { courseRunKeyField, usageKeyField } from '../fields.ts';
import { noAccess, problemNotFound } from './learner-api.ts';

/**
 * Open edX's handlers of a problem, as its page and mobile apps call them: `input_<id>` or `input_<id>[]` as a form. Answers carry
 * HTML. What cannot be is 404 with a sentence, or `success` with one, as there.
 */
const params = z.object({ courseRunKey: courseRunKeyField, usageKey: usageKeyField });
const form = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
const path = (handler: string) => `/courses/:courseRunKey/xblock/:usageKey/handler/xmodule_handler/${handler}`;
const refusals = [
  problemNotFound,
  ...noAccess,
  { status: 404, code: 'problem_closed', when: 'the problem is closed or has to be reset first' },
] as const;
const permission = 'assessment.problem.attempt';

export const problemGet = defineContract({
  id: 'assessment.problemGet',
  summary: 'Handler problem_get: the problem as HTML',
  method: 'POST',
  path: path('problem_get'),
  permission,
  params,
  response: z.object({ html: z.string() }),
  refusals,
});

export const problemCheck = defineContract({
  id: 'assessment.problemCheck',
  summary: 'Handler problem_check: hand in answers',
  method: 'POST',
  path: path('problem_check'),
  permission,
  params,
  body: form,
  response: z.object({
    /** `correct`, `incorrect`, `submitted` or a sentence that says why nothing was graded. */
    success: z.string(),
    contents: z.string().optional(),
    progress_changed: z.boolean().optional(),
    current_score: z.number().nullable().optional(),
    total_possible: z.number().optional(),
    attempts_used: z.number().int().optional(),
  }),
  refusals,
});

export const problemSave = defineContract({
  id: 'assessment.problemSave',
  summary: 'Handler problem_save: keep answers',
  method: 'POST',
  path: path('problem_save'),
  permission,
  params,
  body: form,
  response: z.object({ success: z.boolean(), msg: z.string(), html: z.string() }),
  refusals: [problemNotFound, ...noAccess],
});

export const problemReset = defineContract({
  id: 'assessment.problemReset',
  summary: 'Handler problem_reset: start again',
  method: 'POST',
  path: path('problem_reset'),
  permission,
  params,
  response: z.object({ success: z.boolean(), msg: z.string().optional(), html: z.string().optional() }),
  refusals: [problemNotFound, ...noAccess],
});

export const problemShow = defineContract({
  id: 'assessment.problemShow',
  summary: 'Handler problem_show: the answers',
  method: 'POST',
  path: path('problem_show'),
  permission,
  params,
  response: z.object({ answers: z.record(z.string(), z.union([z.string(), z.array(z.string())])) }),
  refusals: [
    problemNotFound,
    ...noAccess,
    { status: 404, code: 'answer_not_available', when: 'the learner may not see the answers' },
  ],
});

export const hintButton = defineContract({
  id: 'assessment.hintButton',
  summary: 'Handler hint_button: the hints up to the one asked for',
  method: 'POST',
  path: path('hint_button'),
  permission,
  params,
  body: z.looseObject({ hint_index: z.coerce.number().int().min(0).default(0) }),
  response: z.object({
    success: z.boolean(),
    hint_index: z.number().int(),
    should_enable_next_hint: z.boolean(),
    msg: z.string(),
    contents: z.string(),
  }),
  refusals: [problemNotFound, ...noAccess, { status: 404, code: 'no_hints', when: 'the problem has no hints' }],
});
