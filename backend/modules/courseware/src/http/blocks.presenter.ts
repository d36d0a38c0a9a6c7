import type { ApiBlockView, BlocksQuery } from '@lyceum/contracts/courseware';
import type { PublishedCourses } from '../application/ports.ts';
import { videoView } from '../application/views/video-blocks.ts';
import { isContainer } from '../domain/completion.ts';
import { type CourseBlock, text } from '../domain/course-block.ts';
import type { LearnerCourse } from '../domain/learner-course.ts';
import type { CourseLinks } from './links.ts';

export interface BlocksRequest {
  readonly depth: number;
  readonly navDepth: number | null;
  readonly fields: ReadonlySet<string>;
  readonly types: ReadonlySet<string>;
  readonly counts: readonly string[];
  readonly viewData: ReadonlySet<string>;
}

/** Reads the query of the blocks API; a list is one text with commas or the parameter repeated. */
export function blocksRequest(query: BlocksQuery): BlocksRequest {
  return {
    depth: query.depth === 'all' ? Number.POSITIVE_INFINITY : Number(query.depth ?? 0) || 0,
    navDepth: query.nav_depth ?? null,
    fields: new Set(names(query.requested_fields)),
    types: new Set(names(query.block_types_filter)),
    counts: names(query.block_counts),
    viewData: new Set(names(query.student_view_data)),
  };
}

export function toBlocks(
  root: CourseBlock,
  learner: LearnerCourse,
  request: BlocksRequest,
  using: { readonly links: CourseLinks; readonly courses: PublishedCourses },
): Record<string, ApiBlockView> {
  const blocks: Record<string, ApiBlockView> = {};
  const add = (block: CourseBlock, depth: number): void => {
    const children = depth < request.depth ? learner.children(block) : [];
    if (request.types.size === 0 || request.types.has(block.type)) {
      blocks[block.usageKey] = {
        ...always(block, learner, using.links),
        ...asked(block, children, { learner, request, depth, ...using }),
      };
    }
    for (const child of children) add(child, depth + 1);
  };
  add(root, 0);
  return blocks;
}

function always(block: CourseBlock, learner: LearnerCourse, links: CourseLinks): ApiBlockView {
  const link = links.jumpTo(learner.course.courseRun, block.usageKey);
  return {
    id: block.usageKey,
    block_id: block.id,
    type: block.type,
    display_name: block.displayName,
    lms_web_url: link,
    legacy_web_url: `${link}?experience=legacy`,
    student_view_url: links.blockPage(block.usageKey),
  };
}

interface Asked {
  readonly learner: LearnerCourse;
  readonly request: BlocksRequest;
  readonly depth: number;
  readonly links: CourseLinks;
  readonly courses: PublishedCourses;
}

function asked(block: CourseBlock, children: readonly CourseBlock[], context: Asked): Partial<ApiBlockView> {
  const { learner, request, depth } = context;
  const values: Partial<ApiBlockView> = {};
  for (const [name, value] of Object.entries(fieldValues)) {
    if (request.fields.has(name)) Object.assign(values, { [name]: value(block, learner) });
  }
  if (request.navDepth !== null) values.descendants = descendants(block, learner, request.navDepth - depth);
  else if (request.fields.has('children')) values.children = children.map(({ usageKey }) => usageKey);
  if (request.counts.length > 0) values.block_counts = blockCounts(block, learner, request.counts);
  if (request.viewData.has(block.type)) values.student_view_data = viewData(block, context);
  return values;
}

const fieldValues: Readonly<Record<string, (block: CourseBlock, learner: LearnerCourse) => unknown>> = {
  graded: (block) => block.isGraded,
  format: (block) => block.format,
  due: (block, learner) => learner.due(block)?.toISOString() ?? null,
  start: (block) => block.start?.toISOString() ?? null,
  completion: (block, learner) => learner.completion(block),
  complete: (block, learner) => learner.isComplete(block),
  student_view_multi_device: (block) => multiDevice.has(block.type) || isContainer(block.type),
  contains_gated_content: () => false,
  special_exam_info: () => null,
  show_gated_sections: () => true,
  visible_to_staff_only: (block) => block.isStaffOnly,
  hide_from_toc: (block) => block.isHiddenFromToc,
  has_score: (block) => block.type === 'problem',
  weight: (block) => block.fields['weight'] ?? null,
};

/** Types whose page works on a small screen. */
const multiDevice = new Set(['html', 'problem', 'video', 'discussion']);

/** All below a block down to the given level; below it, only what hangs on the deepest navigation level. */
function descendants(block: CourseBlock, learner: LearnerCourse, levels: number): string[] {
  const below = (at: CourseBlock): string[] =>
    learner.children(at).flatMap((child) => [child.usageKey, ...below(child)]);
  return levels > 0 ? learner.children(block).map(({ usageKey }) => usageKey) : below(block);
}

function blockCounts(block: CourseBlock, learner: LearnerCourse, types: readonly string[]): Record<string, number> {
  const counts = Object.fromEntries(types.map((type) => [type, 0]));
  const add = (at: CourseBlock): void => {
    if (at.type in counts) counts[at.type] = (counts[at.type] ?? 0) + 1;
    for (const child of learner.children(at)) add(child);
  };
  add(block);
  return counts;
}

/** What the mobile apps draw by themselves. */
function viewData(block: CourseBlock, { learner, courses, links }: Asked): Record<string, unknown> | null {
  if (block.type === 'discussion') return { topic_id: text(block.fields['discussion_id']) ?? block.id };
  if (block.type !== 'video') return null;
  const view = videoView(block, learner, courses, { positionSeconds: 0, speed: 1, language: null });
  if (block.fields['only_on_web'] === true) return { only_on_web: true };
  const sources = view.sources.map(({ url }) => links.absolute(url));
  const [first] = sources;
  return {
    only_on_web: false,
    duration: view.duration_seconds,
    transcripts: Object.fromEntries(
      view.transcripts.map(({ language, download_url }) => [language, links.absolute(download_url)]),
    ),
    encoded_videos: {
      ...(first ? { fallback: { url: first, file_size: 0 } } : {}),
      ...(view.youtube_id
        ? { youtube: { url: `https://www.youtube.com/watch?v=${view.youtube_id}`, file_size: 0 } }
        : {}),
    },
    all_sources: sources,
  };
}

function names(given: string | readonly string[] | undefined): string[] {
  return [given ?? []]
    .flat()
    .flatMap((text) => text.split(','))
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
