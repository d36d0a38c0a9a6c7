import { type CourseRunKey, isCourseRunKey, isUsageKey, type UsageKey } from '@lyceum/kernel';
import { defineEvent, type PayloadOf } from '@lyceum/platform';
import { z } from 'zod';

const courseRun = z.custom<CourseRunKey>((value) => typeof value === 'string' && isCourseRunKey(value));
const usageKey = z.custom<UsageKey>((value) => typeof value === 'string' && isUsageKey(value));

/**
 * The score that counts of a learner on a problem is another one now. Raw points: the problem's weight is not applied. Order
 * key: `learnerId/courseRun`. Open edX: `PROBLEM_RAW_SCORE_CHANGED`, `org.openedx.learning.course.problem.score.changed`.
 */
export const ProblemScoreChanged = defineEvent(
  'assessment.problem_score.changed.v1',
  z.object({
    learnerId: z.number().int(),
    courseRun,
    usageKey,
    earned: z.number(),
    /** As it was when the answer was graded. */
    possible: z.number(),
    /** False once the learner's work on the problem was deleted. */
    isAttempted: z.boolean(),
    /** Hash of the problem that the answer was graded against. */
    contentHash: z.string(),
    because: z.enum(['submitted', 'reset', 'rescored', 'state_deleted']),
    changedAt: z.string(),
  }),
);
export type ProblemScoreChangedPayload = PayloadOf<typeof ProblemScoreChanged>;
