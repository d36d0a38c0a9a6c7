import { type CourseRunKey, isCourseRunKey, isUsageKey, type UsageKey } from '@lyceum/kernel';
import { defineEvent, type PayloadOf } from '@lyceum/platform';
import { z } from 'zod';

const courseRun = z.custom<CourseRunKey>((value) => typeof value === 'string' && isCourseRunKey(value));
const usageKey = z.custom<UsageKey>((value) => typeof value === 'string' && isUsageKey(value));

/** What a course run says about itself; the names are those of Open edX's course overview. Moments are ISO 8601. */
export const courseRunDetails = z.object({
  displayName: z.string(),
  organization: z.string(),
  number: z.string(),
  run: z.string(),
  language: z.string().nullable(),
  start: z.string().nullable(),
  end: z.string().nullable(),
  enrollmentStart: z.string().nullable(),
  enrollmentEnd: z.string().nullable(),
  advertisedStart: z.string().nullable(),
  selfPaced: z.boolean(),
  invitationOnly: z.boolean(),
  mobileAvailable: z.boolean(),
  /** `both`, `about` or `none`. */
  catalogVisibility: z.string(),
  /** Path of the course picture (`/asset-v1:...`), null without one. */
  courseImage: z.string().nullable(),
  shortDescription: z.string(),
  /** HTML by the author: not safe to show as it is. */
  overview: z.string(),
  effort: z.string().nullable(),
  /** Lowest cutoff of the grading policy, 0..1; null when the policy has none. */
  lowestPassingGrade: z.number().nullable(),
  /** Most learners at one time; null or absent for no bound. */
  maxEnrollments: z.number().int().min(0).nullable().optional(),
});
export type CourseRunDetails = z.output<typeof courseRunDetails>;

/** A course run came to be: made in Studio, by an import or as a re-run. Open edX: `org.openedx.content_authoring.course.created.v1`. */
export const CourseRunCreated = defineEvent(
  'content.course_run.created.v1',
  z.object({
    courseRun,
    /** User name of the account that made it. */
    createdBy: z.string(),
    source: z.enum(['studio', 'import', 'rerun']),
    details: courseRunDetails,
  }),
);
export type CourseRunCreatedPayload = PayloadOf<typeof CourseRunCreated>;

/** What learners see changed. Open edX: `org.openedx.content_authoring.course.catalog_info.changed.v1` and its course_published signal. */
export const CoursePublished = defineEvent(
  'content.course_run.published.v1',
  z.object({
    courseRun,
    /** Hash of the published root after the change; a snapshot of `published` is at it or later. */
    version: z.string(),
    /** Blocks that were added, changed, moved or removed. A container is listed for its own fields and order only. */
    changed: z.array(usageKey).readonly(),
    details: courseRunDetails,
  }),
);
export type CoursePublishedPayload = PayloadOf<typeof CoursePublished>;

/** An archive became the content of a course run; a `CoursePublished` goes with it. */
export const CourseImported = defineEvent(
  'content.course_run.imported.v1',
  z.object({ courseRun, importId: z.string(), importedBy: z.string(), blocks: z.number().int() }),
);
export type CourseImportedPayload = PayloadOf<typeof CourseImported>;
