import type { CourseRunKey } from '@lyceum/kernel';
import type { Principal } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { authoringRoles, type CourseRole, managingRoles, teachingRoles } from '../domain/course-role.ts';
import { CourseRoleStore } from './ports.ts';
import { Users } from './users.ts';
import type { CourseRoleView, TeamMemberView } from './views.ts';

/** Answers who may do what in a course run. Roles are of one run; site staff and admins need none. */
@Injectable()
export class CourseTeam {
  constructor(
    private readonly roles: CourseRoleStore,
    private readonly users: Users,
  ) {}

  async hasRole(accountId: number, courseRun: CourseRunKey, anyOf: readonly CourseRole[]): Promise<boolean> {
    const roles = await this.roles.rolesIn(accountId, courseRun);
    return roles.some((role) => anyOf.includes(role));
  }

  mayTeach(principal: Principal, courseRun: CourseRunKey): Promise<boolean> {
    return this.may(principal, courseRun, teachingRoles);
  }

  mayAuthor(principal: Principal, courseRun: CourseRunKey): Promise<boolean> {
    return this.may(principal, courseRun, authoringRoles);
  }

  mayManageTeam(principal: Principal, courseRun: CourseRunKey): Promise<boolean> {
    return this.may(principal, courseRun, managingRoles);
  }

  rolesOf(accountId: number): Promise<readonly CourseRoleView[]> {
    return this.roles.listOfAccount(accountId);
  }

  async courseRunsOf(accountId: number, anyOf: readonly CourseRole[]): Promise<readonly CourseRunKey[]> {
    const grants = await this.roles.listOfAccount(accountId);
    return [...new Set(grants.filter(({ role }) => anyOf.includes(role)).map(({ courseRun }) => courseRun))];
  }

  async membersOf(courseRun: CourseRunKey): Promise<readonly TeamMemberView[]> {
    const grants = await this.roles.listOfCourseRun(courseRun);
    const users = await this.users.list(grants.map(({ accountId }) => accountId));
    return grants.flatMap(({ accountId, role }) => {
      const user = users.get(accountId);
      return user ? [{ user, role }] : [];
    });
  }

  private async may(principal: Principal, courseRun: CourseRunKey, anyOf: readonly CourseRole[]): Promise<boolean> {
    return principal.isAdmin || principal.isStaff || this.hasRole(principal.userId, courseRun, anyOf);
  }
}
