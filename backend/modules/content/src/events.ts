import type { CourseRunKey, UsageKey } from '@lyceum/kernel';

/** What a course run says about itself; the field names follow Open edX's course overview, in camelCase. Moments are ISO 8601. */
export interface CourseRunDetails {
  readonly displayName: string;
  readonly organization: string;
  readonly number: string;
  readonly run: string;
  readonly language: string | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly enrollmentStart: string | null;
  readonly enrollmentEnd: string | null;
  readonly advertisedStart: string | null;
  readonly selfPaced: boolean;
  readonly invitationOnly: boolean;
  readonly mobileAvailable: boolean;
  /** `both`, `about` or `none`. */
  readonly catalogVisibility: string;
  /** Path of the course picture (`/asset-v1:...`), null without one. */
  readonly courseImage: string | null;
  readonly shortDescription: string;
  /** HTML by the author; not safe to show as it is. */
  readonly overview: string;
  readonly effort: string | null;
  /** Lowest cutoff of the grading policy, 0..1; null when the policy has none. */
  readonly lowestPassingGrade: number | null;
}

/** A course run came to be: made in Studio, by an import or as a re-run. Open edX: `org.openedx.content_authoring.course.created` (old: COURSE_CREATED). */
export const CourseRunCreated = {
  type: 'content.course_run.created.v1',
} as const;
export interface CourseRunCreatedPayload {
  readonly courseRun: CourseRunKey;
  /** Account that made it. */
  readonly createdBy: string;
  readonly source: 'studio' | 'import' | 'rerun';
  readonly details: CourseRunDetails;
}

/** What learners see changed. Open edX: `org.openedx.content_authoring.course.catalog_info.changed.v1` and COURSE_PUBLISHED. */
export const CoursePublished = {
  type: 'content.course_run.published.v1',
} as const;
export interface CoursePublishedPayload {
  readonly courseRun: CourseRunKey;
  /** Hash of the published root after the change: `ContentFacade.snapshot(courseRun, 'published')` is at it or later. */
  readonly version: string;
  /** Blocks that were added, changed, moved or removed, each once. Containers of a changed block are not listed for it. */
  readonly changed: readonly UsageKey[];
  readonly details: CourseRunDetails;
}

/** An archive became the content of a course run; a `CoursePublished` goes with it. */
export const CourseImported = {
  type: 'content.course_run.imported.v1',
} as const;
export interface CourseImportedPayload {
  readonly courseRun: CourseRunKey;
  readonly importId: string;
  readonly importedBy: string;
  readonly blocks: number;
}
