/**
 * What an account may do in a course run besides learning. `instructor`, `staff` and `limited_staff` are Open edX's
 * names; `author` edits content and sees no learner.
 */
export const courseRoles = ['instructor', 'staff', 'limited_staff', 'author'] as const;
export type CourseRole = (typeof courseRoles)[number];

/** See every learner, grade and date of the run, and its content before it starts. */
export const teachingRoles: readonly CourseRole[] = ['instructor', 'staff', 'limited_staff'];
/** Edit and publish content in Studio. */
export const authoringRoles: readonly CourseRole[] = ['instructor', 'staff', 'author'];
/** Decide who has a role. */
export const managingRoles: readonly CourseRole[] = ['instructor'];
