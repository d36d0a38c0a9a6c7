import { type CourseRunKey, isCourseRunKey } from '@lyceum/kernel';
import { defineEvent } from '@lyceum/platform';
import { z } from 'zod';

const courseRun = z.custom<CourseRunKey>((value) => typeof value === 'string' && isCourseRunKey(value));

/** Somebody has an account now. Open edX: `org.openedx.learning.student.registration.completed.v1`. */
export const AccountRegistered = defineEvent(
  'identity.account.registered.v1',
  z.object({
    accountId: z.number().int(),
    username: z.string(),
    /** Personal data; keep it only where the person must be reached. */
    person: z.object({ email: z.string(), name: z.string() }),
  }),
);

const courseRoleChange = z.object({
  accountId: z.number().int(),
  username: z.string(),
  courseRun,
  role: z.enum(['instructor', 'staff', 'limited_staff', 'author']),
  /** User name of whoever did it. */
  by: z.string(),
});

/** Open edX: `org.openedx.learning.user.course_access_role.added.v1`. In order per account and course run. */
export const CourseRoleGranted = defineEvent('identity.course_role.granted.v1', courseRoleChange);

/** Open edX: `org.openedx.learning.user.course_access_role.removed.v1`. In order per account and course run. */
export const CourseRoleRevoked = defineEvent('identity.course_role.revoked.v1', courseRoleChange);
