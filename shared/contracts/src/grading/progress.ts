import { z } from 'zod';
import { defineContract } from '../contract.ts';
import { courseRunKeyField } from '../fields.ts';

export const courseRunParams = z.object({ courseRunKey: courseRunKeyField });
export const courseRunNotFound = {
  status: 404,
  code: 'course_run_not_found',
  when: 'no such course run is published',
} as const;
export const noAccess = [
  { status: 401, code: 'authentication_required', when: 'nobody is signed in' },
  { status: 403, code: 'enrollment_required', when: 'the learner is not enrolled' },
  { status: 403, code: 'no_access', when: 'the caller may not see the grades' },
] as const;

/** A subsection with the caller's points on it. Points are 0 where they are hidden; `show_grades` says so. */
export const subsectionScore = z
  .object({
    assignment_type: z.string().nullable(),
    block_key: z.string(),
    display_name: z.string(),
    due: z.string().nullable(),
    has_graded_assignment: z.boolean(),
    /** Set by staff. Null for mobile clients, which cannot read an object here. */
    override: z.object({ system: z.string(), reason: z.string() }).nullable(),
    learner_has_access: z.boolean(),
    num_points_earned: z.number(),
    num_points_possible: z.number(),
    percent_graded: z.number(),
    problem_scores: z.array(z.object({ earned: z.number(), possible: z.number() })),
    show_correctness: z.string(),
    show_grades: z.boolean(),
    url: z.string().nullable(),
  })
  .meta({ id: 'SubsectionScore' });
export type SubsectionScoreView = z.output<typeof subsectionScore>;

export const progress = z
  .object({
    verified_mode: z.null(),
    access_expiration: z.null(),
    credit_course_requirements: z.null(),
    certificate_data: z
      .object({
        cert_status: z.string().nullable(),
        cert_web_view_url: z.string().nullable(),
        download_url: z.string().nullable(),
        certificate_available_date: z.string().nullable(),
      })
      .nullable(),
    /** Units. */
    completion_summary: z.object({
      complete_count: z.number().int(),
      incomplete_count: z.number().int(),
      locked_count: z.number().int(),
    }),
    /** Of what the viewer may see: a hidden score counts as nothing here. `visible_percent` is Open edX's newer name of it. */
    course_grade: z.object({
      letter_grade: z.string().nullable(),
      percent: z.number(),
      is_passing: z.boolean(),
      visible_percent: z.number(),
    }),
    end: z.string().nullable(),
    enrollment_mode: z.string().nullable(),
    grading_policy: z.object({
      assignment_policies: z.array(
        z.object({
          num_droppable: z.number(),
          num_total: z.number(),
          short_label: z.string(),
          type: z.string(),
          weight: z.number(),
        }),
      ),
      grade_range: z.record(z.string(), z.number()),
      assignment_colors: z.array(z.string()),
    }),
    has_scheduled_content: z.boolean(),
    section_scores: z.array(z.object({ display_name: z.string(), subsections: z.array(subsectionScore) })),
    studio_url: z.string(),
    username: z.string(),
    user_has_passing_grade: z.boolean(),
    verification_data: z.object({
      link: z.string().nullable(),
      status: z.string(),
      status_date: z.string().nullable(),
    }),
    disable_progress_graph: z.boolean(),
    assignment_type_grade_summary: z.array(
      z.object({
        type: z.string(),
        weight: z.number(),
        average_grade: z.number(),
        weighted_grade: z.number(),
        last_grade_publish_date: z.string().nullable(),
        has_hidden_contribution: z.enum(['none', 'some', 'all']),
        short_label: z.string(),
        num_droppable: z.number().int(),
      }),
    ),
    final_grades: z.number(),
  })
  .meta({ id: 'CourseProgress' });
export type ProgressView = z.output<typeof progress>;

export const getProgress = defineContract({
  id: 'grading.getProgress',
  summary: 'The progress page of the caller: completion, scores, course grade, policy and cutoffs',
  method: 'GET',
  path: '/api/course_home/progress/:courseRunKey',
  aliases: ['/api/course_home/v1/progress/:courseRunKey'],
  permission: 'grading.progress.see',
  params: courseRunParams,
  response: progress,
  refusals: [courseRunNotFound, ...noAccess],
});

export const getProgressOf = defineContract({
  id: 'grading.getProgressOf',
  summary: 'The progress page of a learner, for staff',
  method: 'GET',
  path: '/api/course_home/progress/:courseRunKey/:learnerId',
  aliases: ['/api/course_home/v1/progress/:courseRunKey/:learnerId'],
  permission: 'grading.progress.see',
  params: courseRunParams.extend({ learnerId: z.coerce.number().int().positive() }),
  response: progress,
  refusals: [courseRunNotFound, ...noAccess, { status: 404, code: 'user_not_found', when: 'no such account' }],
});

const score = z.object({ earned: z.number(), possible: z.number() });

export const problemExplanation = z
  .object({
    usage_key: z.string(),
    display_name: z.string(),
    raw: score,
    weight: z.number().nullable(),
    weighed: score,
    because: z.enum(['counts', 'not_graded', 'nothing_possible']),
    is_attempted: z.boolean(),
  })
  .meta({ id: 'ProblemExplanation' });

export const subsectionExplanation = z
  .object({
    usage_key: z.string(),
    display_name: z.string(),
    percent: z.number(),
    total: score,
    because: z.enum(['earned', 'overridden', 'not_attempted', 'nothing_possible', 'hidden']),
    /** Before any override. */
    earned_total: score,
    earned_percent: z.number(),
    problems: z.array(problemExplanation),
  })
  .meta({ id: 'SubsectionExplanation' });

/** "Why 68 %?": every number of a course grade with the numbers it is made of. Shares are 0..1. */
export const gradeExplanation = z
  .object({
    percent: z.number(),
    raw_percent: z.number(),
    /** What rounding to a whole percent added (or took). */
    rounding: z.number(),
    letter: z.string().nullable(),
    next: z.object({ letter: z.string(), lowest: z.number(), missing: z.number() }).nullable(),
    is_passing: z.boolean(),
    passing_cutoff: z.number().nullable(),
    /** Scores that the viewer may not see are left out of all numbers here. */
    has_hidden_scores: z.boolean(),
    parts: z.array(
      z.object({
        type: z.string(),
        weight: z.number(),
        counted_weight: z.number(),
        average: z.number(),
        min_count: z.number().int(),
        drop_count: z.number().int(),
        contribution: z.number(),
        entries: z.array(
          z.object({
            label: z.string(),
            percent: z.number(),
            state: z.enum(['counted', 'dropped', 'not_yet_there']),
            contribution: z.number(),
            subsection: subsectionExplanation.nullable(),
          }),
        ),
        excused: z.array(subsectionExplanation),
      }),
    ),
    ignored: z.array(
      subsectionExplanation.extend({
        reason: z.enum(['not_graded', 'no_possible_points', 'no_assignment_type', 'unknown_assignment_type']),
      }),
    ),
  })
  .meta({ id: 'GradeExplanation' });
export type GradeExplanationView = z.output<typeof gradeExplanation>;

export const explainGrade = defineContract({
  id: 'grading.explainGrade',
  summary: 'How the course grade of the caller (or, for staff, of a learner) comes about',
  method: 'GET',
  path: '/api/grading/v1/course-runs/:courseRunKey/explanation',
  permission: 'grading.progress.see',
  params: courseRunParams,
  query: z.object({ learner_id: z.coerce.number().int().positive().optional() }),
  response: gradeExplanation,
  refusals: [courseRunNotFound, ...noAccess, { status: 404, code: 'user_not_found', when: 'no such account' }],
});
