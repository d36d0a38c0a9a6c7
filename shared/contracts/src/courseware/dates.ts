import { z } from 'zod';
import { defineContract } from '../contract.ts';
import { courseRunKeyField } from '../fields.ts';
import { courseAccessRefusals, courseRunNotFound, courseRunParams, datesBannerInfo } from './shared.ts';

export const dateTypes = [
  'todays-date',
  'course-start-date',
  'course-end-date',
  'course-expired-date',
  'assignment-due-date',
  'certificate-available-date',
  'verified-upgrade-deadline',
  'verification-deadline-date',
  'event',
] as const;

/** One line of the dates page. Texts are empty rather than null: the mobile apps expect them so. */
export const dateBlock = z
  .object({
    assignment_type: z.string().nullable(),
    complete: z.boolean().nullable(),
    date: z.string(),
    date_type: z.enum(dateTypes),
    description: z.string(),
    learner_has_access: z.boolean(),
    link: z.string(),
    link_text: z.string(),
    title: z.string(),
    extra_info: z.string().nullable(),
    first_component_block_id: z.string(),
  })
  .meta({ id: 'CourseDateBlock' });
export type DateBlockView = z.output<typeof dateBlock>;

export const getDates = defineContract({
  id: 'courseware.getDates',
  summary: 'The dates of a course run for the caller: start, end, today and every due date',
  method: 'GET',
  path: '/api/course_home/dates/:courseRunKey',
  aliases: ['/api/course_home/v1/dates/:courseRunKey'],
  permission: 'courseware.course.learn',
  params: courseRunParams,
  query: z.object({ allow_not_started_courses: z.string().optional() }),
  response: z
    .object({
      course_date_blocks: z.array(dateBlock),
      dates_banner_info: datesBannerInfo,
      has_ended: z.boolean(),
      learner_is_full_access: z.boolean(),
      user_timezone: z.string().nullable(),
    })
    .meta({ id: 'CourseDates' }),
  refusals: [courseRunNotFound, ...courseAccessRefusals],
});

export const getDeadlinesInfo = defineContract({
  id: 'courseware.getDeadlinesInfo',
  summary: 'Whether the caller missed due dates, for the banner above the course',
  method: 'GET',
  path: '/api/course_experience/v1/course_deadlines_info/:courseRunKey',
  permission: 'courseware.course.learn',
  params: courseRunParams,
  response: z
    .object({ dates_banner_info: datesBannerInfo, has_ended: z.boolean() })
    .meta({ id: 'CourseDeadlinesInfo' }),
  refusals: [courseRunNotFound, ...courseAccessRefusals],
});

export const resetDeadlines = defineContract({
  id: 'courseware.resetDeadlines',
  summary: 'Start the schedule of a self-paced course run anew, so that missed due dates lie ahead again',
  method: 'POST',
  path: '/api/course_experience/v1/reset_course_deadlines',
  permission: 'courseware.course.learn',
  body: z.looseObject({ course_key: courseRunKeyField }),
  response: z
    .object({
      message: z.string(),
      body: z.string(),
      header: z.string(),
      link: z.string(),
      link_text: z.string(),
    })
    .meta({ id: 'DeadlinesReset' }),
  refusals: [
    courseRunNotFound,
    ...courseAccessRefusals,
    { status: 400, code: 'not_self_paced', when: 'the due dates of the course run are the same for everybody' },
  ],
});
