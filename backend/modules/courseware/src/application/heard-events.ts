import { type CourseRunKey, isCourseRunKey, isUsageKey, type UsageKey } from '@lyceum/kernel';
import { defineEvent } from '@lyceum/platform';
import { z } from 'zod';

/**
 * What this module hears from modules that ask it. Their packages depend on this one, so the facts are named here again, with
 * the fields that are read (decision 0002).
 */
const learnerIn = {
  learnerId: z.number().int(),
  courseRun: z.custom<CourseRunKey>((value) => typeof value === 'string' && isCourseRunKey(value)),
};

export const ProblemScoreChanged = defineEvent(
  'assessment.problem_score.changed.v1',
  z.object({
    ...learnerIn,
    usageKey: z.custom<UsageKey>((value) => typeof value === 'string' && isUsageKey(value)),
    isAttempted: z.boolean(),
  }),
);

export const CourseGradeChanged = defineEvent(
  'grading.course_grade.changed.v1',
  z.object({ ...learnerIn, isPassing: z.boolean() }),
);
