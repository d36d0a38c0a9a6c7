import { z } from 'zod';

/** Why somebody may not open a course run now; Open edX's codes. */
export const accessErrorCodes = ['authentication_required', 'enrollment_required', 'course_not_started'] as const;

/** Whether somebody may open a course run now, as all of Open edX's clients read it. All null when they may. */
export const courseAccessView = z
  .object({
    has_access: z.boolean(),
    error_code: z.enum(accessErrorCodes).nullable(),
    developer_message: z.string().nullable(),
    user_message: z.string().nullable(),
    additional_context_user_message: z.string().nullable(),
    user_fragment: z.string().nullable(),
  })
  .meta({ id: 'EnrollmentCourseAccess' });
export type CourseAccessOnWire = z.output<typeof courseAccessView>;
