import { IdentityFacade } from '@lyceum/identity';
import type { CourseRunKey } from '@lyceum/kernel';
import type { Principal } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';

/** Who stands above the rules for learners in a course run. */
@Injectable()
export class CourseTeams {
  constructor(private readonly identity: IdentityFacade) {}

  /** Sees the content at all times: the people who teach it and those who write it. */
  async isTeam(principal: Principal, courseRun: CourseRunKey): Promise<boolean> {
    if (principal.isAdmin || principal.isStaff) return true;
    return this.identity.hasCourseRole(principal.userId, courseRun);
  }

  /** Enrolls others, against a closed window too. */
  mayEnrollOthers(principal: Principal, courseRun: CourseRunKey): Promise<boolean> {
    return this.identity.mayTeach(principal, courseRun);
  }
}
