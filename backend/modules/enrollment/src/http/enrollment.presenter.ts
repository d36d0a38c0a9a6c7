import type { CourseRunView } from '@lyceum/catalog';
import type { CourseModeView } from '@lyceum/contracts/catalog';
import type { EnrollmentViewOnWire } from '@lyceum/contracts/enrollment';
import type { Enrollment } from '../domain/enrollment.ts';

/** An enrollment as Open edX's clients read it. */
export function toEnrollmentView(
  username: string,
  enrollment: Enrollment,
  course: CourseRunView,
): EnrollmentViewOnWire {
  return {
    created: momentOnWire(enrollment.createdAt),
    mode: enrollment.mode,
    is_active: enrollment.isActive,
    user: username,
    course_details: toCourseDetails(course, { withExpired: false }),
  };
}

export function toCourseDetails(course: CourseRunView, { withExpired }: { withExpired: boolean }) {
  return {
    course_id: course.key,
    course_name: course.name,
    enrollment_start: onWire(course.enrollmentStart),
    enrollment_end: onWire(course.enrollmentEnd),
    course_start: onWire(course.start),
    course_end: onWire(course.end),
    invite_only: course.isInvitationOnly,
    course_modes: course.modes.filter((mode) => withExpired || !mode.isExpired).map(toModeView),
  };
}

function toModeView(mode: CourseRunView['modes'][number]): CourseModeView {
  return {
    slug: mode.slug,
    name: mode.name,
    min_price: mode.minPrice,
    suggested_prices: '',
    currency: mode.currency,
    expiration_datetime: onWire(mode.expiresAt),
    description: mode.description,
    sku: mode.sku,
    bulk_sku: mode.bulkSku,
  };
}

export const momentOnWire = (moment: Date): string => moment.toISOString().replace('.000Z', 'Z');
export const onWire = (moment: Date | null): string | null => moment && momentOnWire(moment);
