import type { NavigationBlockView } from '@lyceum/contracts/courseware';

export interface TreeNode {
  readonly block: NavigationBlockView;
  readonly children: readonly TreeNode[];
}

type Blocks = Readonly<Record<string, NavigationBlockView>>;

/** Sections with their subsections and units; what is kept out of the outline is not in it. */
export function treeOf(blocks: Blocks): readonly TreeNode[] {
  const root = Object.values(blocks).find(({ type }) => type === 'course');
  return root ? nodesBelow(blocks, root) : [];
}

function nodesBelow(blocks: Blocks, parent: NavigationBlockView): readonly TreeNode[] {
  return parent.children
    .flatMap((key) => blocks[key] ?? [])
    .filter(({ hide_from_toc: isHidden }) => !isHidden)
    .map((block) => ({ block, children: nodesBelow(blocks, block) }));
}

/** The section that holds a subsection. */
export const sectionOf = (tree: readonly TreeNode[], sequenceKey: string): TreeNode | null =>
  tree.find(({ children }) => children.some(({ block }) => block.id === sequenceKey)) ?? null;
