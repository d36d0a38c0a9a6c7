import { IdentityFacade, type TeamMemberView } from '@lyceum/identity';
import { type ContextKey, type CourseRunKey, isCourseRunKey } from '@lyceum/kernel';
import type { Principal } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { CourseTeam, type RoleChange, type TeamMember, type TeamRole } from '../application/course-team.ts';

/** Course teams are roles that identity keeps. */
@Injectable()
export class IdentityCourseTeam extends CourseTeam {
  constructor(private readonly identity: IdentityFacade) {
    super();
  }

  override async mayEdit(principal: Principal, context: ContextKey): Promise<boolean> {
    if (isSiteStaff(principal)) return true;
    return isCourseRunKey(context) && this.identity.mayAuthor(principal, context);
  }

  override mayManage(principal: Principal, courseRun: CourseRunKey): Promise<boolean> {
    return this.identity.mayManageTeam(principal, courseRun);
  }

  override mayCreateCourses(principal: Principal): Promise<boolean> {
    return this.identity.mayCreateCourses(principal);
  }

  override async editableCourseRuns(principal: Principal): Promise<readonly CourseRunKey[] | null> {
    return isSiteStaff(principal) ? null : this.identity.listCourseRunsOf(principal.userId);
  }

  /** Members with several roles are shown with the highest. */
  override async members(courseRun: CourseRunKey): Promise<readonly TeamMember[]> {
    const team = await this.identity.listCourseTeam(courseRun);
    const members = new Map<number, TeamMember>();
    for (const { user, role } of [...ofRole(team, 'staff'), ...ofRole(team, 'instructor')])
      members.set(user.id, { userId: user.id, username: user.username, email: user.email, role });
    return [...members.values()].sort((one, other) => (one.username < other.username ? -1 : 1));
  }

  override async findPerson(login: string) {
    const user = await this.identity.findUserByLogin(login);
    return user && { userId: user.id, username: user.username };
  }

  override async setRole({ courseRun, userId: accountId, role, by }: RoleChange): Promise<void> {
    if (role) await this.identity.grantCourseRole({ accountId, courseRun, role, by });
    for (const other of ['staff', 'instructor'] as const)
      if (other !== role) await this.identity.revokeCourseRole({ accountId, courseRun, role: other, by });
  }
}

function ofRole(team: readonly TeamMemberView[], role: TeamRole) {
  return team.flatMap((member) => (member.role === role ? [{ user: member.user, role }] : []));
}

function isSiteStaff({ isAdmin, isStaff }: Principal): boolean {
  return isAdmin || isStaff;
}
