import type { CoursePublishedPayload, CourseRunDetails } from '@lyceum/content/events';
import { courseRunKeyOf } from '@lyceum/kernel';

/** What a course run that anybody may enter says about itself. */
export function courseRunDetails(given: Partial<CourseRunDetails> = {}): CourseRunDetails {
  return {
    displayName: 'Reading Maps',
    organization: 'Demo',
    number: 'Maps',
    run: '2026',
    language: 'en',
    start: '2026-01-10T00:00:00Z',
    end: null,
    enrollmentStart: null,
    enrollmentEnd: null,
    advertisedStart: null,
    selfPaced: true,
    invitationOnly: false,
    mobileAvailable: true,
    catalogVisibility: 'both',
    courseImage: null,
    shortDescription: 'From scale bars to contour lines.',
    overview: '<p>Maps.</p>',
    effort: null,
    lowestPassingGrade: 0.6,
    maxEnrollments: null,
    ...given,
  };
}

/** The news that a course run was published. */
export function aPublication(given: Partial<CourseRunDetails> = {}): CoursePublishedPayload {
  const details = courseRunDetails(given);
  return { courseRun: courseRunKeyOf(details), version: '0'.repeat(64), changed: [], details };
}
