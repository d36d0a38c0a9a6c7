import { z } from 'zod';
import { defineContract } from '../contract.ts';
import { courseRunParams } from './shared.ts';

export const courseRow = z
  .object({
    course_key: z.string(),
    display_name: z.string(),
    org: z.string(),
    number: z.string(),
    run: z.string(),
    url: z.string(),
    lms_link: z.string(),
    cms_link: z.string(),
    rerun_link: z.string(),
    is_active: z.boolean(),
  })
  .meta({ id: 'StudioCourseRow' });
export type CourseRow = z.output<typeof courseRow>;

/** A course run that is being imported or re-run just now. */
export const courseAction = z.object({
  display_name: z.string(),
  course_key: z.string(),
  org: z.string(),
  number: z.string(),
  run: z.string(),
  is_failed: z.boolean(),
  is_in_progress: z.boolean(),
  dismiss_link: z.string(),
});

export const getHome = defineContract({
  id: 'studio.getHome',
  summary: "Frame of Studio's home page: what the caller may do",
  method: 'GET',
  path: '/api/contentstore/v1/home',
  permission: 'studio.home.view',
  response: z
    .object({
      allow_course_reruns: z.boolean(),
      allow_unicode_course_id: z.boolean(),
      allowed_organizations: z.array(z.string()),
      allowed_organizations_for_libraries: z.array(z.string()),
      allow_to_create_new_org: z.boolean(),
      archived_courses: z.array(courseRow),
      can_create_organizations: z.boolean(),
      can_access_advanced_settings: z.boolean(),
      course_creator_status: z.enum(['unrequested', 'pending', 'granted', 'denied', 'disallowed_for_this_site']),
      courses: z.array(courseRow),
      in_process_course_actions: z.array(courseAction),
      libraries: z.array(z.unknown()),
      libraries_enabled: z.boolean(),
      libraries_v1_enabled: z.boolean(),
      libraries_v2_enabled: z.boolean(),
      optimization_enabled: z.boolean(),
      request_course_creator_url: z.string(),
      rerun_creator_status: z.boolean(),
      show_new_library_button: z.boolean(),
      show_new_library_v2_button: z.boolean(),
      studio_name: z.string(),
      studio_short_name: z.string(),
      studio_request_email: z.string(),
      tech_support_email: z.string(),
      platform_name: z.string(),
      user_is_active: z.boolean(),
      taxonomies_enabled: z.boolean(),
    })
    .meta({ id: 'StudioHome' }),
});

export const courseOrders = [
  'display_name',
  '-display_name',
  'org',
  '-org',
  'number',
  '-number',
  'run',
  '-run',
  'created',
  '-created',
] as const;

export const listCourses = defineContract({
  id: 'studio.listCourses',
  summary: 'Course runs the caller may edit, page by page',
  method: 'GET',
  path: '/api/contentstore/v2/home/courses',
  permission: 'studio.home.view',
  query: z.object({
    search: z.string().max(200).optional(),
    order: z.enum(courseOrders).default('display_name'),
    active_only: z.stringbool().optional(),
    archived_only: z.stringbool().optional(),
    page: z.coerce.number().int().min(1).default(1),
    page_size: z.coerce.number().int().min(1).max(100).default(10),
  }),
  response: z.object({
    count: z.number().int(),
    num_pages: z.number().int(),
    next: z.string().nullable(),
    previous: z.string().nullable(),
    results: z.object({ courses: z.array(courseRow), in_process_course_actions: z.array(courseAction) }),
  }),
});

export const listAllCourses = defineContract({
  id: 'studio.listAllCourses',
  summary: 'Course runs the caller may edit, as one list',
  method: 'GET',
  path: '/api/contentstore/v1/home/courses',
  permission: 'studio.home.view',
  query: z.object({ org: z.string().max(200).optional() }),
  response: z.object({
    courses: z.array(courseRow),
    archived_courses: z.array(courseRow),
    in_process_course_actions: z.array(courseAction),
  }),
});

/** A key part is checked by the use case, so that a bad one is answered in the shape Studio's clients read. */
const keyPart = z.string().trim().max(100);

export const createCourse = defineContract({
  id: 'studio.createCourse',
  summary: 'Create a course run, or a re-run of one. A refused creation is a 200 with ErrMsg',
  method: 'POST',
  path: '/course/',
  permission: 'studio.course.create',
  body: z.object({
    org: keyPart,
    number: keyPart,
    run: keyPart,
    display_name: z.string().trim().max(500).optional(),
    start: z.iso.datetime({ offset: true }).optional(),
    source_course_key: z.string().optional(),
  }),
  response: z.object({
    course_key: z.string().optional(),
    destination_course_key: z.string().optional(),
    url: z.string().optional(),
    ErrMsg: z.string().optional(),
    OrgErrMsg: z.string().optional(),
    CourseErrMsg: z.string().optional(),
  }),
  refusals: [
    { status: 400, code: 'invalid_course_key', when: 'a part of the key is empty or holds a character keys may not' },
    { status: 404, code: 'course_run_not_found', when: 'the course run to re-run is not stored' },
  ],
});

export const getRerunForm = defineContract({
  id: 'studio.getRerunForm',
  summary: 'What the re-run form shows',
  method: 'GET',
  path: '/api/contentstore/v1/course_rerun/:courseRunKey',
  permission: 'studio.course.edit',
  params: courseRunParams,
  response: z.object({
    allow_unicode_course_id: z.boolean(),
    course_creator_status: z.string(),
    display_name: z.string(),
    number: z.string(),
    org: z.string(),
    run: z.string(),
  }),
});

export const listOrganizations = defineContract({
  id: 'studio.listOrganizations',
  summary: 'Short names of the organizations of the site',
  method: 'GET',
  path: '/organizations',
  permission: 'studio.home.view',
  response: z.array(z.string()),
});

const flags = z.object({
  enable_course_optimizer: z.boolean(),
  enable_notifications: z.boolean(),
  enable_course_optimizer_check_prev_run_links: z.boolean(),
  use_new_video_uploads_page: z.boolean(),
  use_new_pdf_editor: z.boolean(),
  use_react_markdown_editor: z.boolean(),
  use_video_gallery_flow: z.boolean(),
  enable_authz_course_authoring: z.boolean(),
});

export const getSiteFlags = defineContract({
  id: 'studio.getSiteFlags',
  summary: 'Which parts of Studio the site has switched on',
  method: 'GET',
  path: '/api/contentstore/v1/course_waffle_flags',
  permission: 'studio.home.view',
  response: flags,
});

export const getCourseFlags = defineContract({
  id: 'studio.getCourseFlags',
  summary: 'Which parts of Studio a course run has switched on',
  method: 'GET',
  path: '/api/contentstore/v1/course_waffle_flags/:courseRunKey',
  permission: 'studio.home.view',
  params: courseRunParams,
  response: flags,
});
