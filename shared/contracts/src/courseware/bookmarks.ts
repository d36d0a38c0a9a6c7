import { z } from 'zod';
import { defineContract } from '../contract.ts';
import { courseRunKeyField, usageKeyField } from '../fields.ts';

/** A unit somebody wants to find again. `id` is `{username},{usage_id}`; `path` leads to it from the section. */
export const bookmark = z
  .object({
    id: z.string(),
    course_id: z.string(),
    usage_id: z.string(),
    block_type: z.string(),
    display_name: z.string(),
    path: z.array(z.object({ usage_key: z.string(), display_name: z.string() })),
    created: z.string(),
  })
  .meta({ id: 'Bookmark' });
export type BookmarkView = z.output<typeof bookmark>;

/** Open edX's `{username},{usage key}`. */
const params = z.object({ bookmarkId: z.string().regex(/^[^,]+,block-v1:.+$/, 'is no bookmark') });
const bookmarkNotFound = { status: 404, code: 'bookmark_not_found', when: 'the caller has no such bookmark' } as const;

export const listBookmarks = defineContract({
  id: 'courseware.listBookmarks',
  summary: 'Bookmarks of the caller, newest first; those of blocks that are gone from view are left out',
  method: 'GET',
  path: '/api/bookmarks/v1/bookmarks',
  permission: 'authenticated',
  query: z.object({
    course_id: courseRunKeyField,
    fields: z.string().optional(),
    page: z.coerce.number().int().min(1).default(1),
    page_size: z.coerce.number().int().min(1).max(100).default(10),
  }),
  response: z.object({
    next: z.string().nullable(),
    previous: z.string().nullable(),
    count: z.number().int(),
    num_pages: z.number().int(),
    current_page: z.number().int(),
    start: z.number().int(),
    results: z.array(bookmark),
  }),
  refusals: [{ status: 404, code: 'course_run_not_found', when: 'no such course run is published' }],
});

export const addBookmark = defineContract({
  id: 'courseware.addBookmark',
  summary: 'Bookmark a block; one that is bookmarked already stays so',
  method: 'POST',
  path: '/api/bookmarks/v1/bookmarks',
  permission: 'authenticated',
  body: z.looseObject({ usage_id: usageKeyField }),
  response: bookmark,
  status: 201,
  refusals: [
    { status: 404, code: 'block_not_found', when: 'there is no such block, or the caller may not know of it' },
    { status: 403, code: 'enrollment_required', when: 'the caller is not enrolled' },
    { status: 400, code: 'too_many_bookmarks', when: 'the caller has a hundred bookmarks in the course run' },
  ],
});

export const findBookmark = defineContract({
  id: 'courseware.findBookmark',
  summary: 'One bookmark of the caller',
  method: 'GET',
  path: '/api/bookmarks/v1/bookmarks/:bookmarkId',
  permission: 'authenticated',
  params,
  response: bookmark,
  refusals: [bookmarkNotFound],
});

export const removeBookmark = defineContract({
  id: 'courseware.removeBookmark',
  summary: 'Take a bookmark of the caller away',
  method: 'DELETE',
  path: '/api/bookmarks/v1/bookmarks/:bookmarkId',
  permission: 'authenticated',
  params,
  response: null,
  refusals: [bookmarkNotFound],
});
