import type { CourseDetailView, CourseView } from '@lyceum/contracts/catalog';
import type { CourseFound } from '../application/find-course.ts';
import { type CatalogCourseRun, isListed } from '../domain/catalog-course-run.ts';
import { startDisplayOf } from '../domain/start-display.ts';

/** A course run as Open edX's clients read it. */
export function toCourseView(run: CatalogCourseRun, publicUrl: string): CourseView {
  const display = startDisplayOf(run);
  return {
    id: run.key,
    course_id: run.key,
    blocks_url: `${publicUrl}/api/courses/v2/blocks/?course_id=${encodeURIComponent(run.key)}`,
    name: run.name,
    number: run.number,
    org: run.organization,
    short_description: run.shortDescription,
    effort: run.effort,
    pacing: run.isSelfPaced ? 'self' : 'instructor',
    mobile_available: run.isMobileAvailable,
    hidden: !isListed(run),
    invitation_only: run.isInvitationOnly,
    start: onWire(run.start),
    start_display: display.text,
    start_type: display.type,
    end: onWire(run.end),
    enrollment_start: onWire(run.enrollmentStart),
    enrollment_end: onWire(run.enrollmentEnd),
    media: mediaOf(run, publicUrl),
  };
}

export function toCourseDetailView({ run, isEnrolled }: CourseFound, publicUrl: string): CourseDetailView {
  return {
    ...toCourseView(run, publicUrl),
    overview: run.overview,
    is_enrolled: isEnrolled,
    certificate_available_date: null,
    language: run.language,
  };
}

/** The apps read `image` without looking whether it is there, so its texts are empty and never null. */
function mediaOf({ image }: CatalogCourseRun, publicUrl: string): CourseView['media'] {
  const absolute = image === null ? null : `${publicUrl}${image}`;
  const text = absolute ?? '';
  return {
    banner_image: { uri: image, uri_absolute: absolute },
    course_image: { uri: image },
    course_video: { uri: null },
    image: { raw: text, small: text, large: text },
  };
}

export const onWire = (moment: Date | null): string | null => moment && moment.toISOString().replace('.000Z', 'Z');
