import type { CourseBlock } from './course-block.ts';
import type { PublishedCourse } from './published-course.ts';

/**
 * When an author's "hide after due" closes a block: with the first due date on the way from the course to it, or, where
 * learners set the pace and fixed dates mean nothing, with the end of the course run. Null for never.
 */
export function closesAt(block: CourseBlock, course: PublishedCourse): Date | null {
  if (!block.isHiddenAfterDue) return null;
  if (course.details.selfPaced) return course.end;
  const parent = course.parent(block);
  return earlier(block.due, parent && closesAt(parent, course));
}

function earlier(one: Date | null, other: Date | null): Date | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
