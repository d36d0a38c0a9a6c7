import type { UsageKey } from '@lyceum/kernel';
import { closesAt } from './closing.ts';
import { type CompletionCount, completesBy, isComplete, isContainer, sumCounts } from './completion.ts';
import type { CourseBlock } from './course-block.ts';
import { dueFor } from './due.ts';
import type { PublishedCourse } from './published-course.ts';
import type { Viewer } from './viewer.ts';
import { type Visibility, visibilityOf } from './visibility.ts';

/** How far a learner is with blocks: 1 is done. */
export interface Completions {
  of(usageKey: UsageKey): number;
  /** The block that was completed last. */
  readonly last: UsageKey | null;
}

/** A course run as one viewer sees it at one moment. Answers are worked out when asked for, once. */
export class LearnerCourse {
  readonly course: PublishedCourse;
  readonly viewer: Viewer;
  readonly now: Date;
  readonly completions: Completions;
  readonly #counts = new Map<UsageKey, CompletionCount>();
  readonly #scheduled = new Map<UsageKey, boolean>();
  readonly #visibilities = new Map<UsageKey, Visibility>();
  #units: readonly CourseBlock[] | null = null;

  constructor(of: { course: PublishedCourse; viewer: Viewer; now: Date; completions: Completions }) {
    this.course = of.course;
    this.viewer = of.viewer;
    this.now = of.now;
    this.completions = of.completions;
  }

  visibility(block: CourseBlock): Visibility {
    const known = this.#visibilities.get(block.usageKey);
    if (known) return known;
    const visibility = this.#isDealtOut(block)
      ? visibilityOf(block, this.viewer, { now: this.now, closesAt: closesAt(block, this.course) })
      : 'hidden';
    this.#visibilities.set(block.usageKey, visibility);
    return visibility;
  }

  isOpen(block: CourseBlock): boolean {
    return this.visibility(block) === 'open';
  }

  due(block: CourseBlock): Date | null {
    return dueFor(block, this.viewer, this.course.details.selfPaced);
  }

  isPastDue(block: CourseBlock): boolean {
    const due = this.due(block);
    return due !== null && this.now > due;
  }

  /** The open block of a key; null where there is none, or none for this viewer. */
  find(usageKey: UsageKey): CourseBlock | null {
    const block = this.course.block(usageKey);
    return block !== null && this.isOpen(block) ? block : null;
  }

  /** Open children, in order. */
  children(block: CourseBlock): CourseBlock[] {
    return this.course.children(block).filter((child) => this.isOpen(child));
  }

  /** Open children that a table of contents lists. */
  listed(block: CourseBlock): CourseBlock[] {
    return this.children(block).filter(({ isHiddenFromToc }) => this.viewer.isStaff || !isHiddenFromToc);
  }

  /** Below a block, something opens later. */
  hasScheduledContent(block: CourseBlock = this.course.root): boolean {
    const known = this.#scheduled.get(block.usageKey);
    if (known !== undefined) return known;
    const isThere = this.course.children(block).some((child) => {
      const visibility = this.visibility(child);
      return visibility === 'scheduled' || (visibility === 'open' && this.hasScheduledContent(child));
    });
    this.#scheduled.set(block.usageKey, isThere);
    return isThere;
  }

  /** Open units of the listed subsections, in course order. */
  get units(): readonly CourseBlock[] {
    this.#units ??= this.listed(this.course.root)
      .flatMap((section) => this.listed(section))
      .flatMap((subsection) => this.children(subsection));
    return this.#units;
  }

  completion(block: CourseBlock): number {
    if (!isContainer(block.type)) return this.completions.of(block.usageKey);
    const { complete, completable } = this.count(block);
    return completable === 0 ? 0 : complete / completable;
  }

  isComplete(block: CourseBlock): boolean {
    return isComplete(this.count(block));
  }

  /** Counts the open blocks at and below a block. */
  count(block: CourseBlock): CompletionCount {
    const known = this.#counts.get(block.usageKey);
    if (known) return known;
    const count = isContainer(block.type)
      ? sumCounts(this.children(block).map((child) => this.count(child)))
      : this.#own(block);
    this.#counts.set(block.usageKey, count);
    return count;
  }

  #isDealtOut(block: CourseBlock): boolean {
    return this.viewer.isStaff || this.course.isSelected(block, this.viewer.userId ?? 0);
  }

  #own({ type, usageKey }: CourseBlock): CompletionCount {
    if (completesBy(type) === 'nothing') return { complete: 0, completable: 0 };
    return { complete: this.completions.of(usageKey) >= 1 ? 1 : 0, completable: 1 };
  }
}

export const noCompletions: Completions = { of: () => 0, last: null };
