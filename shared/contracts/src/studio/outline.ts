import { z } from 'zod';
import { defineContract } from '../contract.ts';
import { type BlockInfo, blockInfo } from './block-info.ts';
import { blockNotFound, blockParams, courseRunNotFound, courseRunParams } from './shared.ts';

/** The course block of the outline page: the fields of every block and those that only a course has. */
export const courseStructure = z.intersection(
  blockInfo,
  z.object({
    highlights_enabled_for_messaging: z.boolean(),
    video_sharing_enabled: z.boolean(),
    video_sharing_options: z.string(),
    end: z.string().nullable(),
    enable_proctored_exams: z.boolean(),
    enable_timed_exams: z.boolean(),
  }),
);
export type CourseStructure = z.output<typeof courseStructure>;

export const emptyClipboard = z.object({
  content: z.null(),
  source_usage_key: z.string(),
  source_context_title: z.string(),
  source_edit_url: z.string(),
});

export const getCourseIndex = defineContract({
  id: 'studio.getCourseIndex',
  summary: 'The outline page: the whole draft outline down to units',
  method: 'GET',
  path: '/api/contentstore/v1/course_index/:courseRunKey',
  permission: 'studio.course.edit',
  params: courseRunParams,
  response: z
    .object({
      course_structure: courseStructure,
      course_release_date: z.string(),
      created_on: z.string().nullable(),
      deprecated_blocks_info: z.object({
        blocks: z.array(z.unknown()),
        deprecated_enabled_block_types: z.array(z.string()),
        advance_settings_url: z.string(),
      }),
      discussions_incontext_learnmore_url: z.string(),
      discussions_settings: z.object({ provider_type: z.string(), enable_graded_units: z.boolean() }),
      advance_settings_url: z.string(),
      initial_state: z.null(),
      initial_user_clipboard: emptyClipboard,
      is_custom_relative_dates_active: z.boolean(),
      language_code: z.string(),
      lms_link: z.string(),
      mfe_proctored_exam_settings_url: z.string(),
      notification_dismiss_url: z.null(),
      proctoring_errors: z.array(z.unknown()),
      reindex_link: z.string(),
      rerun_notification_id: z.null(),
    })
    .meta({ id: 'StudioCourseIndex' }),
  refusals: [courseRunNotFound],
});

export const getBlockOutline = defineContract({
  id: 'studio.getBlockOutline',
  summary: 'One block of the outline with everything below it down to units',
  method: 'GET',
  path: '/xblock/outline/:usageKey',
  permission: 'studio.course.edit',
  params: blockParams,
  response: blockInfo,
  refusals: [courseRunNotFound, blockNotFound],
});

export interface ConciseBlock {
  id: string;
  display_name: string;
  category: string;
  has_children: boolean;
  unit_level_discussions: boolean;
  video_sharing_enabled: boolean;
  video_sharing_options: string;
  child_info?: { category: string; display_name: string; children: ConciseBlock[] };
}
export const conciseBlock: z.ZodType<ConciseBlock> = z
  .object({
    id: z.string(),
    display_name: z.string(),
    category: z.string(),
    has_children: z.boolean(),
    unit_level_discussions: z.boolean(),
    video_sharing_enabled: z.boolean(),
    video_sharing_options: z.string(),
    get child_info() {
      return z.optional(z.object({ category: z.string(), display_name: z.string(), children: z.array(conciseBlock) }));
    },
  })
  .meta({ id: 'StudioConciseBlock' });

/** `format=concise` only: the page of the same address belongs to the shell. */
export const getConciseOutline = defineContract({
  id: 'studio.getConciseOutline',
  summary: 'A light outline of the draft with all blocks, for choosing a place to move to',
  method: 'GET',
  path: '/course/:courseRunKey',
  permission: 'studio.course.edit',
  params: courseRunParams,
  query: z.object({ format: z.literal('concise').default('concise') }),
  response: conciseBlock,
  refusals: [courseRunNotFound],
});

const componentTemplate = z.object({
  type: z.string(),
  display_name: z.string(),
  beta: z.boolean(),
  support_legend: z.object({
    show_legend: z.boolean(),
    allow_unsupported_xblocks: z.boolean(),
    documentation_label: z.string(),
  }),
  templates: z.array(
    z.object({
      display_name: z.string(),
      category: z.string(),
      boilerplate_name: z.string().nullable(),
      hinted: z.boolean(),
      tab: z.string(),
      support_level: z.union([z.string(), z.boolean()]),
    }),
  ),
});
export type ComponentTemplateView = z.output<typeof componentTemplate>;

export const getUnitPage = defineContract({
  id: 'studio.getUnitPage',
  summary: 'Frame of the unit page: the unit, its place, what can be added',
  method: 'GET',
  path: '/api/contentstore/v1/container_handler/:usageKey',
  permission: 'studio.course.edit',
  params: blockParams,
  response: z
    .object({
      language_code: z.string(),
      action: z.string(),
      xblock: z.object({ display_name: z.string(), display_type: z.string(), category: z.string() }),
      is_unit_page: z.boolean(),
      is_collapsible: z.boolean(),
      position: z.number().int(),
      prev_url: z.string().nullable(),
      next_url: z.string().nullable(),
      new_unit_category: z.string(),
      outline_url: z.string(),
      ancestor_xblocks: z.array(
        z.object({
          title: z.string(),
          is_last: z.boolean(),
          children: z.array(z.object({ url: z.string(), display_name: z.string(), usage_key: z.string() })),
        }),
      ),
      component_templates: z.array(componentTemplate),
      xblock_info: z.intersection(
        blockInfo,
        z.object({ ancestor_info: z.object({ ancestors: z.array(blockInfo) }) }),
      ) as z.ZodType<BlockInfo & { ancestor_info: { ancestors: BlockInfo[] } }>,
      draft_preview_link: z.string(),
      published_preview_link: z.string(),
      show_unit_tags: z.boolean(),
      user_clipboard: emptyClipboard,
      is_fullwidth_content: z.boolean(),
      assets_url: z.string(),
      unit_block_id: z.string(),
      subsection_location: z.string(),
      course_sequence_ids: z.array(z.string()),
      library_content_picker_url: z.string(),
    })
    .meta({ id: 'StudioUnitPage' }),
  refusals: [courseRunNotFound, blockNotFound],
});

const unitChild = z.object({
  name: z.string(),
  block_id: z.string(),
  block_type: z.string(),
  actions: z.object({
    can_copy: z.boolean(),
    can_duplicate: z.boolean(),
    can_move: z.boolean(),
    can_manage_access: z.boolean(),
    can_delete: z.boolean(),
    can_manage_tags: z.boolean(),
  }),
  user_partition_info: z.object({
    selectable_partitions: z.array(z.unknown()),
    selected_partition_index: z.number().int(),
    selected_groups_label: z.string(),
  }),
  user_partitions: z.array(z.unknown()),
  upstream_link: z.null(),
  validation_messages: z.array(z.object({ text: z.string(), type: z.enum(['error', 'warning']) })),
  render_error: z.string(),
  /** Own addition: unpublished edits in this block. */
  has_changes: z.boolean(),
});
export type UnitChildView = z.output<typeof unitChild>;

export const listUnitChildren = defineContract({
  id: 'studio.listUnitChildren',
  summary: 'Blocks of a unit with what may be done to each and what is wrong with it',
  method: 'GET',
  path: '/api/contentstore/v1/container/:usageKey/children',
  permission: 'studio.course.edit',
  params: blockParams,
  query: z.object({ get_upstream_info: z.stringbool().optional() }),
  response: z.object({
    children: z.array(unitChild),
    is_published: z.boolean(),
    can_paste_component: z.boolean(),
    display_name: z.string(),
    upstream_ready_to_sync_children_info: z.array(z.unknown()),
  }),
  refusals: [courseRunNotFound, blockNotFound],
});
