import { z } from 'zod';
import { defineContract } from '../contract.ts';
import { courseRunKeyField, usageKeyField } from '../fields.ts';
import { blockNotFound, blockParams, courseBusy, courseRunNotFound } from './shared.ts';

const noPlace = {
  status: 400,
  code: 'not_allowed_there',
  when: 'a block of this type may not be placed in that parent',
} as const;
const fieldRefused = { status: 400, code: 'invalid_field', when: 'a value is not of the type the field has' } as const;

/** A new block of a type, or a copy of a block: with `duplicate_source_locator` only that and `parent_locator` count. */
export const createBlock = defineContract({
  id: 'studio.createBlock',
  summary: 'Add a block, or duplicate one',
  method: 'POST',
  path: '/xblock/',
  permission: 'studio.course.edit',
  body: z.object({
    parent_locator: usageKeyField,
    category: z.string().max(100).optional(),
    type: z.string().max(100).optional(),
    display_name: z.string().max(1000).optional(),
    boilerplate: z.string().max(200).nullish(),
    duplicate_source_locator: usageKeyField.optional(),
    /** Own additions: place among the siblings (the end without it), and first contents. */
    index: z.number().int().min(0).optional(),
    data: z.string().optional(),
    metadata: z.record(z.string(), z.json()).optional(),
  }),
  response: z.object({
    locator: z.string(),
    courseKey: z.string(),
    static_file_notices: z.object({
      new_files: z.array(z.string()),
      conflicting_files: z.array(z.string()),
      error_files: z.array(z.string()),
    }),
    upstream_ref: z.string().nullable(),
  }),
  refusals: [
    courseRunNotFound,
    blockNotFound,
    courseBusy,
    noPlace,
    fieldRefused,
    { status: 400, code: 'unknown_type', when: 'no block type of this name can be created' },
  ],
});

export const moveBlock = defineContract({
  id: 'studio.moveBlock',
  summary: 'Move a block to another parent or place',
  method: 'PATCH',
  path: '/xblock/',
  permission: 'studio.course.edit',
  body: z.object({
    move_source_locator: usageKeyField,
    parent_locator: usageKeyField,
    /** Place among the new siblings; the end without it. */
    target_index: z.number().int().min(0).nullish(),
  }),
  response: z.object({
    move_source_locator: z.string(),
    parent_locator: z.string(),
    source_index: z.number().int(),
  }),
  refusals: [courseRunNotFound, blockNotFound, courseBusy, noPlace],
});

/**
 * Any part of a block. `metadata` sets fields; null takes the block's own value away, so that the inherited or default
 * one holds. `children` puts the children in this order (children named here and living elsewhere move in; none is
 * deleted). `graderType` sets the assignment type of a subsection (`notgraded` takes it away).
 */
export const blockUpdate = z.object({
  id: z.string().optional(),
  category: z.string().optional(),
  courseKey: z.string().optional(),
  display_name: z.string().max(1000).optional(),
  data: z.string().nullish(),
  metadata: z.record(z.string(), z.json()).nullish(),
  fields: z.record(z.string(), z.json()).nullish(),
  children: z.array(usageKeyField).nullish(),
  nullout: z.array(z.string()).nullish(),
  graderType: z.string().nullish(),
  isPrereq: z.boolean().nullish(),
  prereqUsageKey: z.string().nullish(),
  prereqMinScore: z.union([z.number(), z.string()]).nullish(),
  prereqMinCompletion: z.union([z.number(), z.string()]).nullish(),
  publish: z.enum(['make_public', 'republish', 'discard_changes']).nullish(),
  /** Own addition: the `hash` of the block that the change was made on; a block that is another by now is not overwritten. */
  expected_hash: z.string().max(100).nullish(),
});
export type BlockUpdate = z.output<typeof blockUpdate>;

export const blockSaved = z
  .object({
    id: z.string(),
    data: z.string().nullable(),
    metadata: z.record(z.string(), z.json()),
    /** Own additions: the state after the save, and what is wrong with the contents (they are kept nevertheless). */
    has_changes: z.boolean(),
    published: z.boolean(),
    problems: z.array(z.object({ message: z.string(), line: z.number().int().nullable() })),
  })
  .meta({ id: 'StudioBlockSaved' });

const updateRefusals = [
  courseRunNotFound,
  blockNotFound,
  courseBusy,
  fieldRefused,
  noPlace,
  { status: 409, code: 'edited_meanwhile', when: 'the block is not the one that `expected_hash` names' },
  { status: 409, code: 'never_published', when: 'changes of a block that was never published cannot be discarded' },
] as const;

export const updateBlock = defineContract({
  id: 'studio.updateBlock',
  summary: 'Edit, configure, reorder, publish or discard a block',
  method: 'POST',
  path: '/xblock/:usageKey',
  permission: 'studio.course.edit',
  params: blockParams,
  body: blockUpdate,
  response: blockSaved,
  refusals: updateRefusals,
});

export const putBlock = defineContract({
  id: 'studio.putBlock',
  summary: 'The same as a POST to the block',
  method: 'PUT',
  path: '/xblock/:usageKey',
  permission: 'studio.course.edit',
  params: blockParams,
  body: blockUpdate,
  response: blockSaved,
  refusals: updateRefusals,
});

export const deleteBlock = defineContract({
  id: 'studio.deleteBlock',
  summary: 'Take a block and all below it out of the draft',
  method: 'DELETE',
  path: '/xblock/:usageKey',
  permission: 'studio.course.edit',
  params: blockParams,
  response: null,
  status: 204,
  refusals: [
    courseRunNotFound,
    blockNotFound,
    courseBusy,
    { status: 400, code: 'not_deletable', when: 'the course block itself cannot be deleted' },
  ],
});

export const blockView = z
  .object({
    id: z.string(),
    display_name: z.string(),
    category: z.string(),
    data: z.string().nullable(),
    metadata: z.record(z.string(), z.json()),
    has_changes: z.boolean(),
    published: z.boolean(),
    /** The version of the block: a later save names it to learn that someone else saved in between. */
    hash: z.string(),
    ancestors: z.array(z.object({ id: z.string(), display_name: z.string(), category: z.string() })).optional(),
    graderType: z.string().optional(),
  })
  .meta({ id: 'StudioBlock' });

/**
 * `GET /xblock/{usage key}` has two owners: a page of the learner's side when HTML is wanted, this one when JSON is.
 * The application sends requests whose Accept header names `application/json` and not `text/html` here.
 */
export const getBlock = defineContract({
  id: 'studio.getBlock',
  summary: 'A block of the draft with its own fields',
  method: 'GET',
  path: '/api/studio/v1/xblock/:usageKey',
  permission: 'studio.course.edit',
  params: blockParams,
  query: z.object({ fields: z.string().max(200).optional() }),
  response: blockView,
  refusals: [courseRunNotFound, blockNotFound],
});

/** One setting as an editor shows it. `value` is what holds now, whether set here, inherited or the default. */
export const blockSetting = z
  .object({
    field_name: z.string(),
    display_name: z.string(),
    help: z.string(),
    type: z.enum(['string', 'text', 'boolean', 'integer', 'float', 'date', 'duration', 'list', 'dict', 'choice']),
    options: z.array(z.object({ display_name: z.string(), value: z.json() })),
    min: z.number().nullable(),
    default_value: z.json(),
    value: z.json(),
    explicitly_set: z.boolean(),
    inherited_from: z.string().nullable(),
  })
  .meta({ id: 'StudioBlockSetting' });
export type BlockSettingView = z.output<typeof blockSetting>;

export const listBlockSettings = defineContract({
  id: 'studio.listBlockSettings',
  summary: 'The settings a block of this type has, with their present values',
  method: 'GET',
  path: '/api/studio/v1/xblock/:usageKey/settings',
  permission: 'studio.course.edit',
  params: blockParams,
  response: z.object({ id: z.string(), category: z.string(), settings: z.array(blockSetting) }),
  refusals: [courseRunNotFound, blockNotFound],
});

/** Shows a problem as a learner would see it, from OLX that need not be saved, and says what is wrong with it. */
export const previewProblem = defineContract({
  id: 'studio.previewProblem',
  summary: 'A problem as a learner would see it, and what is wrong with it',
  method: 'POST',
  path: '/api/studio/v1/problem-preview',
  permission: 'studio.problem.preview',
  body: z.object({
    data: z.string().max(1_000_000),
    seed: z.number().int().min(0).max(1000).default(1),
    /** Whose files and pages `/static/x` and its like lead to; without it such links stay as they are. */
    course_run: courseRunKeyField.optional(),
    /** Answers by input id: they are graded and come back with their verdicts. */
    answers: z.record(z.string(), z.json()).optional(),
  }),
  response: z.object({
    is_valid: z.boolean(),
    errors: z.array(z.object({ message: z.string(), line: z.number().int().nullable() })),
    /** The view of the problem kernel; null when the problem cannot be shown. */
    view: z.json().nullable(),
    grade: z.json().nullable(),
    max_score: z.number().nullable(),
  }),
});
