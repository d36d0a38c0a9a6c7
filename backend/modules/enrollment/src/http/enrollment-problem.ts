import type { JsonObject } from '@lyceum/kernel';
import { Problem, tooManyRequests } from '@lyceum/platform';
import type { EnrolledForCaller } from '../application/enroll-for-caller.ts';
import { type EnrollmentRefusal, sentenceFor } from '../domain/enrollment-rules.ts';

type Refused = Exclude<EnrolledForCaller, { ok: true }>;
export type AnyRefusal = Exclude<Refused['refusal'], 'too_many'> | 'not_a_course_run';

const statuses: Readonly<Record<AnyRefusal, number>> = {
  not_a_course_run: 400,
  course_run_not_found: 400,
  mode_not_offered: 400,
  not_enrolled: 400,
  mode_needs_payment: 403,
  enrollment_not_open_yet: 403,
  enrollment_closed: 403,
  invitation_only: 403,
  course_full: 403,
  not_allowed: 404,
  learner_not_found: 406,
};

const others: Readonly<Record<Exclude<AnyRefusal, EnrollmentRefusal>, string>> = {
  not_a_course_run: 'No course was found for this enrollment.',
  course_run_not_found: 'No course was found for this enrollment.',
  not_enrolled: 'The learner is not enrolled in this course.',
  not_allowed: 'Not found.',
  learner_not_found: 'There is no such learner.',
};

export const problemOf = (refused: Refused): Problem =>
  refused.refusal === 'too_many' ? tooManyRequests(refused.retryAfterMs / 1000) : enrollmentProblem(refused.refusal);

/** `message`, which Open edX's clients read, beside the usual three; a 403 says it for people too. */
export function enrollmentProblem(refusal: AnyRefusal): Problem {
  const detail = sentenceOf(refusal);
  const status = statuses[refusal];
  const body: JsonObject = status === 403 ? { message: detail, localizedMessage: detail } : { message: detail };
  return new Problem({ status, code: codeOf(refusal), detail, body });
}

export const sentenceOf = (refusal: AnyRefusal): string => (isOther(refusal) ? others[refusal] : sentenceFor(refusal));

const isOther = (refusal: AnyRefusal): refusal is keyof typeof others => Object.hasOwn(others, refusal);

/** The contract has one word for each thing a client can do about it. */
function codeOf(refusal: AnyRefusal): string {
  if (refusal === 'enrollment_not_open_yet') return 'enrollment_closed';
  if (refusal === 'not_a_course_run') return 'course_run_not_found';
  return refusal === 'not_allowed' ? 'not_found' : refusal;
}
