import { courseRunKey } from '@lyceum/kernel';
import type { CatalogCourseRun } from '../domain/catalog-course-run.ts';
import { auditMode, type CourseMode } from '../domain/course-mode.ts';

/** A listed course run that began long ago, has no end and takes everybody. */
export function aCatalogCourseRun(given: Partial<CatalogCourseRun> = {}): CatalogCourseRun {
  return {
    key: courseRunKey('course-v1:Demo+Maps+2026'),
    organization: 'Demo',
    number: 'Maps',
    run: '2026',
    name: 'Reading Maps',
    shortDescription: 'From scale bars to contour lines.',
    overview: '<p>Maps.</p>',
    effort: null,
    language: 'en',
    start: new Date('2020-01-01T00:00:00Z'),
    end: null,
    enrollmentStart: null,
    enrollmentEnd: null,
    advertisedStart: null,
    isSelfPaced: true,
    isInvitationOnly: false,
    isMobileAvailable: true,
    visibility: 'both',
    image: null,
    lowestPassingGrade: 0.6,
    enrollmentLimit: null,
    modes: [auditMode],
    ...given,
  };
}

export const aCourseMode = (given: Partial<CourseMode> = {}): CourseMode => ({
  ...auditMode,
  slug: 'honor',
  name: 'Honor',
  ...given,
});
