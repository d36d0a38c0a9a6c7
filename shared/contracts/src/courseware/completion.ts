import { z } from 'zod';
import { defineContract } from '../contract.ts';
import { courseRunKeyField, usageKeyField } from '../fields.ts';
import { blockNotFound, courseAccessRefusals, courseRunNotFound, courseRunParams, handlerParams } from './shared.ts';

export const completeBlocks = defineContract({
  id: 'courseware.completeBlocks',
  summary: 'Record how far the caller is with blocks: 1 is done. Android sends text, iOS numbers',
  method: 'POST',
  path: '/api/completion/v1/completion-batch',
  permission: 'courseware.course.learn',
  body: z.object({
    username: z.string().optional(),
    course_key: courseRunKeyField,
    blocks: z.record(usageKeyField, z.coerce.number().min(0).max(1)),
  }),
  response: z.object({ detail: z.string() }),
  refusals: [
    courseRunNotFound,
    ...courseAccessRefusals,
    { status: 400, code: 'block_not_in_course', when: 'a block is not one of the course run' },
    { status: 403, code: 'other_username', when: 'the username is not the caller' },
  ],
});

export const publishCompletion = defineContract({
  id: 'courseware.publishCompletion',
  summary: 'A block tells that the caller saw it, as video and text blocks do on their own',
  method: 'POST',
  path: '/courses/:courseRunKey/xblock/:usageKey/handler/publish_completion',
  permission: 'courseware.block.learn',
  params: handlerParams,
  body: z.looseObject({ completion: z.coerce.number().min(0).max(1) }),
  response: z.object({ result: z.literal('ok') }),
  refusals: [blockNotFound, ...courseAccessRefusals],
});

/** How complete a course run, its sections, subsections, units and blocks are for the caller: keys to 0..1. */
export const getCompletion = defineContract({
  id: 'courseware.getCompletion',
  summary: 'Completion of the caller: per block, and of each unit, subsection and section above',
  method: 'GET',
  path: '/api/courseware/v1/course-runs/:courseRunKey/completion',
  permission: 'courseware.course.learn',
  params: courseRunParams,
  response: z
    .object({
      completion_summary: z.object({
        complete_count: z.number().int(),
        incomplete_count: z.number().int(),
        locked_count: z.number().int(),
      }),
      blocks: z.record(z.string(), z.number()),
    })
    .meta({ id: 'CourseCompletion' }),
  refusals: [courseRunNotFound, ...courseAccessRefusals],
});
