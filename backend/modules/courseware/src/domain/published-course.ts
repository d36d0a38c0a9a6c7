import { type CourseRunKey, type JsonObject, partsOfUsage, type UsageKey } from '@lyceum/kernel';
import { type ContentBlock, type CourseBlock, courseBlock, moment } from './course-block.ts';
import { selectFor, selectionSize } from './selection.ts';

/** What a course run says about itself; moments are ISO 8601. */
export interface CourseDetails {
  readonly displayName: string;
  readonly organization: string;
  readonly number: string;
  readonly language: string | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly enrollmentStart: string | null;
  readonly enrollmentEnd: string | null;
  readonly selfPaced: boolean;
  readonly invitationOnly: boolean;
  readonly courseImage: string | null;
  readonly shortDescription: string;
  readonly overview: string;
  readonly effort: string | null;
}

export interface CourseSource {
  readonly courseRun: CourseRunKey;
  readonly version: string;
  readonly root: UsageKey;
  readonly details: CourseDetails;
  /** Parents before their children, in the order learners meet them. */
  readonly blocks: Iterable<ContentBlock>;
  readonly gradingPolicy: JsonObject | null;
  readonly handouts: string | null;
  readonly updates: string | null;
}

/** One published version of a course run, with inheritance worked out. Holds nothing of a learner: kept as long as the version. */
export class PublishedCourse {
  readonly courseRun: CourseRunKey;
  readonly version: string;
  readonly root: CourseBlock;
  readonly details: CourseDetails;
  readonly gradingPolicy: JsonObject | null;
  readonly handouts: string | null;
  readonly updates: string | null;
  readonly start: Date | null;
  readonly end: Date | null;
  readonly #blocks: ReadonlyMap<UsageKey, CourseBlock>;

  constructor(source: CourseSource) {
    const blocks = new Map<UsageKey, CourseBlock>();
    for (const block of source.blocks) {
      blocks.set(block.usageKey, courseBlock(block, block.parent === null ? null : (blocks.get(block.parent) ?? null)));
    }
    const root = blocks.get(source.root);
    if (!root) throw new Error(`The published version ${source.version} of ${source.courseRun} has no course block`);
    this.#blocks = blocks;
    this.root = root;
    this.courseRun = source.courseRun;
    this.version = source.version;
    this.details = source.details;
    this.gradingPolicy = source.gradingPolicy;
    this.handouts = source.handouts;
    this.updates = source.updates;
    this.start = moment(source.details.start ?? undefined);
    this.end = moment(source.details.end ?? undefined);
  }

  block(usageKey: UsageKey): CourseBlock | null {
    return this.#blocks.get(usageKey) ?? null;
  }

  /** Authors name blocks by their id alone; the first in course order that has it. */
  blockOfId(id: string): CourseBlock | null {
    for (const block of this.#blocks.values()) if (partsOfUsage(block.usageKey).id === id) return block;
    return null;
  }

  children({ children }: CourseBlock): CourseBlock[] {
    return children.flatMap((child) => this.#blocks.get(child) ?? []);
  }

  /** All blocks, parents first, in course order. */
  all(): IterableIterator<CourseBlock> {
    return this.#blocks.values();
  }

  /** Ancestors of a block, nearest first. */
  ancestors(block: CourseBlock): CourseBlock[] {
    const found: CourseBlock[] = [];
    for (let at = this.parent(block); at !== null; at = this.parent(at)) found.push(at);
    return found;
  }

  parent({ parent }: CourseBlock): CourseBlock | null {
    return parent === null ? null : this.block(parent);
  }

  /** False for a block that a random selection, or a content experiment, above it holds back from this learner. */
  isSelected(block: CourseBlock, learnerId: number): boolean {
    const parent = this.parent(block);
    if (parent === null) return true;
    if (selectionSize(parent) === null) return this.isSelected(parent, learnerId);
    const candidates = this.children(parent).filter(({ isStaffOnly }) => !isStaffOnly);
    const selected = selectFor(
      learnerId,
      parent,
      candidates.map(({ usageKey }) => usageKey),
    );
    return selected.includes(block.usageKey) && this.isSelected(parent, learnerId);
  }

  /** The selections that decide whether a learner gets a block, nearest first, each with its size. */
  selectionsAbove(block: CourseBlock): { readonly usageKey: UsageKey; readonly size: number }[] {
    return this.ancestors(block).flatMap((ancestor) => {
      const size = selectionSize(ancestor);
      return size === null ? [] : [{ usageKey: ancestor.usageKey, size }];
    });
  }

  /** The block itself or its nearest ancestor of a type. */
  nearest(block: CourseBlock, type: string): CourseBlock | null {
    return [block, ...this.ancestors(block)].find((candidate) => candidate.type === type) ?? null;
  }

  /** The unit that shows a block: the child of a subsection on the way up, or the block where there is none. */
  unitOf(block: CourseBlock): CourseBlock | null {
    return [block, ...this.ancestors(block)].find((at) => this.parent(at)?.type === 'sequential') ?? null;
  }
}
