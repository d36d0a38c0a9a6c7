import { courseRunKey, type JsonObject, type UsageKey, usageKeyOf } from '@lyceum/kernel';
import type { ContentBlock, CourseBlock } from '../domain/course-block.ts';
import { type Completions, LearnerCourse, noCompletions } from '../domain/learner-course.ts';
import { type CourseDetails, PublishedCourse } from '../domain/published-course.ts';
import type { Viewer } from '../domain/viewer.ts';

export const aCourseRun = courseRunKey('course-v1:Org+Num+Run');

export interface BlockToBuild {
  readonly key: string;
  readonly fields: JsonObject;
  readonly children: readonly BlockToBuild[];
}

/** A block from `type/id`. */
export function aBlock(key: string, fields: JsonObject = {}, children: readonly BlockToBuild[] = []): BlockToBuild {
  return { key, fields, children };
}

export function aUnit(id: string, ...blocks: readonly BlockToBuild[]): BlockToBuild {
  return aBlock(`vertical/${id}`, {}, blocks);
}

export function aSubsection(id: string, fields: JsonObject, ...units: readonly BlockToBuild[]): BlockToBuild {
  return aBlock(`sequential/${id}`, fields, units);
}

export function keyOf(typeAndId: string): UsageKey {
  const [type = '', id = ''] = typeAndId.split('/');
  return usageKeyOf({ context: aCourseRun, type, id });
}

/** A course of these sections. */
export function aPublishedCourse(
  sections: readonly BlockToBuild[],
  { fields = {}, details = {} }: { fields?: JsonObject; details?: Partial<CourseDetails> } = {},
): PublishedCourse {
  return new PublishedCourse({
    courseRun: aCourseRun,
    version: 'v1',
    root: keyOf('course/course'),
    details: { ...usual, ...details },
    blocks: flat(aBlock('course/course', fields, sections), null),
    gradingPolicy: null,
    handouts: null,
    updates: null,
  });
}

/** A course of one section, `chapter/c`, with these subsections. */
export function aCourseOf(...subsections: readonly BlockToBuild[]): PublishedCourse {
  return aPublishedCourse([aBlock('chapter/c', {}, subsections)]);
}

/** The same where learners set the pace. */
export function aSelfPacedCourseOf(subsection: BlockToBuild, details: Partial<CourseDetails> = {}): PublishedCourse {
  return aPublishedCourse([aBlock('chapter/c', {}, [subsection])], { details: { selfPaced: true, ...details } });
}

export function blockOf(course: PublishedCourse, typeAndId: string): CourseBlock {
  const block = course.block(keyOf(typeAndId));
  if (!block) throw new Error(`The course of the test has no ${typeAndId}`);
  return block;
}

export function aViewer(given: Partial<Viewer> = {}): Viewer {
  return { userId: 7, username: 'ana', isStaff: false, groups: {}, scheduleStart: null, ...given };
}

/** A learner of the course, on 2 March 2026. */
export function aLearnerCourse(
  course: PublishedCourse,
  given: { viewer?: Partial<Viewer>; now?: string; done?: readonly string[]; share?: number } = {},
): LearnerCourse {
  return new LearnerCourse({
    course,
    viewer: aViewer(given.viewer),
    now: new Date(given.now ?? '2026-03-02T09:00:00Z'),
    completions: given.done ? completed(given.done.map(keyOf), given.share) : noCompletions,
  });
}

/** @param share how far the learner is with every block that is not done */
function completed(done: readonly UsageKey[], share = 0): Completions {
  return { of: (usageKey) => (done.includes(usageKey) ? 1 : share), last: done.at(-1) ?? null };
}

function* flat({ key, fields, children }: BlockToBuild, parent: UsageKey | null): Generator<ContentBlock> {
  const [type = '', id = ''] = key.split('/');
  const usageKey = keyOf(key);
  yield {
    usageKey,
    type,
    id,
    fields,
    parent,
    hash: `hash of ${id}`,
    children: children.map((child) => keyOf(child.key)),
  };
  for (const child of children) yield* flat(child, usageKey);
}

const usual: CourseDetails = {
  displayName: 'Maps',
  organization: 'Org',
  number: 'Num',
  language: null,
  start: null,
  end: null,
  enrollmentStart: null,
  enrollmentEnd: null,
  selfPaced: false,
  invitationOnly: false,
  courseImage: null,
  shortDescription: '',
  overview: '',
  effort: null,
};
