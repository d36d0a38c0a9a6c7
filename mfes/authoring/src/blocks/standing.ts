import type { BlockInfo } from '@lyceum/contracts/studio';
import { childrenOf } from './levels.ts';

/** How a block's draft stands to what learners have. */
export type Publication = 'never_published' | 'changed' | 'published';

export function publicationOf(block: BlockInfo): Publication {
  const children = childrenOf(block);
  const isNew = children.length > 0 ? children.every((child) => publicationOf(child) === 'never_published') : true;
  if (!block.published && isNew) return 'never_published';
  return block.has_changes ? 'changed' : 'published';
}

/** Who may see what is published, where it is not simply everybody now. */
export type Audience = 'staff_only' | 'scheduled' | 'unscheduled' | 'everyone';

export function audienceOf(block: BlockInfo): Audience {
  if (block.has_explicit_staff_lock || block.ancestor_has_staff_lock) return 'staff_only';
  if (block.start === null) return block.visibility_state === 'live' ? 'everyone' : 'unscheduled';
  return block.visibility_state !== 'live' && !block.released_to_students && isAhead(block.start)
    ? 'scheduled'
    : 'everyone';
}

const isAhead = (moment: string): boolean => Date.parse(moment) > Date.now();

/** Whether there is something to publish at or below the block. */
export const isPublishable = (block: BlockInfo): boolean => !block.published || block.has_changes;

/** Whether learners have an earlier version to go back to. */
export const isDiscardable = (block: BlockInfo): boolean => block.published && block.has_changes;
