import { z } from 'zod';
import { defineContract } from '../contract.ts';
import { courseRunKeyField } from '../fields.ts';
import { courseBusy, courseRunNotFound, courseRunParams } from './shared.ts';

const moment = z.iso.datetime({ offset: true });

export const courseDetails = z
  .object({
    course_id: z.string(),
    org: z.string(),
    run: z.string(),
    title: z.string(),
    subtitle: z.string(),
    description: z.string(),
    short_description: z.string(),
    overview: z.string(),
    about_sidebar_html: z.string(),
    duration: z.string(),
    effort: z.string().nullable(),
    language: z.string().nullable(),
    license: z.string().nullable(),
    start_date: moment.nullable(),
    end_date: moment.nullable(),
    enrollment_start: moment.nullable(),
    enrollment_end: moment.nullable(),
    self_paced: z.boolean(),
    certificate_available_date: moment.nullable(),
    certificates_display_behavior: z.string(),
    intro_video: z.string().nullable(),
    course_image_name: z.string(),
    course_image_asset_path: z.string(),
    banner_image_name: z.string(),
    banner_image_asset_path: z.string(),
    video_thumbnail_image_name: z.string(),
    video_thumbnail_image_asset_path: z.string(),
    pre_requisite_courses: z.array(z.string()),
    entrance_exam_enabled: z.string(),
    entrance_exam_id: z.string(),
    entrance_exam_minimum_score_pct: z.string(),
    instructor_info: z.object({ instructors: z.array(z.record(z.string(), z.unknown())) }),
    learning_info: z.array(z.string()),
    syllabus: z.string().nullable(),
  })
  .meta({ id: 'StudioCourseDetails' });
export type CourseDetailsView = z.output<typeof courseDetails>;

export const getCourseDetails = defineContract({
  id: 'studio.getCourseDetails',
  summary: 'Schedule and details of a course run',
  method: 'GET',
  path: '/api/contentstore/v1/course_details/:courseRunKey',
  permission: 'studio.course.edit',
  params: courseRunParams,
  response: courseDetails,
  refusals: [courseRunNotFound],
});

/** Fields that are not sent keep their values. Details hold for learners at once, as in Open edX. */
export const putCourseDetails = defineContract({
  id: 'studio.putCourseDetails',
  summary: 'Change schedule and details; learners see them at once',
  method: 'PUT',
  path: '/api/contentstore/v1/course_details/:courseRunKey',
  permission: 'studio.course.edit',
  params: courseRunParams,
  body: courseDetails.partial(),
  response: courseDetails,
  refusals: [
    courseRunNotFound,
    courseBusy,
    { status: 400, code: 'end_before_start', when: 'a period ends before it starts' },
  ],
});

export const getCourseSettings = defineContract({
  id: 'studio.getCourseSettings',
  summary: 'What the settings page may show',
  method: 'GET',
  path: '/api/contentstore/v1/course_settings/:courseRunKey',
  permission: 'studio.course.edit',
  params: courseRunParams,
  response: z.object({
    about_page_editable: z.boolean(),
    can_show_certificate_available_date_field: z.boolean(),
    course_display_name: z.string(),
    course_display_name_with_default: z.string(),
    credit_eligibility_enabled: z.boolean(),
    enable_extended_course_details: z.boolean(),
    enrollment_end_editable: z.boolean(),
    is_credit_course: z.boolean(),
    is_entrance_exams_enabled: z.boolean(),
    is_prerequisite_courses_enabled: z.boolean(),
    language_options: z.array(z.tuple([z.string(), z.string()])),
    lms_link_for_about_page: z.string(),
    mfe_proctored_exam_settings_url: z.string(),
    possible_pre_requisite_courses: z.array(z.unknown()),
    short_description_editable: z.boolean(),
    show_min_grade_warning: z.boolean(),
    sidebar_html_enabled: z.boolean(),
    upgrade_deadline: z.null(),
    platform_name: z.string(),
    licensing_enabled: z.boolean(),
    marketing_enabled: z.boolean(),
    use_v2_cert_display_settings: z.boolean(),
  }),
  refusals: [courseRunNotFound],
});

/** `weight` is in percent, 0..100; `min_count` is how many assignments of the type the course is expected to have. */
const grader = z.object({
  id: z.number().int().optional(),
  type: z.string().trim().min(1).max(200),
  min_count: z.coerce.number().int().min(0).max(1000),
  drop_count: z.coerce.number().int().min(0).max(1000),
  short_label: z.string().max(50).nullish(),
  weight: z.coerce.number().min(0).max(100),
});
const gracePeriod = z.object({
  hours: z.coerce.number().int().min(0),
  minutes: z.coerce.number().int().min(0).max(59),
});
const gradeCutoffs = z.record(z.string().min(1).max(50), z.number().gt(0).max(1));
const savedGrader = grader.extend({ id: z.number().int(), short_label: z.string().nullable() });

export const courseGrading = z
  .object({
    graders: z.array(savedGrader),
    grade_cutoffs: z.record(z.string(), z.number()),
    grace_period: gracePeriod.nullable(),
    minimum_grade_credit: z.number(),
  })
  .meta({ id: 'StudioCourseGrading' });
export type CourseGradingView = z.output<typeof courseGrading>;

export const getCourseGrading = defineContract({
  id: 'studio.getCourseGrading',
  summary: 'Grading policy of a course run',
  method: 'GET',
  path: '/api/contentstore/v1/course_grading/:courseRunKey',
  permission: 'studio.course.edit',
  params: courseRunParams,
  response: z.object({
    course_details: courseGrading,
    course_assignment_lists: z.record(z.string(), z.array(z.string())),
    default_grade_designations: z.array(z.string()),
    show_credit_eligibility: z.boolean(),
    is_credit_course: z.boolean(),
    mfe_proctored_exam_settings_url: z.string(),
  }),
  refusals: [courseRunNotFound],
});

/** Grades follow the new policy at once, as in Open edX. */
export const saveCourseGrading = defineContract({
  id: 'studio.saveCourseGrading',
  summary: 'Change the grading policy; grades follow',
  method: 'POST',
  path: '/api/contentstore/v1/course_grading/:courseRunKey',
  permission: 'studio.course.edit',
  params: courseRunParams,
  body: z.object({
    graders: z.array(grader).max(100),
    grade_cutoffs: gradeCutoffs,
    grace_period: gracePeriod.nullish(),
    minimum_grade_credit: z.coerce.number().min(0).max(1).optional(),
    is_credit_course: z.boolean().optional(),
  }),
  response: courseGrading,
  refusals: [
    courseRunNotFound,
    courseBusy,
    { status: 400, code: 'duplicate_assignment_type', when: 'two assignment types have the same name' },
  ],
});

const advancedSetting = z.object({
  value: z.json(),
  display_name: z.string(),
  help: z.string(),
  deprecated: z.boolean(),
  hide_on_enabled_publisher: z.boolean(),
});

export const getAdvancedSettings = defineContract({
  id: 'studio.getAdvancedSettings',
  summary: 'Every field of the course block',
  method: 'GET',
  path: '/api/contentstore/v0/advanced_settings/:courseRunKey',
  permission: 'studio.course.edit',
  params: courseRunParams,
  query: z.object({ fetch_all: z.string().optional(), filter_fields: z.string().max(2000).optional() }),
  response: z.record(z.string(), advancedSetting),
  refusals: [courseRunNotFound],
});

export const patchAdvancedSettings = defineContract({
  id: 'studio.patchAdvancedSettings',
  summary: 'Set fields of the course block; learners see them at once',
  method: 'PATCH',
  path: '/api/contentstore/v0/advanced_settings/:courseRunKey',
  permission: 'studio.course.edit',
  params: courseRunParams,
  body: z.record(z.string(), z.object({ value: z.json() })),
  response: z.record(z.string(), advancedSetting),
  refusals: [courseRunNotFound, courseBusy, { status: 400, code: 'invalid_field', when: 'a value is not of its type' }],
});

export const getCourseTeam = defineContract({
  id: 'studio.getCourseTeam',
  summary: 'Who may edit a course run',
  method: 'GET',
  path: '/api/contentstore/v1/course_team/:courseRunKey',
  permission: 'studio.course.edit',
  params: courseRunParams,
  response: z.object({
    users: z.array(
      z.object({
        email: z.string(),
        id: z.union([z.string(), z.number()]),
        role: z.enum(['staff', 'instructor']),
        username: z.string(),
      }),
    ),
    allow_actions: z.boolean(),
    show_transfer_ownership_hint: z.boolean(),
  }),
  refusals: [courseRunNotFound],
});

const teamMemberParams = z.object({ courseRunKey: courseRunKeyField, email: z.string().min(1).max(300) });
const personNotFound = { status: 404, code: 'user_not_found', when: 'no account has this e-mail address' } as const;
const lastInstructor = {
  status: 400,
  code: 'last_instructor',
  when: 'the course run would be left without an instructor',
} as const;

export const addCourseTeamMember = defineContract({
  id: 'studio.addCourseTeamMember',
  summary: 'Give an account a role in the team of a course run; it is its only one',
  method: 'POST',
  path: '/course_team/:courseRunKey/:email',
  permission: 'studio.team.manage',
  params: teamMemberParams,
  body: z.object({ role: z.enum(['staff', 'instructor']) }),
  response: null,
  status: 204,
  refusals: [courseRunNotFound, personNotFound, lastInstructor],
});

export const putCourseTeamMember = defineContract({
  ...addCourseTeamMember,
  id: 'studio.putCourseTeamMember',
  summary: 'The same as a POST',
  method: 'PUT',
});

export const removeCourseTeamMember = defineContract({
  id: 'studio.removeCourseTeamMember',
  summary: 'Take an account out of the team of a course run',
  method: 'DELETE',
  path: '/course_team/:courseRunKey/:email',
  permission: 'studio.team.manage',
  params: teamMemberParams,
  response: null,
  status: 204,
  refusals: [courseRunNotFound, personNotFound, lastInstructor],
});
