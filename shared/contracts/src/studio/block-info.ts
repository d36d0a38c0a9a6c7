import { z } from 'zod';

/** Where a block stands between its author and its learners. */
export const visibilityStates = ['live', 'ready', 'unscheduled', 'needs_attention', 'staff_only', 'gated'] as const;

export const blockActions = z.object({
  deletable: z.boolean(),
  draggable: z.boolean(),
  childAddable: z.boolean(),
  duplicable: z.boolean(),
  unlinkable: z.boolean(),
  allowMoveUp: z.boolean(),
  allowMoveDown: z.boolean(),
});

const userPartitionInfo = z.object({
  selectable_partitions: z.array(z.unknown()),
  selected_partition_index: z.number().int(),
  selected_groups_label: z.string(),
});
export type UserPartitionInfo = z.output<typeof userPartitionInfo>;

/**
 * A block as Studio's outline and unit pages read it. `edited_on`, `published_on`, `release_date` and `due_date` are
 * texts for people in UTC; `start` and `due` are moments. `has_changes` is true while anything at or below the block
 * differs from what learners see.
 */
export interface BlockInfo {
  id: string;
  display_name: string;
  category: string;
  has_children: boolean;
  edited_on: string | null;
  edited_by: string | null;
  published: boolean;
  published_on: string | null;
  published_by: string | null;
  studio_url: string;
  released_to_students: boolean;
  release_date: string | null;
  visibility_state: (typeof visibilityStates)[number];
  has_explicit_staff_lock: boolean;
  ancestor_has_staff_lock: boolean;
  staff_only_message: boolean;
  start: string | null;
  graded: boolean;
  due_date: string;
  due: string | null;
  relative_weeks_due: number | null;
  format: string | null;
  course_graders: string[];
  has_changes: boolean;
  actions: z.output<typeof blockActions>;
  explanatory_message: string | null;
  group_access: Record<string, unknown>;
  user_partitions: unknown[];
  user_partition_info: UserPartitionInfo;
  show_correctness: string;
  hide_after_due: boolean;
  highlights: string[];
  highlights_enabled: boolean;
  highlights_preview_only: boolean;
  highlights_doc_url: string;
  has_partition_group_components: boolean;
  enable_copy_paste_units: boolean;
  is_header_visible: boolean;
  is_time_limited: boolean;
  default_time_limit_minutes: number | null;
  is_proctored_exam: boolean;
  is_practice_exam: boolean;
  is_onboarding_exam: boolean;
  exam_review_rules: string;
  is_prereq: boolean;
  prereq: string | null;
  prereqs: unknown[];
  prereq_min_score: number | null;
  prereq_min_completion: number | null;
  discussion_enabled: boolean;
  upstream_info: null;
  child_info?: ChildInfo;
}

export interface ChildInfo {
  /** The type a new child gets. */
  category: string;
  display_name: string;
  children: BlockInfo[];
}

const blockInfoShape = z.object({
  id: z.string(),
  display_name: z.string(),
  category: z.string(),
  has_children: z.boolean(),
  edited_on: z.string().nullable(),
  edited_by: z.string().nullable(),
  published: z.boolean(),
  published_on: z.string().nullable(),
  published_by: z.string().nullable(),
  studio_url: z.string(),
  released_to_students: z.boolean(),
  release_date: z.string().nullable(),
  visibility_state: z.enum(visibilityStates),
  has_explicit_staff_lock: z.boolean(),
  ancestor_has_staff_lock: z.boolean(),
  staff_only_message: z.boolean(),
  start: z.string().nullable(),
  graded: z.boolean(),
  due_date: z.string(),
  due: z.string().nullable(),
  relative_weeks_due: z.number().nullable(),
  format: z.string().nullable(),
  course_graders: z.array(z.string()),
  has_changes: z.boolean(),
  actions: blockActions,
  explanatory_message: z.string().nullable(),
  group_access: z.record(z.string(), z.unknown()),
  user_partitions: z.array(z.unknown()),
  user_partition_info: userPartitionInfo,
  show_correctness: z.string(),
  hide_after_due: z.boolean(),
  highlights: z.array(z.string()),
  highlights_enabled: z.boolean(),
  highlights_preview_only: z.boolean(),
  highlights_doc_url: z.string(),
  has_partition_group_components: z.boolean(),
  enable_copy_paste_units: z.boolean(),
  is_header_visible: z.boolean(),
  is_time_limited: z.boolean(),
  default_time_limit_minutes: z.number().nullable(),
  is_proctored_exam: z.boolean(),
  is_practice_exam: z.boolean(),
  is_onboarding_exam: z.boolean(),
  exam_review_rules: z.string(),
  is_prereq: z.boolean(),
  prereq: z.string().nullable(),
  prereqs: z.array(z.unknown()),
  prereq_min_score: z.number().nullable(),
  prereq_min_completion: z.number().nullable(),
  discussion_enabled: z.boolean(),
  upstream_info: z.null(),
  get child_info(): z.ZodOptional<z.ZodType<ChildInfo>> {
    return z.optional(childInfo);
  },
});
export const childInfo: z.ZodType<ChildInfo> = z.object({
  category: z.string(),
  display_name: z.string(),
  get children(): z.ZodArray<z.ZodType<BlockInfo>> {
    return z.array(blockInfo);
  },
});
export const blockInfo: z.ZodType<BlockInfo> = blockInfoShape.meta({ id: 'StudioBlockInfo' });
