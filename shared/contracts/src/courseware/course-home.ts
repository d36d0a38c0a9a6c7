import { z } from 'zod';
import { defineContract } from '../contract.ts';
import { courseRunKeyField } from '../fields.ts';
import { dateBlock } from './dates.ts';
import {
  certificateData,
  courseAccess,
  courseAccessRefusals,
  courseRunNotFound,
  courseRunParams,
  datesBannerInfo,
  momentOrNull,
} from './shared.ts';

export const courseTab = z.object({ tab_id: z.string(), title: z.string(), url: z.string() }).meta({ id: 'CourseTab' });
export type CourseTabView = z.output<typeof courseTab>;

export const courseMetadata = z
  .object({
    course_id: z.string(),
    username: z.string().nullable(),
    is_enrolled: z.boolean(),
    is_staff: z.boolean(),
    original_user_is_staff: z.boolean(),
    studio_access: z.boolean(),
    has_course_author_access: z.boolean(),
    number: z.string(),
    org: z.string(),
    title: z.string(),
    start: momentOrNull,
    end: momentOrNull,
    is_self_paced: z.boolean(),
    tabs: z.array(courseTab),
    course_access: courseAccess,
    celebrations: z.object({
      first_section: z.boolean(),
      streak_length_to_celebrate: z.number().int().nullable(),
      streak_discount_enabled: z.boolean(),
      weekly_goal: z.boolean(),
    }),
    user_timezone: z.string().nullable(),
    can_view_certificate: z.boolean(),
    verified_mode: z.null(),
    course_modes: z.array(z.object({ slug: z.string() })),
    is_new_discussion_sidebar_view_enabled: z.boolean(),
    can_show_upgrade_sock: z.boolean(),
    course_theme_variant: z.string().nullable(),
  })
  .meta({ id: 'CourseHomeMetadata' });
export type CourseMetadataView = z.output<typeof courseMetadata>;

export const getCourseMetadata = defineContract({
  id: 'courseware.getCourseMetadata',
  summary: 'The frame of every page of a course: title, tabs, who the caller is in it, and whether the content is open',
  method: 'GET',
  path: '/api/course_home/course_metadata/:courseRunKey',
  aliases: ['/api/course_home/v1/course_metadata/:courseRunKey'],
  permission: 'public',
  params: courseRunParams,
  query: z.object({ browser_timezone: z.string().optional() }),
  response: courseMetadata,
  refusals: [courseRunNotFound],
});

/** A course, section or subsection of the outline; subsections name no children. */
export const outlineBlock = z
  .object({
    id: z.string(),
    type: z.string(),
    display_name: z.string(),
    children: z.array(z.string()),
    complete: z.boolean(),
    description: z.string().nullable(),
    due: momentOrNull,
    effort_activities: z.number().int().nullable(),
    effort_time: z.number().int().nullable(),
    icon: z.string().nullable(),
    lms_web_url: z.string().nullable(),
    resume_block: z.boolean(),
    has_scheduled_content: z.boolean(),
    hide_from_toc: z.boolean(),
    navigation_disabled: z.boolean(),
    /** Not Open edX's: what the outline shows of a graded subsection. */
    graded: z.boolean(),
    format: z.string().nullable(),
    completion_stat: z.object({ completion: z.number(), completable_children: z.number().int() }),
  })
  .meta({ id: 'OutlineBlock' });
export type OutlineBlockView = z.output<typeof outlineBlock>;

export const courseOutline = z
  .object({
    access_expiration: z.null(),
    cert_data: certificateData.nullable(),
    course_blocks: z.object({ blocks: z.record(z.string(), outlineBlock) }).nullable(),
    course_goals: z.object({
      selected_goal: z.object({ days_per_week: z.number().int(), subscribed_to_reminders: z.boolean() }).nullable(),
      weekly_learning_goal_enabled: z.boolean(),
    }),
    course_tools: z.array(z.object({ analytics_id: z.string(), title: z.string(), url: z.string() })),
    dates_banner_info: datesBannerInfo,
    dates_widget: z.object({
      course_date_blocks: z.array(dateBlock),
      dates_tab_link: z.string(),
      user_timezone: z.string().nullable(),
    }),
    enroll_alert: z.object({ can_enroll: z.boolean(), extra_text: z.string() }),
    enrollment_mode: z.string().nullable(),
    enable_proctored_exams: z.boolean(),
    handouts_html: z.string().nullable(),
    has_ended: z.boolean(),
    has_scheduled_content: z.boolean(),
    offer: z.null(),
    resume_course: z.object({
      has_visited_course: z.boolean(),
      url: z.string().nullable(),
      /** Not Open edX's: where to go on, for a client that makes its own links. */
      target: z.object({ section_id: z.string(), unit_id: z.string(), block_id: z.string() }).nullable(),
    }),
    user_has_passing_grade: z.boolean(),
    verified_mode: z.null(),
    welcome_message_html: z.string().nullable(),
  })
  .meta({ id: 'CourseOutline' });
export type CourseOutlineView = z.output<typeof courseOutline>;

export const getOutline = defineContract({
  id: 'courseware.getOutline',
  summary: 'The course home of the caller: sections and subsections with completion, dates, handouts, where to go on',
  method: 'GET',
  path: '/api/course_home/outline/:courseRunKey',
  aliases: ['/api/course_home/v1/outline/:courseRunKey'],
  permission: 'courseware.course.learn',
  params: courseRunParams,
  response: courseOutline,
  refusals: [courseRunNotFound, ...courseAccessRefusals],
});

/** A block of the sidebar: from the course down to units. */
export const navigationBlock = z
  .object({
    id: z.string(),
    type: z.string(),
    display_name: z.string(),
    children: z.array(z.string()),
    complete: z.boolean(),
    completion_stat: z.object({ completion: z.number(), completable_children: z.number().int() }),
    icon: z.string().nullable(),
    due: momentOrNull,
    graded: z.boolean(),
    format: z.string().nullable(),
    hide_from_toc: z.boolean(),
    special_exam_info: z.null(),
  })
  .meta({ id: 'NavigationBlock' });
export type NavigationBlockView = z.output<typeof navigationBlock>;

export const getNavigation = defineContract({
  id: 'courseware.getNavigation',
  summary: 'The sidebar of the caller: sections, subsections and units with completion',
  method: 'GET',
  path: '/api/course_home/v1/navigation/:courseRunKey',
  aliases: ['/api/course_home/navigation/:courseRunKey'],
  permission: 'courseware.course.learn',
  params: courseRunParams,
  response: z.object({ blocks: z.record(z.string(), navigationBlock) }).meta({ id: 'CourseNavigation' }),
  refusals: [courseRunNotFound, ...courseAccessRefusals],
});

export const saveCourseGoal = defineContract({
  id: 'courseware.saveCourseGoal',
  summary: 'Set how many days a week the caller wants to learn',
  method: 'POST',
  path: '/api/course_home/save_course_goal',
  aliases: ['/api/course_home/v1/save_course_goal'],
  permission: 'courseware.course.learn',
  body: z.object({
    course_id: courseRunKeyField,
    days_per_week: z.coerce.number().int().min(1).max(7),
    subscribed_to_reminders: z.boolean(),
  }),
  response: z.object({ header: z.string(), message: z.string() }),
  refusals: [courseRunNotFound, ...courseAccessRefusals],
});

export const dismissWelcomeMessage = defineContract({
  id: 'courseware.dismissWelcomeMessage',
  summary: 'Show the present welcome message no more to the caller',
  method: 'POST',
  path: '/api/course_home/dismiss_welcome_message',
  aliases: ['/api/course_home/v1/dismiss_welcome_message'],
  permission: 'courseware.course.learn',
  body: z.object({ course_id: courseRunKeyField }),
  response: null,
  status: 200,
  refusals: [courseRunNotFound, ...courseAccessRefusals],
});

/** One announcement, newest first; `content` is safe HTML. */
export const courseUpdate = z
  .object({ id: z.number().int(), date: z.string(), content: z.string(), status: z.string() })
  .meta({ id: 'CourseUpdate' });

export const listCourseUpdates = defineContract({
  id: 'courseware.listCourseUpdates',
  summary: 'Announcements of a course run',
  method: 'GET',
  path: '/api/mobile/:version/course_info/:courseRunKey/updates',
  permission: 'courseware.course.learn',
  params: courseRunParams.extend({ version: z.string().regex(/^v(0\.5|[1-4])$/) }),
  response: z.array(courseUpdate),
  refusals: [courseRunNotFound, ...courseAccessRefusals],
});

export const getHandouts = defineContract({
  id: 'courseware.getHandouts',
  summary: 'Handouts of a course run as safe HTML',
  method: 'GET',
  path: '/api/mobile/:version/course_info/:courseRunKey/handouts',
  permission: 'courseware.course.learn',
  params: courseRunParams.extend({ version: z.string().regex(/^v(0\.5|[1-4])$/) }),
  response: z.object({ handouts_html: z.string().nullable() }),
  refusals: [courseRunNotFound, ...courseAccessRefusals],
});
