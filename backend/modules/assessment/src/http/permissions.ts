import type { CoursewareFacade } from '@lyceum/courseware';
import { type CourseRunKey, courseRunOf, isUsageKey, usageKey } from '@lyceum/kernel';
import { type PermissionRegistry, type PermissionRequest, Problem } from '@lyceum/platform';

/** Learners work on problems of courses that are open to them; the course team may rescore. */
export function registerPermissions(permissions: PermissionRegistry, courseware: CoursewareFacade): void {
  permissions.register('assessment.problem.attempt', async ({ principal, params }) => {
    const courseRun = courseRunOfProblem(params);
    if (courseRun === null) return true;
    const { refusal } = await courseware.standingOf(principal, courseRun);
    if (refusal === null) return true;
    const code = refusal.code === 'enrollment_required' ? 'enrollment_required' : 'no_access';
    throw new Problem({ status: 403, code, detail: refusal.userMessage || refusal.developerMessage });
  });
  permissions.register('assessment.problem.rescore', async ({ principal, params }) => {
    const courseRun = courseRunOfProblem(params);
    return courseRun !== null && (await courseware.standingOf(principal, courseRun)).isStaff;
  });
}

/** A problem of a library is no problem of a course: nobody finds it there. */
function courseRunOfProblem({ usageKey: key }: PermissionRequest['params']): CourseRunKey | null {
  return key !== undefined && isUsageKey(key) && key.startsWith('block-v1:') ? courseRunOf(usageKey(key)) : null;
}
