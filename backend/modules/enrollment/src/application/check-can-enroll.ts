import { CatalogFacade } from '@lyceum/catalog';
import type { CourseRunKey } from '@lyceum/kernel';
import type { Principal } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { type EnrollmentRefusal, refusalOf, usualMode } from '../domain/enrollment-rules.ts';
import { CourseTeams } from './course-teams.ts';
import { EnrollmentStore } from './ports.ts';

/** Says beforehand whether an enrollment would be refused, for pages that show a button or a reason. */
@Injectable()
export class CheckCanEnroll {
  constructor(
    private readonly catalog: CatalogFacade,
    private readonly enrollments: EnrollmentStore,
    private readonly teams: CourseTeams,
  ) {}

  /** Null: the caller may enroll in the usual mode. A visitor is answered as a learner without a role. */
  async execute(
    principal: Principal | null,
    courseRun: CourseRunKey,
  ): Promise<EnrollmentRefusal | 'course_run_not_found' | null> {
    const course = await this.catalog.findCourseRun(courseRun);
    if (!course) return 'course_run_not_found';
    const { enrollmentLimit: limit, enrollmentWindow: window } = course;
    const isByTeam = principal !== null && (await this.teams.mayEnrollOthers(principal, courseRun));
    const learnersNow = limit === null ? 0 : await this.enrollments.countActive(courseRun);
    return refusalOf({ ...course, window, limit }, { mode: usualMode(course.modes), isByTeam, learnersNow });
  }
}
