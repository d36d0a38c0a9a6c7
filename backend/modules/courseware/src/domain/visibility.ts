import type { CourseBlock } from './course-block.ts';
import type { Viewer } from './viewer.ts';

/**
 * `open`: the learner may see it. `scheduled`: it opens later. `past_due`: its author closed it with the due date.
 * `hidden`: it is for staff, or for other groups.
 */
export type Visibility = 'open' | 'scheduled' | 'past_due' | 'hidden';

/** Whether a viewer may see a block at a moment. Staff may see all. Open edX: the transformers of its block structures. */
export function visibilityOf(block: CourseBlock, viewer: Viewer, at: { now: Date; closesAt: Date | null }): Visibility {
  if (viewer.isStaff) return 'open';
  if (block.isStaffOnly || !meetsConditions(block, viewer)) return 'hidden';
  if (block.start !== null && at.now < block.start) return 'scheduled';
  if (at.closesAt !== null && at.now > at.closesAt) return 'past_due';
  return 'open';
}

function meetsConditions({ conditions }: CourseBlock, { groups }: Viewer): boolean {
  return conditions.every(({ partition, groups: allowed }) =>
    (groups[partition] ?? []).some((group) => allowed.includes(group)),
  );
}
