import { type CourseRunKey, isCourseRunKey } from '@lyceum/kernel';
import { defineEvent, type PayloadOf } from '@lyceum/platform';
import { z } from 'zod';

const courseRun = z.custom<CourseRunKey>((value) => typeof value === 'string' && isCourseRunKey(value));

/** All events of one learner in one course run are delivered in order: their order key is `{learnerId}/{courseRun}`. */
const enrollment = z.object({
  learnerId: z.number().int(),
  courseRun,
  /** Slug of the course mode. */
  mode: z.string(),
});

/** A learner came, or came back. Open edX: `org.openedx.learning.course.enrollment.created.v1`. */
export const EnrollmentActivated = defineEvent('enrollment.enrollment.activated.v1', enrollment);
export type EnrollmentActivatedPayload = PayloadOf<typeof EnrollmentActivated>;

/** A learner left; what they did is kept. Open edX: `org.openedx.learning.course.unenrollment.completed.v1`. */
export const EnrollmentDeactivated = defineEvent('enrollment.enrollment.deactivated.v1', enrollment);
export type EnrollmentDeactivatedPayload = PayloadOf<typeof EnrollmentDeactivated>;

/** A learner takes the course run in another mode now. Open edX: `org.openedx.learning.course.enrollment.changed.v1`. */
export const EnrollmentModeChanged = defineEvent(
  'enrollment.enrollment.mode_changed.v1',
  enrollment.extend({ previousMode: z.string() }),
);
export type EnrollmentModeChangedPayload = PayloadOf<typeof EnrollmentModeChanged>;
