import { IdentityFacade } from '@lyceum/identity';
import type { Principal } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { type EnrollmentInCourse, FindEnrollments } from './find-enrollments.ts';

export interface LearnerHomeCourse extends EnrollmentInCourse {
  /** The learner has a role in the course run, or is site staff. */
  readonly isTeam: boolean;
}

export type LearnerHome =
  | { readonly ok: true; readonly courses: readonly LearnerHomeCourse[] }
  | { readonly ok: false; readonly refusal: 'not_allowed' | 'learner_not_found' };

/** What a learner sees first: the course runs they are in. */
@Injectable()
export class OpenLearnerHome {
  constructor(
    private readonly findEnrollments: FindEnrollments,
    private readonly identity: IdentityFacade,
  ) {}

  /** `login` names somebody else, for site staff. */
  async execute(caller: Principal, login: string | null): Promise<LearnerHome> {
    if (login === null) return this.homeOf(caller.userId, caller.isAdmin || caller.isStaff);
    if (!caller.isAdmin && !caller.isStaff) return { ok: false, refusal: 'not_allowed' };
    const user = await this.identity.findUserByLogin(login);
    return user ? this.homeOf(user.id, user.isAdmin || user.isStaff) : { ok: false, refusal: 'learner_not_found' };
  }

  private async homeOf(learnerId: number, isSiteStaff: boolean): Promise<LearnerHome> {
    const enrollments = await this.findEnrollments.listOfLearner(learnerId);
    const roles = await this.identity.listCourseRolesOf(learnerId);
    const runsOfTeam = new Set(roles.map(({ courseRun }) => courseRun));
    return {
      ok: true,
      courses: enrollments.map((found) => ({ ...found, isTeam: isSiteStaff || runsOfTeam.has(found.course.key) })),
    };
  }
}
