import { z } from 'zod';
import { defineContract } from '../contract.ts';
import { courseRunNotFound, courseRunParams } from './progress.ts';

export const courseGrade = z
  .object({
    username: z.string(),
    email: z.string(),
    course_id: z.string(),
    passed: z.boolean(),
    percent: z.number(),
    letter_grade: z.string().nullable(),
  })
  .meta({ id: 'CourseGrade' });
export type CourseGradeView = z.output<typeof courseGrade>;

export const listCourseGrades = defineContract({
  id: 'grading.listCourseGrades',
  summary: 'Course grade of one learner (a list of one), or for staff of all, a page at a time',
  method: 'GET',
  path: '/api/grades/v1/courses/:courseRunKey',
  permission: 'grading.course_grade.see',
  params: courseRunParams,
  query: z.object({
    username: z.string().optional(),
    cursor: z.string().max(200).optional(),
    page_size: z.coerce.number().int().min(1).max(100).default(25),
  }),
  response: z.union([
    z.array(courseGrade),
    z.object({ next: z.string().nullable(), previous: z.string().nullable(), results: z.array(courseGrade) }),
  ]),
  refusals: [
    courseRunNotFound,
    { status: 403, code: 'no_access', when: 'the grades are of another learner and the caller is not staff' },
    { status: 404, code: 'user_does_not_exist', when: 'no such account' },
    { status: 404, code: 'user_or_course_does_not_exist', when: 'the account is not enrolled' },
  ],
});

export const getGradingPolicy = defineContract({
  id: 'grading.getGradingPolicy',
  summary: 'Assignment types of a course run with their counts, drops and weights',
  method: 'GET',
  path: '/api/grades/v1/policy/courses/:courseRunKey',
  permission: 'grading.gradebook.see',
  params: courseRunParams,
  response: z.array(
    z.object({
      assignment_type: z.string(),
      count: z.number().int(),
      dropped: z.number().int(),
      weight: z.number(),
    }),
  ),
  refusals: [courseRunNotFound],
});
