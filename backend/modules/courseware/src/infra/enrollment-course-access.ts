import { EnrollmentFacade } from '@lyceum/enrollment';
import type { CourseRunKey } from '@lyceum/kernel';
import type { Principal } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { CourseAccess, type Standing } from '../application/ports.ts';
import { trackGroups } from '../domain/enrollment-track.ts';

@Injectable()
export class EnrollmentCourseAccess extends CourseAccess {
  constructor(private readonly enrollment: EnrollmentFacade) {
    super();
  }

  async courseRunsOf(learnerId: number): Promise<readonly CourseRunKey[]> {
    return (await this.enrollment.listEnrollmentsOf(learnerId)).map(({ courseRun }) => courseRun);
  }

  async standingOf(principal: Principal | null, courseRun: CourseRunKey): Promise<Standing> {
    const access = await this.enrollment.courseAccess(principal, courseRun);
    const known = principal && (await this.enrollment.enrollmentOf(principal.userId, courseRun));
    const enrolled = known?.isActive ? known : null;
    const isStaff = access?.hasAccess === true && access.as === 'team';
    return {
      isEnrolled: enrolled !== null,
      mode: enrolled?.mode ?? null,
      enrolledAt: enrolled?.createdAt ?? null,
      isStaff,
      isTeacher: isStaff && principal !== null && (await this.enrollment.isTeacher(principal, courseRun)),
      refusal: access === null ? notPublished : access.hasAccess ? null : { ...access, code: access.errorCode },
      groups: trackGroups(enrolled?.mode ?? null),
      canEnroll: enrolled === null && (await this.enrollment.enrollmentRefusal(principal, courseRun)) === null,
    };
  }
}

const notPublished: Standing['refusal'] = {
  code: 'no_access',
  developerMessage: 'The course run is not published',
  userMessage: 'This course is not open.',
};
