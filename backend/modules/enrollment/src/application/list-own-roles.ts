import { type CourseRoleView, IdentityFacade } from '@lyceum/identity';
import type { CourseRunKey } from '@lyceum/kernel';
import type { Principal } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';

/** What the caller is besides a learner, in one course run or in all. */
@Injectable()
export class ListOwnRoles {
  constructor(private readonly identity: IdentityFacade) {}

  async execute(caller: Principal, courseRun: CourseRunKey | null): Promise<readonly CourseRoleView[]> {
    const roles = await this.identity.listCourseRolesOf(caller.userId);
    return courseRun === null ? roles : roles.filter((role) => role.courseRun === courseRun);
  }
}
