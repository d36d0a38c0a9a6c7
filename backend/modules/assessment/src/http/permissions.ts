import type { CoursewareFacade } from '@lyceum/courseware';
import { type CourseRunKey, courseRunOf, isUsageKey, usageKey } from '@lyceum/kernel';
import type { PermissionRegistry, PermissionRequest } from '@lyceum/platform';

/** Learners work on problems of courses that are open to them; those who teach may rescore. */
export function registerPermissions(permissions: PermissionRegistry, courseware: CoursewareFacade): void {
  // Finding the problem opens its course, which says no by itself: asking twice would cost every submission.
  permissions.register('assessment.problem.attempt', () => true);
  permissions.register('assessment.problem.rescore', async ({ principal, params }) => {
    const courseRun = courseRunOfProblem(params);
    return courseRun !== null && (await courseware.standingOf(principal, courseRun)).isTeacher;
  });
}

/** A problem of a library is no problem of a course: nobody finds it there. */
function courseRunOfProblem({ usageKey: key }: PermissionRequest['params']): CourseRunKey | null {
  return key !== undefined && isUsageKey(key) && key.startsWith('block-v1:') ? courseRunOf(usageKey(key)) : null;
}
