import type { BlockInfo } from '@lyceum/contracts/studio';

/** The three levels of an outline below the course, by the type of their blocks. */
export const levels = ['chapter', 'sequential', 'vertical'] as const;
export type Level = (typeof levels)[number];

const below: Readonly<Record<string, Level>> = { course: 'chapter', chapter: 'sequential', sequential: 'vertical' };

export const childLevel = (category: string): Level | null => below[category] ?? null;

export const childrenOf = (block: BlockInfo): readonly BlockInfo[] => block.child_info?.children ?? [];

/** Where a moved block lands. `index` counts among the siblings without the block itself. */
export interface Landing {
  readonly parent: string;
  readonly index: number;
}

/** The landing one step up or down, over the edge into the neighbouring parent; null at the ends of the outline. */
export function neighbour(course: BlockInfo, blockId: string, step: -1 | 1): Landing | null {
  const path = pathTo(course, blockId);
  const parent = path?.at(-2);
  if (!path || !parent) return null;
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

/** The outline as it will be once the move is saved. */
export function movedOutline<B extends BlockInfo>(course: B, blockId: string, { parent, index }: Landing): B {
  const block = pathTo(course, blockId)?.at(-1);
  if (!block || !pathTo(course, parent)) return course;
  return withChildren(course, (at) => {
    const rest = childrenOf(at).filter(({ id }) => id !== blockId);
    return at.id === parent ? rest.toSpliced(index, 0, block) : rest;
  });
}

function withChildren<B extends BlockInfo>(block: B, childrenFor: (block: BlockInfo) => readonly BlockInfo[]): B {
  if (!block.child_info) return block;
  const children = childrenFor(block).map((child) => withChildren(child, childrenFor));
  return { ...block, child_info: { ...block.child_info, children } };
}
