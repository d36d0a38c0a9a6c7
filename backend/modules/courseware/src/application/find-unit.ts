import type { UnitBlockView, UnitView } from '@lyceum/contracts/courseware';
import { type UsageKey } from '@lyceum/kernel';
import { forbidden, type Principal, Problem } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { completesBy, isContainer } from '../domain/completion.ts';
import type { CourseBlock } from '../domain/course-block.ts';
import type { LearnerCourse } from '../domain/learner-course.ts';
import { neighboursOf } from '../domain/unit-neighbours.ts';
import { Bookmarks } from './bookmarks.ts';
import { OpenCourse } from './open-course.ts';
import { BlockViews } from './views/block-views.ts';

/** A unit with all that its page shows. */
@Injectable()
export class FindUnit {
  constructor(
    private readonly openCourse: OpenCourse,
    private readonly views: BlockViews,
    private readonly bookmarks: Bookmarks,
  ) {}

  /** Throws `block_not_found`, `content_not_open` and `not_a_unit`. */
  async execute(principal: Principal | null, usageKey: UsageKey): Promise<UnitView> {
    const { learner, block: unit } = await this.openCourse.at(principal, usageKey, ['open', 'scheduled']);
    if (!learner.isOpen(unit)) throw forbidden('This part of the course opens later.', 'content_not_open');
    const subsection = learner.course.parent(unit);
    if (subsection?.type !== 'sequential') {
      throw new Problem({ status: 422, code: 'not_a_unit', detail: 'The block is not a unit.' });
    }
    const bookmarked = await this.bookmarks.keys(principal, learner.course.courseRun);
    const { previous, next, position, count } = neighboursOf(unit, learner);
    return {
      usage_key: unit.usageKey,
      display_name: unit.displayName,
      course_id: learner.course.courseRun,
      sequence_id: subsection.usageKey,
      breadcrumbs: learner.course.ancestors(unit).reverse().map(crumb),
      position,
      unit_count: count,
      previous: previous && neighbour(previous),
      next: next && neighbour(next),
      graded: subsection.isGraded,
      format: subsection.format,
      due: learner.due(unit)?.toISOString() ?? null,
      is_bookmarked: bookmarked.has(unit.usageKey),
      is_complete: learner.isComplete(unit),
      blocks: await this.draw(isContainer(unit.type) ? learner.children(unit) : [unit], learner),
    };
  }

  /** Views of blocks that stand together; what holds blocks itself becomes a group. */
  async draw(blocks: readonly CourseBlock[], course: LearnerCourse): Promise<UnitBlockView[]> {
    const leaves = (block: CourseBlock): CourseBlock[] =>
      isContainer(block.type) ? course.children(block).flatMap(leaves) : [block];
    const views = await this.views.draw(blocks.flatMap(leaves), course);
    const drawn = (block: CourseBlock): UnitBlockView => {
      const group = () => ({ kind: 'group' as const, blocks: course.children(block).map(drawn) });
      return { ...frame(block, course), view: views.get(block.usageKey) ?? group() };
    };
    return blocks.map(drawn);
  }
}

function frame(block: CourseBlock, course: LearnerCourse): Omit<UnitBlockView, 'view'> {
  return {
    usage_key: block.usageKey,
    type: block.type,
    display_name: block.displayName,
    graded: block.isGraded,
    due: course.due(block)?.toISOString() ?? null,
    completion: course.completion(block),
    completes_by: completesBy(block.type),
    is_staff_only: block.isStaffOnly,
  };
}

function crumb({ usageKey, type, displayName }: CourseBlock) {
  return { id: usageKey, type, display_name: displayName };
}

function neighbour({ usageKey, parent, displayName }: CourseBlock) {
  return { unit_id: usageKey, sequence_id: parent ?? usageKey, display_name: displayName };
}
