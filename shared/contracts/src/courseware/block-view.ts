import { z } from 'zod';
import { problemState } from '../assessment/problem.ts';
import { momentOrNull } from './shared.ts';

/**
 * Text by the author. `html` is sanitised: an allow-list of elements and attributes, links and files rewritten to
 * addresses of this site, no script. When the author's text needs its scripts or styles, `framed_html` is the whole
 * original as a document for a frame with an opaque origin (`sandbox="allow-scripts"`), else null.
 */
export const htmlView = z
  .object({ kind: z.literal('html'), html: z.string(), framed_html: z.string().nullable() })
  .meta({ id: 'HtmlBlockView' });

export const videoSource = z.object({ url: z.string(), media_type: z.string().nullable() }).meta({ id: 'VideoSource' });
export const videoTranscript = z
  .object({
    language: z.string(),
    /** WebVTT, for a `<track>`. */
    captions_url: z.string(),
    /** The text to keep: SubRip. */
    download_url: z.string(),
  })
  .meta({ id: 'VideoTranscript' });

export const videoView = z
  .object({
    kind: z.literal('video'),
    /** Files and streams in the author's order; empty when the video is on YouTube alone. */
    sources: z.array(videoSource),
    youtube_id: z.string().nullable(),
    poster: z.string().nullable(),
    duration_seconds: z.number().nullable(),
    start_seconds: z.number().nullable(),
    end_seconds: z.number().nullable(),
    transcripts: z.array(videoTranscript),
    shows_captions: z.boolean(),
    /** The file to keep, where the author allows it. */
    download_url: z.string().nullable(),
    handout_url: z.string().nullable(),
    /** Where and how the caller watched last. */
    saved: z.object({ position_seconds: z.number(), speed: z.number(), language: z.string().nullable() }),
  })
  .meta({ id: 'VideoBlockView' });
export type VideoView = z.output<typeof videoView>;

export const discussionView = z
  .object({ kind: z.literal('discussion'), topic_id: z.string(), category: z.string(), target: z.string() })
  .meta({ id: 'DiscussionBlockView' });

export const problemView = z
  .object({ kind: z.literal('problem'), problem: problemState })
  .meta({ id: 'ProblemBlockView' });

/** `unknown_type`: Lyceum has no view of this type yet. `broken`: the author has to mend the block. */
export const unsupportedView = z
  .object({ kind: z.literal('unsupported'), reason: z.enum(['unknown_type', 'broken']), message: z.string() })
  .meta({ id: 'UnsupportedBlockView' });

/** Blocks that stand together: a unit within a unit, a random selection, the learner's branch of a content experiment. */
export interface GroupView {
  kind: 'group';
  blocks: UnitBlockView[];
}

export type BlockContentView =
  | z.output<typeof htmlView>
  | VideoView
  | z.output<typeof discussionView>
  | z.output<typeof problemView>
  | z.output<typeof unsupportedView>
  | GroupView;

/** One block of a unit as the caller sees it now. */
export interface UnitBlockView {
  usage_key: string;
  type: string;
  display_name: string;
  graded: boolean;
  due: string | null;
  /** 0..1. */
  completion: number;
  /** How it becomes complete: by being seen, by being watched, by a submission, or never. */
  completes_by: 'viewing' | 'watching' | 'submitting' | 'nothing';
  /** Shown to staff only. */
  is_staff_only: boolean;
  view: BlockContentView;
}

const groupView: z.ZodType<GroupView> = z
  .object({
    kind: z.literal('group'),
    get blocks(): z.ZodArray<z.ZodType<UnitBlockView>> {
      return z.array(unitBlock);
    },
  })
  .meta({ id: 'GroupBlockView' });

export const unitBlock: z.ZodType<UnitBlockView> = z
  .object({
    usage_key: z.string(),
    type: z.string(),
    display_name: z.string(),
    graded: z.boolean(),
    due: momentOrNull,
    completion: z.number(),
    completes_by: z.enum(['viewing', 'watching', 'submitting', 'nothing']),
    is_staff_only: z.boolean(),
    view: z.union([htmlView, videoView, discussionView, problemView, unsupportedView, groupView]),
  })
  .meta({ id: 'UnitBlock' });
