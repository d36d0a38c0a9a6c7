import { z } from 'zod';
import { defineContract } from '../contract.ts';
import { unitBlock } from './block-view.ts';
import {
  blockNotFound,
  blockParams,
  courseAccessRefusals,
  courseRunParams,
  handlerParams,
  momentOrNull,
} from './shared.ts';

const neighbour = z.object({ unit_id: z.string(), sequence_id: z.string(), display_name: z.string() });

/** A unit with all that its page shows, in one answer. */
export const unit = z
  .object({
    usage_key: z.string(),
    display_name: z.string(),
    course_id: z.string(),
    sequence_id: z.string(),
    /** Ancestors from the course down to the subsection. */
    breadcrumbs: z.array(z.object({ id: z.string(), type: z.string(), display_name: z.string() })),
    /** Place among the units of the subsection, counted from 1. */
    position: z.number().int(),
    unit_count: z.number().int(),
    /** Units before and after in the whole course, across subsections; null at its ends. */
    previous: neighbour.nullable(),
    next: neighbour.nullable(),
    graded: z.boolean(),
    format: z.string().nullable(),
    due: momentOrNull,
    is_bookmarked: z.boolean(),
    is_complete: z.boolean(),
    blocks: z.array(unitBlock),
  })
  .meta({ id: 'Unit' });
export type UnitView = z.output<typeof unit>;

export const getUnit = defineContract({
  id: 'courseware.getUnit',
  summary: 'A unit and its blocks as views to draw, with the state of the caller in each',
  method: 'GET',
  path: '/api/courseware/v1/units/:usageKey',
  permission: 'courseware.block.learn',
  params: blockParams,
  response: unit,
  refusals: [
    blockNotFound,
    ...courseAccessRefusals,
    { status: 422, code: 'not_a_unit', when: 'the block is no unit' },
    { status: 403, code: 'content_not_open', when: 'the unit opens later for this learner' },
  ],
});

export const saveVideoState = defineContract({
  id: 'courseware.saveVideoState',
  summary: 'Keep where and how the caller watches a video',
  method: 'POST',
  path: '/courses/:courseRunKey/xblock/:usageKey/handler/xmodule_handler/save_user_state',
  permission: 'courseware.block.learn',
  params: handlerParams,
  body: z.looseObject({
    /** Seconds, or Open edX's HH:MM:SS. */
    saved_video_position: z.union([z.string(), z.number()]).optional(),
    speed: z.coerce.number().min(0.1).max(10).optional(),
    transcript_language: z.string().max(20).optional(),
  }),
  response: z.object({ success: z.boolean() }),
  refusals: [blockNotFound, ...courseAccessRefusals],
});

const transcriptNotFound = {
  status: 404,
  code: 'transcript_not_found',
  when: 'the video has no such transcript',
} as const;

export const getTranscript = defineContract({
  id: 'courseware.getTranscript',
  summary: 'A transcript as parallel lists of starts, ends (milliseconds) and texts',
  method: 'GET',
  path: '/courses/:courseRunKey/xblock/:usageKey/handler/transcript/translation/:language',
  permission: 'courseware.block.learn',
  params: handlerParams.extend({ language: z.string().max(20) }),
  query: z.object({ videoId: z.string().optional(), is_bumper: z.string().optional() }),
  response: z.object({ start: z.array(z.number()), end: z.array(z.number()), text: z.array(z.string()) }),
  refusals: [blockNotFound, transcriptNotFound, ...courseAccessRefusals],
});

export const downloadTranscript = defineContract({
  id: 'courseware.downloadTranscript',
  summary: 'A transcript as a file: SubRip, WebVTT or plain text',
  method: 'GET',
  path: '/courses/:courseRunKey/xblock/:usageKey/handler/transcript/download',
  permission: 'courseware.block.learn',
  params: handlerParams,
  query: z.object({ lang: z.string().max(20).optional(), format: z.enum(['srt', 'vtt', 'txt']).default('srt') }),
  response: null,
  produces: 'text/plain',
  refusals: [blockNotFound, transcriptNotFound, ...courseAccessRefusals],
});

export const listTranscripts = defineContract({
  id: 'courseware.listTranscripts',
  summary: 'Languages in which a video has a transcript',
  method: 'GET',
  path: '/courses/:courseRunKey/xblock/:usageKey/handler/transcript/available_translations',
  permission: 'courseware.block.learn',
  params: handlerParams,
  response: z.array(z.string()),
  refusals: [blockNotFound, ...courseAccessRefusals],
});

export const jumpTo = defineContract({
  id: 'courseware.jumpTo',
  summary: 'Lead any block link to the page that shows the block',
  method: 'GET',
  path: '/courses/:courseRunKey/jump_to/:usageKey',
  permission: 'public',
  params: handlerParams,
  response: null,
  produces: 'text/html',
  status: 302,
  refusals: [blockNotFound],
});

export const jumpToId = defineContract({
  id: 'courseware.jumpToId',
  summary: "Lead an author's `/jump_to_id/x` to the page that shows the block",
  method: 'GET',
  path: '/courses/:courseRunKey/jump_to_id/:blockId',
  permission: 'public',
  params: courseRunParams.extend({ blockId: z.string().min(1).max(300) }),
  response: null,
  produces: 'text/html',
  status: 302,
  refusals: [blockNotFound],
});

export const getBlockPage = defineContract({
  id: 'courseware.getBlockPage',
  summary: 'A unit or block as a page of its own, for frames and mobile apps',
  method: 'GET',
  path: '/xblock/:usageKey',
  permission: 'courseware.block.learn',
  params: blockParams,
  query: z.looseObject({ show_title: z.string().optional(), view: z.string().optional() }),
  response: null,
  produces: 'text/html',
  refusals: [blockNotFound, ...courseAccessRefusals],
});
