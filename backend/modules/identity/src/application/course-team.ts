import type { CourseRunKey } from '@lyceum/kernel';
import type { Principal } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { authoringRoles, type CourseRole, managingRoles, teachingRoles } from '../domain/course-role.ts';
import { CourseRoleStore } from './ports.ts';

/** Answers who may do what in a course run. */
@Injectable()
export class CourseTeam {
  constructor(private readonly roles: CourseRoleStore) {}

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

  private async may(principal: Principal, courseRun: CourseRunKey, anyOf: readonly CourseRole[]): Promise<boolean> {
    return principal.isAdmin || principal.isStaff || this.hasRole(principal.userId, courseRun, anyOf);
  }
}
