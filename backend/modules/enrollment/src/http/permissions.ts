import { courseRunKey, isCourseRunKey } from '@lyceum/kernel';
import { forbidden, type PermissionRegistry } from '@lyceum/platform';
import type { CourseTeams } from '../application/course-teams.ts';

/** What the endpoints of this module ask before they answer. */
export function registerPermissions(permissions: PermissionRegistry, teams: CourseTeams): void {
  permissions.register('enrollment.enrollment.list', async ({ principal, query: { course_id: key } }) => {
    if (principal.isAdmin || principal.isStaff) return true;
    return typeof key === 'string' && isCourseRunKey(key) && teams.mayEnrollOthers(principal, courseRunKey(key));
  });
  /** Web pages of Open edX read 403 as "sign in first". */
  permissions.registerOpen('enrollment.own.change', ({ principal }) => {
    if (!principal) throw forbidden('Sign in to enroll.', 'not_authenticated');
    return true;
  });
}
