import type { CourseBlock } from './course-block.ts';
import type { LearnerCourse } from './learner-course.ts';

export interface ResumePoint {
  readonly block: CourseBlock;
  readonly unit: CourseBlock;
  readonly subsection: CourseBlock;
}

/** Where a learner goes on: at the block completed last, if it is still there to see; null before anything was completed. */
export function resumePoint(course: LearnerCourse): ResumePoint | null {
  const { last } = course.completions;
  const block = last === null ? null : course.find(last);
  const unit = block && course.course.unitOf(block);
  const subsection = unit && course.course.parent(unit);
  return block && unit && subsection ? { block, unit, subsection } : null;
}
