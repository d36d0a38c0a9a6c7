import type { BlockInfo } from '@lyceum/contracts/studio';

/** The three levels of an outline below the course, by the type of their blocks. */
export const levels = ['chapter', 'sequential', 'vertical'] as const;
export type Level = (typeof levels)[number];

export const childLevel = (category: string): Level | null =>
  ({ course: 'chapter', chapter: 'sequential', sequential: 'vertical' } as const)[category as 'course' | 'chapter' | 'sequential'] ?? null;

export const isLevel = (category: string): category is Level => levels.includes(category as Level);

export const childrenOf = (block: BlockInfo): readonly BlockInfo[] => block.child_info?.children ?? [];

/** What an author needs to see first about a block: one word. */
export type Standing = 'staff_only' | 'never_published' | 'changed' | 'published';

export function standingOf(block: BlockInfo): Standing {
  if (block.has_explicit_staff_lock) return 'staff_only';
  if (!block.published && childrenOf(block).every((child) => standingOf(child) === 'never_published')) return 'never_published';
  return block.has_changes ? 'changed' : 'published';
}

/** Where a dragged block lands: under the same or another parent of its level. `index` counts without the block itself. */
export interface Landing {
  readonly parent: string;
  readonly index: number;
}

/** The landing one step up or down, over the edge into the neighbouring parent; null at the ends of the outline. */
export function neighbour(course: BlockInfo, blockId: string, step: -1 | 1): Landing | null {
  const path = pathTo(course, blockId);
  const block = path?.at(-1);
  const parent = path?.at(-2);
  if (!path || !block || !parent) return null;
  const siblings = childrenOf(parent);
  const index = siblings.findIndex(({ id }) => id === blockId) + step;
  if (index >= 0 && index < siblings.length) return { parent: parent.id, index };
  const parents = blocksAt(course, parent.category);
  const next = parents[parents.findIndex(({ id }) => id === parent.id) + step];
  return next ? { parent: next.id, index: step < 0 ? childrenOf(next).length : 0 } : null;
}

/** All blocks of one type, in the order of the outline. */
export function blocksAt(block: BlockInfo, category: string): readonly BlockInfo[] {
  if (block.category === category) return [block];
  return childrenOf(block).flatMap((child) => blocksAt(child, category));
}

/** From the course down to the block; null when it is not in the outline. */
export function pathTo(block: BlockInfo, id: string): readonly BlockInfo[] | null {
  if (block.id === id) return [block];
  for (const child of childrenOf(block)) {
    const path = pathTo(child, id);
    if (path) return [block, ...path];
  }
  return null;
}
