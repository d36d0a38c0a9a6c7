import type { LearnerCourseCard } from '@lyceum/contracts/enrollment';
import type { LearnerHomeCourse } from '../application/open-learner-home.ts';
import { momentOnWire, onWire } from './enrollment.presenter.ts';

/** A course card of Open edX's learner dashboard. */
export function toCourseCard({ enrollment, course, isTeam }: LearnerHomeCourse, publicUrl: string): LearnerCourseCard {
  const courseUrl = `${publicUrl}/learning/course/${course.key}`;
  return {
    course: {
      bannerImgSrc: course.image ?? '',
      courseName: course.name,
      courseNumber: course.number,
      socialShareUrl: null,
    },
    courseProvider: { name: course.organization },
    courseRun: {
      isStarted: course.hasStarted,
      isArchived: course.hasEnded,
      courseId: course.key,
      minPassingGrade: String(course.lowestPassingGrade ?? 0),
      startDate: onWire(course.start),
      endDate: onWire(course.end),
      homeUrl: `${courseUrl}/home`,
      marketingUrl: null,
      progressUrl: `${courseUrl}/progress`,
      unenrollUrl: `${publicUrl}/change_enrollment`,
      upgradeUrl: null,
      resumeUrl: null,
    },
    enrollment: {
      accessExpirationDate: null,
      isAudit: enrollment.mode === 'audit',
      hasStarted: false,
      coursewareAccess: {
        hasUnmetPrerequisites: false,
        isTooEarly: !course.hasStarted && !isTeam,
        isStaff: isTeam,
      },
      isVerified: enrollment.mode === 'verified',
      canUpgrade: false,
      isAuditAccessExpired: false,
      isEmailEnabled: false,
      hasOptedOutOfEmail: !enrollment.allowsEmail,
      lastEnrolled: momentOnWire(enrollment.createdAt),
      isEnrolled: enrollment.isActive,
      mode: enrollment.mode,
    },
    certificate: null,
    entitlement: {},
    gradeData: null,
    programs: { relatedPrograms: [] },
    credit: {},
  };
}

const notShared = { isEnabled: false, socialBrand: '', utmParams: '' };

/** The dashboard's frame. */
export function learnerHomeFrame(publicUrl: string, isEmailConfirmed: boolean) {
  return {
    emailConfirmation: { isNeeded: !isEmailConfirmed, sendEmailUrl: `${publicUrl}/api/send_account_activation_email` },
    enterpriseDashboard: null,
    platformSettings: { supportEmail: null, billingEmail: null, courseSearchUrl: `${publicUrl}/courses` },
    socialShareSettings: { facebook: notShared, twitter: notShared },
    suggestedCourses: [],
  };
}
