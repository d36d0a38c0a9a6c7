import type { CourseBlock } from './course-block.ts';
import type { Viewer } from './viewer.ts';

const weekMs = 7 * 24 * 3600 * 1000;

/**
 * When a block is due for a viewer. In a self-paced course run fixed dates mean nothing; a subsection that gives a number of
 * weeks is due so long after the learner's own start.
 */
export function dueFor(block: CourseBlock, viewer: Viewer, isSelfPaced: boolean): Date | null {
  if (!isSelfPaced) return block.due;
  if (block.relativeWeeksDue === null || viewer.scheduleStart === null) return null;
  return new Date(viewer.scheduleStart.getTime() + block.relativeWeeksDue * weekMs);
}
