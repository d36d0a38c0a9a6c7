import { type CourseRunKey, courseRunOf, type UsageKey } from '@lyceum/kernel';
import { badRequest, Clock, type Principal } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import type { CourseBlock } from '../domain/course-block.ts';
import { OpenCourse } from './open-course.ts';
import { type Bookmark, BookmarkStore } from './ports.ts';

/** A bookmark with the block it is on, and the way to it from the section. */
export interface PlacedBookmark extends Bookmark {
  readonly block: CourseBlock;
  readonly path: readonly CourseBlock[];
}

/** Open edX's limit for one learner in one course run. */
const bookmarksAtMost = 100;

/** What learners want to find again. */
@Injectable()
export class Bookmarks {
  constructor(
    private readonly store: BookmarkStore,
    private readonly openCourse: OpenCourse,
    private readonly clock: Clock,
  ) {}

  /** Newest first; without those on blocks that the learner may not see now. Throws `course_run_not_found`. */
  async list(principal: Principal, courseRun: CourseRunKey): Promise<readonly PlacedBookmark[]> {
    const { learner, standing } = await this.openCourse.execute(principal, courseRun);
    if (standing.refusal !== null) return [];
    return (await this.store.list(principal.userId, courseRun)).flatMap((bookmark) => {
      const block = learner.find(bookmark.usageKey);
      return block === null ? [] : [{ ...bookmark, block, path: pathFrom(learner.course.ancestors(block)) }];
    });
  }

  async find(principal: Principal, usageKey: UsageKey): Promise<PlacedBookmark | null> {
    const all = await this.list(principal, courseRunOf(usageKey));
    return all.find((bookmark) => bookmark.usageKey === usageKey) ?? null;
  }

  /** Keys of what a learner bookmarked in a course run. */
  async keys(principal: Principal | null, courseRun: CourseRunKey): Promise<ReadonlySet<UsageKey>> {
    if (principal === null) return new Set();
    return new Set((await this.store.list(principal.userId, courseRun)).map(({ usageKey }) => usageKey));
  }

  /** Throws `block_not_found` and `too_many_bookmarks`. */
  async add(principal: Principal, usageKey: UsageKey): Promise<PlacedBookmark> {
    const { block, learner } = await this.openCourse.at(principal, usageKey);
    const { courseRun } = learner.course;
    const known = await this.store.list(principal.userId, courseRun);
    const isNew = !known.some((bookmark) => bookmark.usageKey === usageKey);
    if (isNew && known.length >= bookmarksAtMost) {
      throw badRequest('too_many_bookmarks', `You can have ${bookmarksAtMost} bookmarks in a course.`);
    }
    const added = await this.store.add(principal.userId, courseRun, { usageKey, createdAt: this.clock.now() });
    return { ...added, block, path: pathFrom(learner.course.ancestors(block)) };
  }

  remove(principal: Principal, usageKey: UsageKey): Promise<boolean> {
    return this.store.remove(principal.userId, usageKey);
  }
}

/** From the section down to what holds the block. */
function pathFrom(ancestors: readonly CourseBlock[]): readonly CourseBlock[] {
  return ancestors.filter(({ type }) => type !== 'course').reverse();
}
