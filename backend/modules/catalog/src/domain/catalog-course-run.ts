import type { CourseRunKey } from '@lyceum/kernel';
import type { CourseMode } from './course-mode.ts';

/** The public face of a course run. */
export interface CatalogCourseRun {
  readonly key: CourseRunKey;
  readonly organization: string;
  readonly number: string;
  readonly run: string;
  readonly name: string;
  readonly shortDescription: string;
  /** HTML by the author: not safe to show as it is. */
  readonly overview: string;
  readonly effort: string | null;
  readonly language: string | null;
  readonly start: Date | null;
  readonly end: Date | null;
  readonly enrollmentStart: Date | null;
  readonly enrollmentEnd: Date | null;
  /** When it starts, in the author's words. */
  readonly advertisedStart: string | null;
  readonly isSelfPaced: boolean;
  readonly isInvitationOnly: boolean;
  readonly isMobileAvailable: boolean;
  readonly visibility: Visibility;
  /** Path of the picture on this site. */
  readonly image: string | null;
  /** Lowest passing grade, 0..1. */
  readonly lowestPassingGrade: number | null;
  /** Most learners at one time; null for no bound. */
  readonly enrollmentLimit: number | null;
  readonly modes: readonly CourseMode[];
}

/** Listed and with an About page, an About page for those who know the address, or neither. */
export const visibilities = ['both', 'about', 'none'] as const;
export type Visibility = (typeof visibilities)[number];

/** A value the field does not have hides the course run: better unseen than shown by mistake. */
export const visibilityOf = (text: string): Visibility => visibilities.find((known) => known === text) ?? 'none';

export const isListed = (run: CatalogCourseRun): boolean => run.visibility === 'both';
export const hasAboutPage = (run: CatalogCourseRun): boolean => run.visibility !== 'none';

export type EnrollmentWindow = 'open' | 'not_open_yet' | 'closed';

/** Bounds that are not set do not bind. The course run's own end closes nothing: it may be taken afterwards. */
export function enrollmentWindowOf(run: CatalogCourseRun, now: Date): EnrollmentWindow {
  if (run.enrollmentStart !== null && now < run.enrollmentStart) return 'not_open_yet';
  return run.enrollmentEnd !== null && now >= run.enrollmentEnd ? 'closed' : 'open';
}

export const hasStarted = (run: CatalogCourseRun, now: Date): boolean => run.start === null || run.start <= now;
export const hasEnded = (run: CatalogCourseRun, now: Date): boolean => run.end !== null && run.end <= now;
