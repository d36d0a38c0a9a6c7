import { z } from 'zod';
import { defineContract } from '../contract.ts';
import { usageKeyField } from '../fields.ts';
import { courseRunNotFound, courseRunParams } from './progress.ts';

const forbidden = { status: 403, code: 'forbidden', when: 'the caller is not staff of the course run' } as const;
const cursorQuery = {
  cursor: z.string().max(200).optional(),
  page_size: z.coerce.number().int().min(1).max(100).default(25),
};

export const gradebookEntry = z
  .object({
    course_id: z.string(),
    user_id: z.number().int(),
    username: z.string(),
    full_name: z.string(),
    email: z.string(),
    external_user_key: z.string().nullable(),
    passed: z.boolean(),
    percent: z.number(),
    letter_grade: z.string().nullable(),
    progress_page_url: z.string(),
    section_breakdown: z.array(
      z.object({
        attempted: z.boolean(),
        category: z.string(),
        label: z.string(),
        module_id: z.string(),
        percent: z.number(),
        score_earned: z.number(),
        score_possible: z.number(),
        subsection_name: z.string(),
        is_overridden: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'GradebookEntry' });
export type GradebookEntryView = z.output<typeof gradebookEntry>;

export const listGradebook = defineContract({
  id: 'grading.listGradebook',
  summary: 'Grades of the enrolled learners of a course run',
  method: 'GET',
  path: '/api/grades/v1/gradebook/:courseRunKey',
  permission: 'grading.gradebook.see',
  params: courseRunParams,
  query: z.object({
    ...cursorQuery,
    username: z.string().optional(),
    user_contains: z.string().max(100).optional(),
    course_grade_min: z.coerce.number().optional(),
    course_grade_max: z.coerce.number().optional(),
  }),
  response: z
    .object({
      next: z.string().nullable(),
      previous: z.string().nullable(),
      total_users_count: z.number().int(),
      filtered_users_count: z.number().int(),
      results: z.array(gradebookEntry),
    })
    .meta({ id: 'Gradebook' }),
  refusals: [courseRunNotFound, forbidden],
});

export const getGradingInfo = defineContract({
  id: 'grading.getGradingInfo',
  summary: 'Columns of the gradebook: assignment types, subsections and cutoffs',
  method: 'GET',
  path: '/api/grades/v1/gradebook/:courseRunKey/grading-info',
  permission: 'grading.gradebook.see',
  params: courseRunParams,
  query: z.object({ graded_only: z.string().optional() }),
  response: z
    .object({
      grade_cutoffs: z.record(z.string(), z.number()),
      assignment_types: z.record(
        z.string(),
        z.object({
          type: z.string(),
          short_label: z.string(),
          min_count: z.number().int(),
          drop_count: z.number().int(),
          weight: z.number(),
        }),
      ),
      subsections: z.array(
        z.object({
          assignment_type: z.string().nullable(),
          graded: z.boolean(),
          short_label: z.string().nullable(),
          module_id: z.string(),
          display_name: z.string(),
        }),
      ),
      grades_frozen: z.boolean(),
      can_see_bulk_management: z.boolean(),
    })
    .meta({ id: 'GradingInfo' }),
  refusals: [courseRunNotFound, forbidden],
});

const overridePoints = z.number().min(0).nullable().optional();

export const bulkOverride = defineContract({
  id: 'grading.bulkOverride',
  summary: 'Set points of learners on subsections; what they earned stays beside it',
  method: 'POST',
  path: '/api/grades/v1/gradebook/:courseRunKey/bulk-update',
  permission: 'grading.subsection_grade.override',
  params: courseRunParams,
  body: z
    .array(
      z.object({
        user_id: z.number().int(),
        usage_id: usageKeyField,
        grade: z.object({
          earned_all_override: overridePoints,
          possible_all_override: overridePoints,
          earned_graded_override: overridePoints,
          possible_graded_override: overridePoints,
          comment: z.string().max(1000).optional(),
        }),
      }),
    )
    .max(500),
  response: z.array(
    z.object({ user_id: z.number().int(), usage_id: z.string(), success: z.boolean(), reason: z.string().nullable() }),
  ),
  status: 202,
  refusals: [
    courseRunNotFound,
    forbidden,
    {
      status: 422,
      code: 'some_failed',
      when: 'rows could not be set; the body is the list of rows with a reason each',
    },
  ],
});

const points = z.object({
  earned_all: z.number(),
  possible_all: z.number(),
  earned_graded: z.number(),
  possible_graded: z.number(),
});

export const getSubsectionGrade = defineContract({
  id: 'grading.getSubsectionGrade',
  summary: 'What a learner earned on a subsection, the override, and who set what before',
  method: 'GET',
  path: '/api/grades/v1/subsection/:usageKey',
  permission: 'grading.gradebook.see',
  params: z.object({ usageKey: usageKeyField }),
  query: z.object({
    user_id: z.coerce.number().int().positive(),
    history_record_limit: z.coerce.number().int().min(1).max(100).default(5),
  }),
  response: z
    .object({
      success: z.boolean(),
      subsection_id: z.string(),
      user_id: z.number().int(),
      course_id: z.string(),
      original_grade: points,
      override: z
        .object({
          earned_all_override: z.number().nullable(),
          possible_all_override: z.number().nullable(),
          earned_graded_override: z.number().nullable(),
          possible_graded_override: z.number().nullable(),
        })
        .nullable(),
      history: z.array(
        z.object({
          user: z.string(),
          comments: z.string(),
          created: z.string(),
          feature: z.string(),
          action: z.enum(['create', 'update', 'delete']),
          earned_all_override: z.number().nullable(),
          possible_all_override: z.number().nullable(),
          earned_graded_override: z.number().nullable(),
          possible_graded_override: z.number().nullable(),
        }),
      ),
    })
    .meta({ id: 'SubsectionGradeDetails' }),
  refusals: [forbidden, { status: 404, code: 'subsection_not_found', when: 'no such subsection or learner' }],
});

export const removeOverride = defineContract({
  id: 'grading.removeOverride',
  summary: 'Let what a learner earned on a subsection count again',
  method: 'DELETE',
  path: '/api/grading/v1/subsections/:usageKey/overrides/:learnerId',
  permission: 'grading.subsection_grade.override',
  params: z.object({ usageKey: usageKeyField, learnerId: z.coerce.number().int().positive() }),
  response: null,
  refusals: [forbidden, { status: 404, code: 'override_not_found', when: 'nothing is overridden there' }],
});

export const regradeTask = z
  .object({
    task_id: z.string(),
    course_id: z.string(),
    state: z.enum(['queued', 'active', 'completed', 'failed', 'cancelled']),
    progress: z.number(),
    message: z.string().nullable(),
    result: z.object({ learners: z.number().int(), changed: z.number().int() }).nullable(),
    error: z.string().nullable(),
  })
  .meta({ id: 'RegradeTask' });

export const startRegrade = defineContract({
  id: 'grading.startRegrade',
  summary: 'Compute every grade of a course run anew from the kept scores',
  method: 'POST',
  path: '/api/grading/v1/course-runs/:courseRunKey/regrade',
  permission: 'grading.gradebook.regrade',
  params: courseRunParams,
  response: regradeTask,
  status: 202,
  refusals: [courseRunNotFound, forbidden],
});

export const findRegrade = defineContract({
  id: 'grading.findRegrade',
  summary: 'How far a regrade is, and how many grades it changed',
  method: 'GET',
  path: '/api/grading/v1/course-runs/:courseRunKey/regrade/:taskId',
  permission: 'grading.gradebook.regrade',
  params: courseRunParams.extend({ taskId: z.string().min(1).max(100) }),
  response: regradeTask,
  refusals: [forbidden, { status: 404, code: 'task_not_found', when: 'no such regrade of this course run' }],
});
