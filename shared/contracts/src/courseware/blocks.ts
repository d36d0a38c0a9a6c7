import { z } from 'zod';
import { defineContract } from '../contract.ts';
import { courseRunKeyField } from '../fields.ts';
import { blockNotFound, blockParams, courseAccessRefusals, courseRunNotFound, courseRunParams } from './shared.ts';

/** A block as the mobile apps and Open edX's learning application read it; which fields are there, the query decides. */
export const apiBlock = z
  .looseObject({
    id: z.string(),
    block_id: z.string(),
    type: z.string(),
    display_name: z.string(),
    lms_web_url: z.string(),
    legacy_web_url: z.string(),
    student_view_url: z.string(),
    children: z.array(z.string()).optional(),
    descendants: z.array(z.string()).optional(),
    graded: z.boolean().optional(),
    format: z.string().nullable().optional(),
    due: z.string().nullable().optional(),
    completion: z.number().optional(),
    block_counts: z.record(z.string(), z.number().int()).optional(),
    student_view_data: z.record(z.string(), z.unknown()).nullable().optional(),
    student_view_multi_device: z.boolean().optional(),
    contains_gated_content: z.boolean().optional(),
  })
  .meta({ id: 'ApiBlock' });
export type ApiBlockView = z.output<typeof apiBlock>;

export const blocksQuery = z.object({
  username: z.string().optional(),
  /** How many levels below the root; `all` for the whole tree. */
  depth: z.string().optional(),
  nav_depth: z.coerce.number().int().min(0).optional(),
  /** Names joined by commas, or the parameter repeated. */
  requested_fields: z.union([z.string(), z.array(z.string())]).optional(),
  block_types_filter: z.union([z.string(), z.array(z.string())]).optional(),
  block_counts: z.union([z.string(), z.array(z.string())]).optional(),
  student_view_data: z.union([z.string(), z.array(z.string())]).optional(),
  all_blocks: z.string().optional(),
  return_type: z.enum(['dict', 'list']).default('dict'),
});
export type BlocksQuery = z.output<typeof blocksQuery>;

const blocksAnswer = z.union([
  z.object({ root: z.string(), blocks: z.record(z.string(), apiBlock) }),
  z.array(apiBlock),
]);
const userNotFound = {
  status: 404,
  code: 'user_not_found',
  when: 'the username is neither empty nor the caller',
} as const;

export const listBlocks = defineContract({
  id: 'courseware.listBlocks',
  summary: 'The blocks of a course run that the caller may see, as a flat map',
  method: 'GET',
  path: '/api/courses/v1/blocks',
  aliases: ['/api/courses/v2/blocks'],
  permission: 'courseware.course.learn',
  query: blocksQuery.extend({ course_id: courseRunKeyField }),
  response: blocksAnswer,
  refusals: [courseRunNotFound, userNotFound, ...courseAccessRefusals],
});

export const listBlocksBelow = defineContract({
  id: 'courseware.listBlocksBelow',
  summary: 'A block and those below it that the caller may see',
  method: 'GET',
  path: '/api/courses/v1/blocks/:usageKey',
  aliases: ['/api/courses/v2/blocks/:usageKey'],
  permission: 'courseware.block.learn',
  params: blockParams,
  query: blocksQuery,
  response: blocksAnswer,
  refusals: [blockNotFound, userNotFound, ...courseAccessRefusals],
});

export const getLearningSequences = defineContract({
  id: 'courseware.getLearningSequences',
  summary: 'Sections and subsections with the moments from which they are open',
  method: 'GET',
  path: '/api/learning_sequences/v1/course_outline/:courseRunKey',
  permission: 'courseware.course.learn',
  params: courseRunParams,
  query: z.object({ user: z.string().optional() }),
  response: z
    .object({
      course_key: z.string(),
      title: z.string(),
      outline: z.object({
        sections: z.array(
          z.object({
            id: z.string(),
            title: z.string(),
            sequence_ids: z.array(z.string()),
            start: z.string().nullable(),
            effective_start: z.string().nullable(),
          }),
        ),
        sequences: z.record(
          z.string(),
          z.object({
            id: z.string(),
            title: z.string(),
            accessible: z.boolean(),
            start: z.string().nullable(),
            effective_start: z.string().nullable(),
          }),
        ),
      }),
    })
    .meta({ id: 'LearningSequences' }),
  refusals: [courseRunNotFound, ...courseAccessRefusals],
});
