import { z } from 'zod';
import { defineContract } from '../contract.ts';
import { courseRunKeyField } from '../fields.ts';
import { apiBlock, blocksQuery } from './blocks.ts';
import { dateBlock } from './dates.ts';
import { courseAccess, courseAccessRefusals, courseRunNotFound, courseRunParams, momentOrNull } from './shared.ts';

/** The apps ask for several versions of the same answer. */
const version = z.string().regex(/^v(0\.5|[1-4])$/);
const ofLearner = z.object({ version, username: z.string().min(1).max(150) });
const notYourself = {
  status: 404,
  code: 'user_not_found',
  when: 'the username is not the caller; the apps speak for one learner only',
} as const;

const courseMode = z.object({
  slug: z.string(),
  sku: z.string().nullable(),
  android_sku: z.string().nullable(),
  ios_sku: z.string().nullable(),
  min_price: z.number(),
});
const sharing = z.object({ facebook: z.string(), twitter: z.string() });
const startType = z.enum(['string', 'timestamp', 'empty']);
/** Graded subsections that the learner may know of, and those among them that are complete. */
const courseProgress = z.object({
  assignments_completed: z.number().int(),
  total_assignments_count: z.number().int(),
});
const certificate = z.object({ url: z.string().optional() });

const courseOverview = z
  .object({
    name: z.string(),
    number: z.string(),
    org: z.string(),
    start: momentOrNull,
    start_display: z.string().nullable(),
    start_type: startType,
    end: momentOrNull,
    is_self_paced: z.boolean(),
    media: z.object({ image: z.object({ raw: z.string(), small: z.string(), large: z.string() }) }),
    course_sharing_utm_parameters: sharing,
    course_about: z.string(),
    course_modes: z.array(courseMode),
    course_progress: courseProgress,
  })
  .meta({ id: 'MobileCourseOverview' });
export type MobileCourseOverview = z.output<typeof courseOverview>;

const courseStanding = z
  .object({
    id: z.string(),
    course_updates: z.string(),
    course_handouts: z.string(),
    discussion_url: z.string().nullable(),
    course_access_details: z.object({
      has_unmet_prerequisites: z.boolean(),
      is_too_early: z.boolean(),
      is_staff: z.boolean(),
      audit_access_expires: momentOrNull,
      courseware_access: courseAccess,
    }),
    certificate,
    enrollment_details: z.object({
      created: momentOrNull,
      mode: z.string().nullable(),
      is_active: z.boolean(),
      upgrade_deadline: momentOrNull,
    }),
  })
  .meta({ id: 'MobileCourseStanding' });
export type MobileCourseStanding = z.output<typeof courseStanding>;

export const getEnrollmentDetails = defineContract({
  id: 'courseware.getEnrollmentDetails',
  summary: 'What an app asks before it opens a course: who the caller is in it, and whether it is open',
  method: 'GET',
  path: '/api/mobile/:version/course_info/:courseRunKey/enrollment_details',
  permission: 'authenticated',
  params: courseRunParams.extend({ version }),
  response: courseStanding.extend({ course_info_overview: courseOverview }),
  refusals: [courseRunNotFound],
});

export const listMobileBlocks = defineContract({
  id: 'courseware.listMobileBlocks',
  summary: 'The whole outline with videos, for an app',
  method: 'GET',
  path: '/api/mobile/:version/course_info/blocks',
  permission: 'courseware.course.learn',
  params: z.object({ version }),
  query: blocksQuery.extend({ course_id: courseRunKeyField }),
  response: courseStanding.extend({
    ...courseOverview.shape,
    root: z.string(),
    blocks: z.record(z.string(), apiBlock),
    deprecate_youtube: z.boolean(),
  }),
  refusals: [courseRunNotFound, notYourself, ...courseAccessRefusals],
});

/** The unit an app showed last, then what it stands in up to the course; empty texts before anything was shown. */
export const courseStatus = z
  .object({
    last_visited_module_id: z.string(),
    last_visited_module_path: z.array(z.string()),
    last_visited_block_id: z.string(),
    last_visited_unit_display_name: z.string(),
  })
  .meta({ id: 'MobileCourseStatus' });
export type MobileCourseStatus = z.output<typeof courseStatus>;

export const getCourseStatus = defineContract({
  id: 'courseware.getCourseStatus',
  summary: 'Where the caller goes on in a course',
  method: 'GET',
  path: '/api/mobile/:version/users/:username/course_status_info/:courseRunKey',
  permission: 'courseware.course.learn',
  params: courseRunParams.extend(ofLearner.shape),
  response: courseStatus,
  refusals: [courseRunNotFound, notYourself, ...courseAccessRefusals],
});

export const saveCourseStatus = defineContract({
  id: 'courseware.saveCourseStatus',
  summary: 'Remember the block that the caller looked at last',
  method: 'PATCH',
  path: '/api/mobile/:version/users/:username/course_status_info/:courseRunKey',
  permission: 'courseware.course.learn',
  params: courseRunParams.extend(ofLearner.shape),
  body: z.looseObject({ last_visited_module_id: z.string() }),
  response: courseStatus,
  refusals: [
    courseRunNotFound,
    notYourself,
    { status: 400, code: 'block_not_in_course', when: 'the course run has no such block for the caller' },
    ...courseAccessRefusals,
  ],
});

const mobileEnrollment = z
  .object({
    audit_access_expires: momentOrNull,
    created: z.string(),
    mode: z.string(),
    is_active: z.boolean(),
    certificate,
    course_modes: z.array(courseMode),
    course: z.object({
      id: z.string(),
      name: z.string(),
      number: z.string(),
      org: z.string(),
      org_logo: z.string().nullable(),
      start: momentOrNull,
      start_display: z.string().nullable(),
      start_type: startType,
      end: momentOrNull,
      dynamic_upgrade_deadline: momentOrNull,
      subscription_id: z.string(),
      courseware_access: courseAccess,
      media: z.object({ course_image: z.object({ uri: z.string(), name: z.string() }) }),
      course_image: z.string(),
      course_about: z.string(),
      course_sharing_utm_parameters: sharing,
      course_updates: z.string(),
      course_handouts: z.string(),
      discussion_url: z.string().nullable(),
      video_outline: z.string().nullable(),
      is_self_paced: z.boolean(),
    }),
    course_progress: courseProgress.optional(),
  })
  .meta({ id: 'MobileEnrollment' });
export type MobileEnrollment = z.output<typeof mobileEnrollment>;

const primaryEnrollment = mobileEnrollment.extend({
  course_status: courseStatus.nullable(),
  course_progress: courseProgress,
  course_assignments: z
    .object({ future_assignments: z.array(dateBlock), past_assignments: z.array(dateBlock) })
    .nullable(),
});

export const listMobileEnrollments = defineContract({
  id: 'courseware.listMobileEnrollments',
  summary:
    "An app's dashboard: the caller's courses, in version 4 the newest apart from the rest unless a status is asked for",
  method: 'GET',
  path: '/api/mobile/:version/users/:username/course_enrollments',
  permission: 'authenticated',
  params: ofLearner.extend({ version: z.string().regex(/^v[34]$/) }),
  query: z.object({
    org: z.string().optional(),
    status: z.enum(['in_progress', 'completed', 'expired', 'all']).optional(),
    requested_fields: z.string().optional(),
    page: z.coerce.number().int().min(1).default(1),
    page_size: z.coerce.number().int().min(1).max(50).default(5),
  }),
  response: z
    .object({
      /** JSON within JSON, as the apps read it. */
      configs: z.object({ config: z.string() }),
      user_timezone: z.string().nullable(),
      enrollments: z.object({
        next: z.string().nullable(),
        previous: z.string().nullable(),
        count: z.number().int(),
        num_pages: z.number().int(),
        current_page: z.number().int(),
        start: z.number().int(),
        results: z.array(mobileEnrollment),
      }),
      primary: primaryEnrollment.nullable().optional(),
    })
    .meta({ id: 'MobileEnrollments' }),
  refusals: [notYourself],
});
