import type { CourseRunKey } from '@lyceum/kernel';
import type { Principal } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import type { CourseAccess } from '../domain/course-access.ts';
import type { Enrollment } from '../domain/enrollment.ts';
import type { EnrollmentRefusal } from '../domain/enrollment-rules.ts';
import { ChangeEnrollment, type EnrollmentChanged, type EnrollmentOrder } from './change-enrollment.ts';
import { CheckCanEnroll } from './check-can-enroll.ts';
import { CheckCourseAccess } from './check-course-access.ts';
import { CourseTeams } from './course-teams.ts';
import { EnrollmentStore } from './ports.ts';

/** What other modules may ask of enrollment. */
@Injectable()
export class EnrollmentFacade {
  constructor(
    private readonly enrollments: EnrollmentStore,
    private readonly access: CheckCourseAccess,
    private readonly teams: CourseTeams,
    private readonly change: ChangeEnrollment,
    private readonly canEnroll: CheckCanEnroll,
  ) {}

  /** Is the learner in the course run now? */
  async isEnrolled(learnerId: number, courseRun: CourseRunKey): Promise<boolean> {
    return (await this.enrollments.find(learnerId, courseRun))?.isActive ?? false;
  }

  /** Null when the learner was never in the course run; `isActive` is false for one who left. */
  enrollmentOf(learnerId: number, courseRun: CourseRunKey): Promise<Enrollment | null> {
    return this.enrollments.find(learnerId, courseRun);
  }

  /** Active enrollments of a learner, newest first. */
  listEnrollmentsOf(learnerId: number): Promise<readonly Enrollment[]> {
    return this.enrollments.listOfLearner(learnerId);
  }

  /**
   * Active enrollments of a course run in the order of the learners' ids. For the next page, `after` is the last id of
   * this one; a page shorter than `limit` is the last.
   */
  listLearners(courseRun: CourseRunKey, { after = 0, limit = 1000 } = {}): Promise<readonly Enrollment[]> {
    return this.enrollments.listOfCourseRun(courseRun, { after, limit });
  }

  countLearners(courseRun: CourseRunKey): Promise<number> {
    return this.enrollments.countActive(courseRun);
  }

  /** May the caller open the content of the course run now? Null when it is not published. */
  courseAccess(principal: Principal | null, courseRun: CourseRunKey): Promise<CourseAccess | null> {
    return this.access.execute(principal, courseRun);
  }

  /** Site staff or any role in the course run: sees its content at all times. */
  isTeam(principal: Principal, courseRun: CourseRunKey): Promise<boolean> {
    return this.teams.isTeam(principal, courseRun);
  }

  /** Of those who see learners and their work; an author of the content is none. */
  isTeacher(principal: Principal, courseRun: CourseRunKey): Promise<boolean> {
    return this.teams.mayEnrollOthers(principal, courseRun);
  }

  /** Why the caller could not enroll now; null when they could. For pages: the enrollment itself decides again. */
  enrollmentRefusal(
    principal: Principal | null,
    courseRun: CourseRunKey,
  ): Promise<EnrollmentRefusal | 'course_run_not_found' | null> {
    return this.canEnroll.execute(principal, courseRun);
  }

  /** For first data and for what was bought: enrolls without a caller. */
  changeEnrollment(order: EnrollmentOrder): Promise<EnrollmentChanged> {
    return this.change.execute(order);
  }
}
