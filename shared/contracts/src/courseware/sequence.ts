import { z } from 'zod';
import { defineContract } from '../contract.ts';
import {
  blockNotFound,
  blockParams,
  certificateData,
  courseAccessRefusals,
  courseRunNotFound,
  courseRunParams,
  handlerParams,
  momentOrNull,
} from './shared.ts';

export const coursewareCourse = z
  .object({
    id: z.string(),
    course_id: z.string(),
    name: z.string(),
    org: z.string(),
    number: z.string(),
    start: momentOrNull,
    end: momentOrNull,
    enrollment_start: momentOrNull,
    enrollment_end: momentOrNull,
    enrollment: z.object({ mode: z.string().nullable(), is_active: z.boolean() }),
    language: z.string().nullable(),
    license: z.string().nullable(),
    pacing: z.enum(['self', 'instructor']),
    access_expiration: z.null(),
    offer: z.null(),
    content_type_gating_enabled: z.boolean(),
    course_goals: z.object({
      selected_goal: z.object({ days_per_week: z.number().int(), subscribed_to_reminders: z.boolean() }).nullable(),
      weekly_learning_goal_enabled: z.boolean(),
    }),
    user_timezone: z.string().nullable(),
    show_calculator: z.boolean(),
    notes: z.object({ enabled: z.boolean(), visible: z.boolean() }),
    marketing_url: z.string().nullable(),
    celebrations: z.object({ first_section: z.boolean(), weekly_goal: z.boolean() }),
    user_has_passing_grade: z.boolean(),
    course_exit_page_is_active: z.boolean(),
    certificate_data: certificateData.nullable(),
    entrance_exam_data: z.object({
      entrance_exam_current_score: z.number(),
      entrance_exam_enabled: z.boolean(),
      entrance_exam_id: z.string(),
      entrance_exam_minimum_score_pct: z.number(),
      entrance_exam_passed: z.boolean(),
    }),
    verify_identity_url: z.string().nullable(),
    verification_status: z.enum(['none', 'expired', 'approved', 'pending', 'must_reverify']),
    linkedin_add_to_profile_url: z.string().nullable(),
    related_programs: z.null(),
    user_needs_integrity_signature: z.boolean(),
    can_access_proctored_exams: z.boolean(),
    learning_assistant_enabled: z.boolean(),
    /** About page. */
    short_description: z.string().nullable(),
    overview: z.string().nullable(),
    effort: z.string().nullable(),
    media: z.object({ course_image: z.object({ uri: z.string().nullable() }) }),
    can_enroll: z.boolean(),
    invitation_only: z.boolean(),
    is_course_full: z.boolean(),
    show_courseware_link: z.boolean(),
    display_number_with_default: z.string(),
    display_org_with_default: z.string(),
    pre_requisite_courses: z.array(z.string()),
  })
  .meta({ id: 'CoursewareCourse' });
export type CoursewareCourseView = z.output<typeof coursewareCourse>;

export const getCourse = defineContract({
  id: 'courseware.getCourse',
  summary: 'A course run as the courseware pages and the About page need it',
  method: 'GET',
  path: '/api/courseware/course/:courseRunKey',
  permission: 'public',
  params: courseRunParams,
  query: z.object({ browser_timezone: z.string().optional() }),
  response: coursewareCourse,
  refusals: [courseRunNotFound],
});

export const sequenceItem = z
  .object({
    id: z.string(),
    /** What the unit mainly is, for its icon. */
    type: z.enum(['video', 'problem', 'vertical', 'other', 'lock']),
    page_title: z.string(),
    graded: z.boolean(),
    bookmarked: z.boolean(),
    complete: z.boolean().nullable(),
    path: z.string(),
    contains_content_type_gated_content: z.boolean(),
    content: z.string(),
    href: z.string(),
  })
  .meta({ id: 'SequenceItem' });
export type SequenceItemView = z.output<typeof sequenceItem>;

export const sequence = z
  .object({
    item_id: z.string(),
    element_id: z.string(),
    tag: z.string(),
    display_name: z.string(),
    items: z.array(sequenceItem),
    banner_text: z.string().nullable(),
    format: z.string().nullable(),
    due: momentOrNull,
    graded: z.boolean(),
    gated_content: z.object({
      prereq_id: z.string().nullable(),
      prereq_url: z.string().nullable(),
      prereq_section_name: z.string().nullable(),
      gated: z.boolean(),
      gated_section_name: z.string(),
    }),
    is_time_limited: z.boolean(),
    is_proctored: z.boolean(),
    is_hidden_after_due: z.boolean(),
    position: z.number().int().nullable(),
    save_position: z.boolean(),
    show_completion: z.boolean(),
    allow_proctoring_opt_out: z.boolean(),
    navigation_disabled: z.boolean(),
  })
  .meta({ id: 'Sequence' });
export type SequenceView = z.output<typeof sequence>;

export const getSequence = defineContract({
  id: 'courseware.getSequence',
  summary: 'One subsection with its units; without them when its author closed it with the due date',
  method: 'GET',
  path: '/api/courseware/sequence/:usageKey',
  permission: 'courseware.block.learn',
  params: blockParams,
  query: z.object({ preview: z.string().optional() }),
  response: sequence,
  refusals: [
    courseRunNotFound,
    blockNotFound,
    ...courseAccessRefusals,
    { status: 422, code: 'not_a_sequence', when: 'the block is no subsection; a client may try it as a unit' },
  ],
});

export const resumeCourse = defineContract({
  id: 'courseware.resumeCourse',
  summary: 'Where the caller goes on: the block that was completed last; all null before anything was',
  method: 'GET',
  path: '/api/courseware/resume/:courseRunKey',
  permission: 'courseware.course.learn',
  params: courseRunParams,
  response: z
    .object({ block_id: z.string().nullable(), section_id: z.string().nullable(), unit_id: z.string().nullable() })
    .meta({ id: 'ResumePoint' }),
  refusals: [courseRunNotFound, ...courseAccessRefusals],
});

export const goToPosition = defineContract({
  id: 'courseware.goToPosition',
  summary: 'Remember the unit of a subsection at which the caller is, counted from 1',
  method: 'POST',
  path: '/courses/:courseRunKey/xblock/:usageKey/handler/goto_position',
  aliases: ['/courses/:courseRunKey/xblock/:usageKey/handler/xmodule_handler/goto_position'],
  permission: 'courseware.block.learn',
  params: handlerParams,
  body: z.looseObject({ position: z.coerce.number().int().min(1) }),
  response: z.object({ success: z.boolean() }),
  refusals: [blockNotFound, ...courseAccessRefusals],
});

export const getUnitCompletion = defineContract({
  id: 'courseware.getUnitCompletion',
  summary: 'Whether a unit of this subsection is complete for the caller',
  method: 'POST',
  path: '/courses/:courseRunKey/xblock/:usageKey/handler/get_completion',
  permission: 'courseware.block.learn',
  params: handlerParams,
  body: z.looseObject({ usage_key: z.string() }),
  response: z.object({ complete: z.boolean() }),
  refusals: [blockNotFound, ...courseAccessRefusals],
});
