import { type CourseRunKey, isCourseRunKey, isUsageKey, type UsageKey } from '@lyceum/kernel';
import { defineEvent, type PayloadOf } from '@lyceum/platform';
import { z } from 'zod';

const learnerIn = {
  learnerId: z.number().int(),
  courseRun: z.custom<CourseRunKey>((value) => typeof value === 'string' && isCourseRunKey(value)),
  changedAt: z.string(),
};
const usageKey = z.custom<UsageKey>((value) => typeof value === 'string' && isUsageKey(value));

/** All of them are told in order for one learner in one course run: order key `learnerId/courseRun`. */

/** A learner's grade on a subsection is another one. Open edX: `SUBSECTION_SCORE_CHANGED`. */
export const SubsectionGradeChanged = defineEvent(
  'grading.subsection_grade.changed.v1',
  z.object({
    ...learnerIn,
    subsection: usageKey,
    assignmentType: z.string().nullable(),
    /** Points that count, with an override in place. */
    earned: z.number(),
    possible: z.number(),
    /** 0..1 */
    percent: z.number(),
    isOverridden: z.boolean(),
  }),
);
export type SubsectionGradeChangedPayload = PayloadOf<typeof SubsectionGradeChanged>;

/** Open edX: `org.openedx.learning.course.persistent_grade_summary.changed.v1`. */
export const CourseGradeChanged = defineEvent(
  'grading.course_grade.changed.v1',
  z.object({ ...learnerIn, percent: z.number(), letter: z.string().nullable(), isPassing: z.boolean() }),
);
export type CourseGradeChangedPayload = PayloadOf<typeof CourseGradeChanged>;

const crossed = z.object({ ...learnerIn, percent: z.number(), letter: z.string().nullable() });

/** A learner came to pass. Open edX: `COURSE_GRADE_NOW_PASSED`, `org.openedx.learning.course.passing.status.updated.v1`. */
export const CoursePassed = defineEvent('grading.course.passed.v1', crossed);
export type CoursePassedPayload = PayloadOf<typeof CoursePassed>;

/** A learner who passed does not pass any more. Open edX: `COURSE_GRADE_NOW_FAILED`. */
export const CourseFailed = defineEvent('grading.course.failed.v1', crossed);
export type CourseFailedPayload = PayloadOf<typeof CourseFailed>;
