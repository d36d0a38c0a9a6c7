import { z } from 'zod';
import { defineContract } from '../contract.ts';
import { usageKeyField } from '../fields.ts';
import { problemState } from './problem.ts';

const params = z.object({ usageKey: usageKeyField });

/**
 * Input id to what the learner gave: text, a list of names, or an object of texts; see the inputs of the view. Of choices
 * that select one, the text of its name: a list of one name is no answer to them, as in Open edX.
 */
export const answers = z
  .record(
    z.string().max(300),
    z.union([z.string().max(200_000), z.array(z.string().max(10_000)).max(1000), z.record(z.string(), z.string())]),
  )
  .meta({ id: 'ProblemAnswers' });

export const problemNotFound = {
  status: 404,
  code: 'problem_not_found',
  when: 'the course run has no such problem, or the learner may not know of it',
} as const;
export const noAccess = [
  { status: 403, code: 'enrollment_required', when: 'the learner is not enrolled' },
  { status: 403, code: 'course_not_started', when: 'the course has not started for this learner' },
  { status: 403, code: 'no_access', when: 'the course is closed to the learner for another reason' },
] as const;
const closed = [
  { status: 409, code: 'no_attempts_left', when: 'all attempts are used' },
  { status: 409, code: 'past_due', when: 'the due date and its grace are over' },
] as const;
const broken = {
  status: 503,
  code: 'grader_failed',
  when: 'the problem itself is broken or its grader did not answer; the answer is kept and no attempt is used',
} as const;

export const getProblem = defineContract({
  id: 'assessment.getProblem',
  summary: 'A problem as the caller sees it now',
  method: 'GET',
  path: '/api/assessment/v1/problems/:usageKey',
  permission: 'assessment.problem.attempt',
  params,
  response: problemState,
  refusals: [problemNotFound, ...noAccess],
});

/** `submitted`: graded, and the learner may not know how. `correct` includes partially right answers, as in Open edX. */
export const submissionResult = z
  .object({
    result: z.enum(['correct', 'incorrect', 'submitted']),
    attempt: z.number().int(),
    problem: problemState,
  })
  .meta({ id: 'SubmissionResult' });
export type SubmissionResultView = z.output<typeof submissionResult>;

export const submitAnswers = defineContract({
  id: 'assessment.submitAnswers',
  summary: 'Hand in answers: they are graded, kept, and use an attempt',
  method: 'POST',
  path: '/api/assessment/v1/problems/:usageKey/submissions',
  permission: 'assessment.problem.attempt',
  params,
  body: z.object({
    answers,
    /** Made up by the client for each press of the button: handing in twice under one name counts once. */
    submission_id: z.string().min(8).max(64).optional(),
  }),
  response: submissionResult,
  refusals: [
    problemNotFound,
    ...noAccess,
    ...closed,
    { status: 409, code: 'reset_first', when: 'the problem takes a new answer only after Reset' },
    { status: 429, code: 'too_soon', when: 'the time between two submissions is not over; the detail says how long' },
    {
      status: 422,
      code: 'answer_rejected',
      when: 'an answer cannot be read; the detail is for the learner, the answer is kept and no attempt is used',
    },
    broken,
    { status: 409, code: 'busy', when: 'too many submissions of this learner to this problem at once; try again' },
  ],
});

export const saveAnswers = defineContract({
  id: 'assessment.saveAnswers',
  summary: 'Keep answers without handing them in',
  method: 'PUT',
  path: '/api/assessment/v1/problems/:usageKey/answers',
  permission: 'assessment.problem.attempt',
  params,
  body: z.object({ answers }),
  response: z.object({ message: z.string(), problem: problemState }).meta({ id: 'SavedAnswers' }),
  refusals: [
    problemNotFound,
    ...noAccess,
    ...closed,
    { status: 409, code: 'reset_first', when: 'the problem takes a new answer only after Reset' },
    broken,
    { status: 409, code: 'busy', when: 'the learner works on this problem elsewhere at once; try again' },
  ],
});

export const resetProblem = defineContract({
  id: 'assessment.resetProblem',
  summary: 'Take the answers back and start again, with new numbers where the problem has random ones',
  method: 'POST',
  path: '/api/assessment/v1/problems/:usageKey/reset',
  permission: 'assessment.problem.attempt',
  params,
  response: problemState,
  refusals: [
    problemNotFound,
    ...noAccess,
    ...closed,
    { status: 409, code: 'not_answered', when: 'nothing was handed in' },
    broken,
    { status: 409, code: 'busy', when: 'the learner works on this problem elsewhere at once; try again' },
  ],
});

export const showAnswers = defineContract({
  id: 'assessment.showAnswers',
  summary: 'The answers and worked solutions, when the learner may see them',
  method: 'GET',
  path: '/api/assessment/v1/problems/:usageKey/answers',
  permission: 'assessment.problem.attempt',
  params,
  response: z
    .object({
      /** Input id to its answer: text, or the names of the right choices. */
      answers: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
      /** Solution id to safe HTML. */
      solutions: z.record(z.string(), z.string()),
    })
    .meta({ id: 'ShownAnswers' }),
  refusals: [
    problemNotFound,
    ...noAccess,
    { status: 403, code: 'answer_not_available', when: 'the learner may not see the answers yet, or ever' },
    broken,
  ],
});

export const getHint = defineContract({
  id: 'assessment.getHint',
  summary: 'The hints up to the one asked for, counted from 0; after the last comes the first',
  method: 'GET',
  path: '/api/assessment/v1/problems/:usageKey/hints/:index',
  permission: 'assessment.problem.attempt',
  params: params.extend({ index: z.coerce.number().int().min(0) }),
  response: z
    .object({
      index: z.number().int(),
      count: z.number().int(),
      has_next: z.boolean(),
      /** An ordered list as safe HTML. */
      html: z.string(),
    })
    .meta({ id: 'ProblemHint' }),
  refusals: [problemNotFound, ...noAccess, { status: 404, code: 'no_hints', when: 'the problem has no hints' }],
});

/** One submission as it was graded. */
export const submission = z
  .object({
    attempt: z.number().int(),
    submitted_at: z.string(),
    answers: z.record(z.string(), z.unknown()),
    /** Raw points; null while the learner may not know. */
    earned: z.number().nullable(),
    possible: z.number(),
    /** The version of the problem it was graded against. */
    content_hash: z.string(),
  })
  .meta({ id: 'Submission' });

export const listSubmissions = defineContract({
  id: 'assessment.listSubmissions',
  summary: 'What the caller (or, for staff, a learner) handed in to a problem, newest first',
  method: 'GET',
  path: '/api/assessment/v1/problems/:usageKey/submissions',
  permission: 'assessment.problem.attempt',
  params,
  query: z.object({ username: z.string().optional() }),
  response: z.object({ results: z.array(submission) }).meta({ id: 'SubmissionList' }),
  refusals: [
    problemNotFound,
    ...noAccess,
    { status: 404, code: 'user_not_found', when: 'no such account, or the caller may not ask for another' },
  ],
});
