import { z } from 'zod';
import { courseRunKeyField, usageKeyField } from '../fields.ts';

export const courseRunParams = z.object({ courseRunKey: courseRunKeyField });
export const blockParams = z.object({ usageKey: usageKeyField });
export const handlerParams = z.object({ courseRunKey: courseRunKeyField, usageKey: usageKeyField });

/** A moment as ISO 8601 text, or null where there is none. */
export const momentOrNull = z.string().nullable();

export const courseRunNotFound = {
  status: 404,
  code: 'course_run_not_found',
  when: 'no such course run is published',
} as const;

export const blockNotFound = {
  status: 404,
  code: 'block_not_found',
  when: 'the course run has no such block, or the learner may not know of it',
} as const;

/** What Open edX's learning application does with each is in its access checks; the code is what it reads. */
export const courseAccessRefusals = [
  { status: 401, code: 'authentication_required', when: 'the course asks to sign in first' },
  { status: 403, code: 'enrollment_required', when: 'the learner is not enrolled' },
  { status: 403, code: 'course_not_started', when: 'the course has not started for this learner' },
  { status: 403, code: 'audit_expired', when: 'the time of free access is over' },
  { status: 403, code: 'course_ended', when: 'the course ended and its material was closed' },
  { status: 403, code: 'unfulfilled_milestones', when: 'a course that comes first is not passed' },
  { status: 403, code: 'no_access', when: 'the learner may not see the course for another reason' },
] as const;

/** Whether the caller may see the content, and why not. `error_code` is one of {@link courseAccessRefusals}. */
export const courseAccess = z
  .object({
    has_access: z.boolean(),
    error_code: z.string().nullable(),
    developer_message: z.string().nullable(),
    user_message: z.string().nullable(),
    additional_context_user_message: z.string().nullable(),
    user_fragment: z.string().nullable(),
  })
  .meta({ id: 'CoursewareAccess' });
export type CourseAccessView = z.output<typeof courseAccess>;

export const datesBannerInfo = z
  .object({
    missed_deadlines: z.boolean(),
    missed_gated_content: z.boolean(),
    content_type_gating_enabled: z.boolean(),
    /** Text, because Android cannot read null here. */
    verified_upgrade_link: z.string().nullable(),
  })
  .meta({ id: 'DatesBannerInfo' });
export type DatesBannerInfo = z.output<typeof datesBannerInfo>;

export const certificateData = z
  .object({
    cert_status: z.string().nullable(),
    cert_web_view_url: z.string().nullable(),
    download_url: z.string().nullable(),
    certificate_available_date: momentOrNull,
  })
  .meta({ id: 'CertificateData' });
