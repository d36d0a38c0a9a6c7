import { CoursePublished, type CourseRunDetails } from '@lyceum/content/events';
import { type CourseRunKey, courseRunKeyOf } from '@lyceum/kernel';
import { Events } from '@lyceum/platform';
import type { TestApp } from '@lyceum/platform/testing';

/** Publishes a course run that anybody may enter, but for what is given, and returns its key. */
export async function aPublishedCourse(app: TestApp, given: Partial<CourseRunDetails> = {}): Promise<CourseRunKey> {
  const details: CourseRunDetails = {
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
    shortDescription: '',
    overview: '',
    effort: null,
    lowestPassingGrade: 0.6,
    maxEnrollments: null,
    ...given,
  };
  const courseRun = courseRunKeyOf(details);
  await app.get(Events).add(CoursePublished, { courseRun, version: '0'.repeat(64), changed: [], details });
  await app.settle();
  return courseRun;
}
