import type { CourseBlock } from './course-block.ts';
import type { LearnerCourse } from './learner-course.ts';

export interface UnitNeighbours {
  readonly previous: CourseBlock | null;
  readonly next: CourseBlock | null;
  /** Place in the subsection, from 1, and how many units that has. */
  readonly position: number;
  readonly count: number;
}

/** What stands before and after a unit, across subsections. A unit that the contents do not list has its siblings only. */
export function neighboursOf(unit: CourseBlock, course: LearnerCourse): UnitNeighbours {
  const parent = course.course.parent(unit);
  const siblings = parent === null ? [unit] : course.children(parent);
  const isUnit = ({ usageKey }: CourseBlock) => usageKey === unit.usageKey;
  const order = course.units.some(isUnit) ? course.units : siblings;
  const at = order.findIndex(isUnit);
  return {
    previous: order[at - 1] ?? null,
    next: order[at + 1] ?? null,
    position: siblings.findIndex(isUnit) + 1,
    count: siblings.length,
  };
}
