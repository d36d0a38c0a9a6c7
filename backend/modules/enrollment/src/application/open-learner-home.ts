import { IdentityFacade, type UserView } from '@lyceum/identity';
import type { CourseRunKey } from '@lyceum/kernel';
import type { Principal } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { type EnrollmentInCourse, FindEnrollments } from './find-enrollments.ts';

export interface LearnerHomeCourse extends EnrollmentInCourse {
  /** The learner has a role in the course run, or is site staff. */
  readonly isTeam: boolean;
}

export type LearnerHome =
  | { readonly ok: true; readonly isEmailConfirmed: boolean; readonly courses: readonly LearnerHomeCourse[] }
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
    if (login !== null && !caller.isAdmin && !caller.isStaff) return { ok: false, refusal: 'not_allowed' };
    const learner = await (login === null
      ? this.identity.findUser(caller.userId)
      : this.identity.findUserByLogin(login));
    return learner ? this.homeOf(learner) : { ok: false, refusal: 'learner_not_found' };
  }

  private async homeOf({ id, isAdmin, isStaff, isEmailConfirmed }: UserView): Promise<LearnerHome> {
    const enrollments = await this.findEnrollments.listOfLearner(id);
    const roles = await this.identity.listCourseRolesOf(id);
    const runsOfTeam = new Set(roles.map(({ courseRun }) => courseRun));
    const isTeam = (courseRun: CourseRunKey) => isAdmin || isStaff || runsOfTeam.has(courseRun);
    const courses = enrollments.map((found) => ({ ...found, isTeam: isTeam(found.course.key) }));
    return { ok: true, isEmailConfirmed, courses };
  }
}
