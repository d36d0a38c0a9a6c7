import { z } from 'zod';
import { defineContract } from '../contract.ts';
import { courseRunKeyField } from '../fields.ts';
import { courseDetailView, courseView } from './course.ts';

/** A query parameter that comes once, several times, or as one text with commas. */
const texts = z
  .union([z.string(), z.array(z.string())])
  .transform((value) =>
    [value]
      .flat()
      .flatMap((text) => text.split(','))
      .filter((text) => text !== ''),
  )
  .optional();

const pages = {
  page: z.coerce.number().int().min(1).default(1),
  page_size: z.coerce.number().int().min(1).max(100).default(10),
};

const flag = z.stringbool().optional();

export const catalogPermissions = ['enroll', 'see_in_catalog', 'see_about_page'] as const;

const courseNotFound = {
  status: 404,
  code: 'course_run_not_found',
  when: 'no such course run is published, or the caller may not see it',
} as const;

export const listCourses = defineContract({
  id: 'catalog.listCourses',
  summary: 'Course runs of the catalog, page by page',
  method: 'GET',
  path: '/api/courses/v1/courses',
  permission: 'public',
  query: z.object({
    ...pages,
    search_term: z.string().max(200).optional(),
    org: z.string().max(255).optional(),
    /** Only course runs that the mobile apps show. */
    mobile: flag,
    mobile_search: flag,
    /** As this learner would see it: the caller's own name, or any name for site staff. */
    username: z.string().max(150).optional(),
    permissions: texts,
    /** Without those that have ended. */
    active_only: flag,
    course_keys: texts,
  }),
  response: z.object({
    results: z.array(courseView),
    pagination: z.object({
      next: z.string().nullable(),
      previous: z.string().nullable(),
      count: z.number().int(),
      num_pages: z.number().int(),
    }),
  }),
  refusals: [
    { status: 400, code: 'invalid_request', when: 'a parameter is not as it must be' },
    { status: 403, code: 'permission_denied', when: '`username` is somebody else' },
  ],
});

export const getCourse = defineContract({
  id: 'catalog.getCourse',
  summary: 'The About page of a course run',
  method: 'GET',
  path: '/api/courses/v1/courses/:courseRunKey',
  permission: 'public',
  params: z.object({ courseRunKey: courseRunKeyField }),
  query: z.object({ username: z.string().max(150).optional() }),
  response: courseDetailView,
  refusals: [courseNotFound, { status: 403, code: 'permission_denied', when: '`username` is somebody else' }],
});

export const listCourseIds = defineContract({
  id: 'catalog.listCourseIds',
  summary: 'Keys of the course runs in which an account has a role',
  method: 'GET',
  path: '/api/courses/v1/course_ids',
  permission: 'authenticated',
  query: z.object({
    ...pages,
    username: z.string().max(150).optional(),
    role: z.enum(['staff', 'instructor']).default('staff'),
  }),
  response: z.object({
    next: z.string().nullable(),
    previous: z.string().nullable(),
    count: z.number().int(),
    num_pages: z.number().int(),
    current_page: z.number().int(),
    start: z.number().int(),
    results: z.array(z.string()),
  }),
  refusals: [{ status: 403, code: 'permission_denied', when: '`username` is somebody else' }],
});

const facet = z.object({
  terms: z.record(z.string(), z.number().int()),
  total: z.number().int(),
  other: z.number().int(),
});

/** Form or JSON. The path is Open edX's: its catalog micro-frontend asks here. */
export const searchCourses = defineContract({
  id: 'catalog.searchCourses',
  summary: 'Search the catalog, with counts per organization, language and mode',
  method: 'POST',
  path: '/search/unstable/v0/course_list_search',
  aliases: ['/search/course_discovery'],
  permission: 'public',
  body: z.object({
    search_string: z.string().max(200).default(''),
    page_size: z.coerce.number().int().min(1).max(100).default(20),
    /** From 0. */
    page_index: z.coerce.number().int().min(0).default(0),
    enable_course_sorting_by_start_date: z.union([z.boolean(), z.stringbool()]).default(false),
    org: texts,
    language: texts,
    modes: texts,
  }),
  response: z.object({
    took: z.number(),
    total: z.number().int(),
    max_score: z.number().nullable(),
    results: z.array(
      z.object({
        _id: z.string(),
        score: z.number(),
        data: z.object({
          id: z.string(),
          course: z.string(),
          org: z.string(),
          number: z.string(),
          start: z.string().nullable(),
          image_url: z.string(),
          content: z.object({ display_name: z.string(), overview: z.string(), number: z.string() }),
          modes: z.array(z.string()),
          language: z.string(),
          catalog_visibility: z.string(),
        }),
      }),
    ),
    aggs: z.object({ org: facet, language: facet, modes: facet }),
  }),
});
