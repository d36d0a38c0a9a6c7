import { z } from 'zod';
import { defineContract } from './contract.ts';
import { courseRunKeyField, momentField, usageKeyField } from './fields.ts';

/** A branch of a course run (`draft`, `published` or a named one) or the hash of a past version. */
export const versionField = z
  .string()
  .regex(/^([a-z][a-z0-9_-]{0,40}|[0-9a-f]{64})$/, 'is neither a branch nor a version');

export const commitActions = [
  'create',
  'import',
  'edit',
  'publish',
  'discard',
  'restore',
  'rerun',
  'settings',
] as const;

/** One move of a pointer: `from` is null when the pointer was made by it. */
export const pointerMove = z
  .object({
    branch: z.string(),
    from: z.string().nullable(),
    to: z.string(),
  })
  .meta({ id: 'ContentPointerMove' });

/** One entry of the history of a course run: who did what to which blocks, and which pointers moved. */
export const commitView = z
  .object({
    id: z.string(),
    course_run: z.string(),
    action: z.enum(commitActions),
    message: z.string(),
    author: z.string(),
    at: momentField,
    moves: z.array(pointerMove),
    usage_keys: z.array(z.string()),
    /** More blocks changed than `usage_keys` lists. */
    is_truncated: z.boolean(),
  })
  .meta({ id: 'ContentCommit' });
export type CommitView = z.output<typeof commitView>;

/** One block that differs between two versions. `fields` names the fields that differ. */
export const blockChange = z
  .object({
    usage_key: z.string(),
    change: z.enum(['added', 'removed', 'changed', 'moved']),
    display_name: z.string(),
    fields: z.array(z.string()),
    is_reordered: z.boolean(),
  })
  .meta({ id: 'ContentBlockChange' });
export type BlockChangeView = z.output<typeof blockChange>;

/** A block with everything below it, as stored: field names are Open edX's. */
export interface ContentBlockView {
  usage_key: string;
  type: string;
  id: string;
  hash: string;
  fields: Record<string, unknown>;
  children: ContentBlockView[];
}
export const contentBlockView: z.ZodType<ContentBlockView> = z
  .object({
    usage_key: z.string(),
    type: z.string(),
    id: z.string(),
    hash: z.string(),
    fields: z.record(z.string(), z.unknown()),
    get children(): z.ZodArray<z.ZodType<ContentBlockView>> {
      return z.array(contentBlockView);
    },
  })
  .meta({ id: 'ContentBlock' });

const courseRunParams = z.object({ courseRunKey: courseRunKeyField });
const unknownCourse = { status: 404, code: 'course_run_not_found', when: 'no such course run is stored' } as const;
const unknownVersion = {
  status: 404,
  code: 'version_not_found',
  when: 'the course run never had this version',
} as const;

export const listCommits = defineContract({
  id: 'content.listCommits',
  summary: 'History of a course run, newest first',
  method: 'GET',
  path: '/api/content/v1/course-runs/:courseRunKey/commits',
  permission: 'content.course.edit',
  params: courseRunParams,
  query: z.object({
    /** Continue below this commit. */
    before: z.string().optional(),
    limit: z.coerce.number().int().min(1).max(100).default(20),
    /** Only commits that touched this block. */
    usage_key: usageKeyField.optional(),
  }),
  response: z.object({ results: z.array(commitView), next: z.string().nullable() }),
  refusals: [unknownCourse],
});

export const compareVersions = defineContract({
  id: 'content.compareVersions',
  summary: 'What differs between two versions of a course run',
  method: 'GET',
  path: '/api/content/v1/course-runs/:courseRunKey/compare',
  permission: 'content.course.edit',
  params: courseRunParams,
  query: z.object({ from: versionField.default('published'), to: versionField.default('draft') }),
  response: z.object({ from: z.string(), to: z.string(), blocks: z.array(blockChange), files: z.array(z.string()) }),
  refusals: [unknownCourse, unknownVersion],
});

export const restoreVersion = defineContract({
  id: 'content.restoreVersion',
  summary: 'Make a past version of a course run, or of one block in it, the draft again',
  method: 'POST',
  path: '/api/content/v1/course-runs/:courseRunKey/restore',
  permission: 'content.course.edit',
  params: courseRunParams,
  body: z.object({ version: versionField, usage_key: usageKeyField.optional() }),
  response: commitView,
  refusals: [
    unknownCourse,
    unknownVersion,
    { status: 404, code: 'block_not_found', when: 'the version has no such block' },
    { status: 409, code: 'nothing_to_restore', when: 'the draft is that version already' },
    { status: 409, code: 'parent_not_found', when: 'the place the block had is gone from the draft' },
  ],
});

export const previewBlock = defineContract({
  id: 'content.previewBlock',
  summary: 'A block and all below it in one version, the draft unless another is named',
  method: 'GET',
  path: '/api/content/v1/blocks/:usageKey',
  permission: 'content.course.edit',
  params: z.object({ usageKey: usageKeyField }),
  query: z.object({ version: versionField.default('draft') }),
  response: contentBlockView,
  refusals: [
    unknownCourse,
    unknownVersion,
    { status: 404, code: 'block_not_found', when: 'the version has no such block' },
  ],
});

export const importSteps = ['uploading', 'unpacking', 'verifying', 'updating', 'done'] as const;

/** One finding of an import: what was repaired, kept without being understood, lost or in doubt, and where. */
export const importNote = z
  .object({
    severity: z.enum(['info', 'warning', 'error']),
    code: z.string(),
    message: z.string(),
    file: z.string().nullable(),
    line: z.number().int().nullable(),
  })
  .meta({ id: 'ImportNote' });

export const importView = z
  .object({
    id: z.string(),
    course_run: z.string().nullable(),
    filename: z.string(),
    state: z.enum(['waiting', 'running', 'done', 'failed']),
    step: z.enum(importSteps),
    /** 0..1 of the whole import. */
    progress: z.number().min(0).max(1),
    error: z.object({ code: z.string(), message: z.string() }).nullable(),
    /** Counts by block type, files and findings; null until the archive is read. */
    report: z
      .object({
        blocks: z.record(z.string(), z.number().int()),
        draft_only: z.number().int(),
        assets: z.number().int(),
        kept_files: z.number().int(),
        notes: z.array(importNote),
        notes_left_off: z.number().int(),
      })
      .nullable(),
  })
  .meta({ id: 'CourseImport' });
export type ImportView = z.output<typeof importView>;

export const startImport = defineContract({
  id: 'content.startImport',
  summary: 'Import an OLX archive (.tar.gz or .zip) as a new course run or over an existing one',
  method: 'POST',
  path: '/api/content/v1/imports',
  permission: 'content.course.create',
  consumes: 'multipart/form-data',
  query: z.object({
    /** The course run to import into; without it the archive's own organization, number and run. */
    course_run: courseRunKeyField.optional(),
  }),
  response: importView,
  status: 202,
  refusals: [
    { status: 400, code: 'no_file', when: 'the form has no file' },
    { status: 413, code: 'archive_too_large', when: 'the file is larger than the site allows' },
    { status: 403, code: 'not_allowed', when: 'the course run exists and the caller may not edit it' },
  ],
});

export const findImport = defineContract({
  id: 'content.findImport',
  summary: 'Progress and report of an import',
  method: 'GET',
  path: '/api/content/v1/imports/:importId',
  permission: 'authenticated',
  params: z.object({ importId: z.string().min(1).max(100) }),
  response: importView,
  refusals: [{ status: 404, code: 'import_not_found', when: 'no such import, or it was started by someone else' }],
});

/** Files of a course: `/asset-v1:Org+Number+Run+type@asset+block@name`, the address Open edX gives to them. */
export const getAsset = defineContract({
  id: 'content.getAsset',
  summary: 'A file of a course run; ranges and conditional requests are answered',
  method: 'GET',
  path: '/asset-v1*assetName',
  permission: 'public',
  params: z.object({ assetName: z.string().min(1) }),
  response: null,
  produces: '*/*',
  refusals: [
    { status: 404, code: 'asset_not_found', when: 'the course run has no such file' },
    { status: 403, code: 'asset_locked', when: 'the file is locked and the caller may not see the course' },
    { status: 403, code: 'not_a_script_here', when: 'a page of this site would run the file' },
    { status: 416, code: 'range_not_satisfiable', when: 'the range lies outside the file' },
  ],
});
