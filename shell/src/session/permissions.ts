import type { CurrentUser } from '@lyceum/app-api';

/** What the shell can tell of site-wide permissions without asking: enough to offer a link or not. */
export function isAllowed(user: CurrentUser | null, permission: string): boolean {
  if (!user) return false;
  if (user.isAdmin) return true;
  const grant = grants[permission];
  return grant ? grant(user) : false;
}

const grants: Readonly<Record<string, (user: CurrentUser) => boolean>> = {
  'studio.home.view': (user) => user.isStaff || user.isAuthor || user.isCourseCreator,
  'studio.course.create': (user) => user.isCourseCreator,
};
