import { z } from 'zod';
import { defineContract } from '../contract.ts';
import { courseRunKeyField } from '../fields.ts';
import { courseRunNotFound, courseRunParams } from './shared.ts';

export const assetRow = z
  .object({
    id: z.string(),
    display_name: z.string(),
    content_type: z.string(),
    date_added: z.string(),
    url: z.string(),
    external_url: z.string(),
    /** What authors write in HTML and problems: `/static/name`. */
    portable_url: z.string(),
    thumbnail: z.string().nullable(),
    locked: z.boolean(),
    static_full_url: z.string(),
    file_size: z.number().int(),
    usage_locations: z.array(z.unknown()),
  })
  .meta({ id: 'StudioAsset' });
export type AssetRow = z.output<typeof assetRow>;

const assetParams = z.object({ courseRunKey: courseRunKeyField, assetKey: z.string().min(1).max(1000) });
const assetNotFound = { status: 404, code: 'asset_not_found', when: 'the course run has no such file' } as const;

export const listAssets = defineContract({
  id: 'studio.listAssets',
  summary: 'Files of a course run. The envelope is camelCase, as Open edX has it; `page` starts at 0',
  method: 'GET',
  path: '/assets/:courseRunKey/',
  permission: 'studio.course.edit',
  params: courseRunParams,
  query: z.object({
    page: z.coerce.number().int().min(0).default(0),
    page_size: z.coerce.number().int().min(1).max(500).default(50),
    sort: z.enum(['date_added', 'display_name']).default('date_added'),
    direction: z.enum(['asc', 'desc', '']).default('desc'),
    asset_type: z.string().max(200).optional(),
    text_search: z.string().max(200).optional(),
  }),
  response: z.object({
    assets: z.array(assetRow),
    start: z.number().int(),
    end: z.number().int(),
    page: z.number().int(),
    pageSize: z.number().int(),
    totalCount: z.number().int(),
    sort: z.string(),
    direction: z.string(),
    assetTypes: z.array(z.string()),
    textSearch: z.string(),
  }),
  refusals: [courseRunNotFound],
});

export const uploadAsset = defineContract({
  id: 'studio.uploadAsset',
  summary: 'Add a file, or replace the one of the same name',
  method: 'POST',
  path: '/assets/:courseRunKey/',
  permission: 'studio.course.edit',
  params: courseRunParams,
  consumes: 'multipart/form-data',
  response: z.object({ asset: assetRow, msg: z.string() }),
  refusals: [
    courseRunNotFound,
    { status: 400, code: 'no_file', when: 'the form has no file' },
    { status: 413, code: 'file_too_large', when: 'the file is larger than the site allows' },
  ],
});

export const lockAsset = defineContract({
  id: 'studio.lockAsset',
  summary: 'Show a file to those who may see the course only, or to everyone',
  method: 'PUT',
  path: '/assets/:courseRunKey/:assetKey',
  permission: 'studio.course.edit',
  params: assetParams,
  body: z.object({ locked: z.boolean() }),
  response: assetRow,
  refusals: [courseRunNotFound, assetNotFound],
});

export const deleteAsset = defineContract({
  id: 'studio.deleteAsset',
  summary: 'Take a file away',
  method: 'DELETE',
  path: '/assets/:courseRunKey/:assetKey',
  permission: 'studio.course.edit',
  params: assetParams,
  response: null,
  status: 204,
  refusals: [courseRunNotFound, assetNotFound],
});
