import { CatalogFacade, type CourseRunView } from '@lyceum/catalog';
import type { CourseRunKey } from '@lyceum/kernel';
import type { Principal } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { type CourseAccess, decideAccess } from '../domain/course-access.ts';
import { CourseTeams } from './course-teams.ts';
import { EnrollmentStore } from './ports.ts';

/** Decides whether somebody may open the content of a course run now. */
@Injectable()
export class CheckCourseAccess {
  constructor(
    private readonly catalog: CatalogFacade,
    private readonly enrollments: EnrollmentStore,
    private readonly teams: CourseTeams,
  ) {}

  /** `null` when the course run is not published: there is nothing to see. */
  async execute(principal: Principal | null, courseRun: CourseRunKey): Promise<CourseAccess | null> {
    const course = await this.catalog.findCourseRun(courseRun);
    return course && this.decide(principal, course);
  }

  async decide(principal: Principal | null, course: CourseRunView): Promise<CourseAccess> {
    const isTeam = principal !== null && (await this.teams.isTeam(principal, course.key));
    const enrollment = principal && !isTeam ? await this.enrollments.find(principal.userId, course.key) : null;
    return decideAccess({
      isSignedIn: principal !== null,
      isTeam,
      isEnrolled: enrollment?.isActive ?? false,
      hasStarted: course.hasStarted,
      startDisplay: course.startDisplay,
    });
  }
}
