import type { UnitBlockView } from '@lyceum/contracts/courseware';

/** Changes blocks at any depth of groups. */
export function mapBlocks(
  blocks: readonly UnitBlockView[],
  change: (block: UnitBlockView) => UnitBlockView,
): UnitBlockView[] {
  return blocks.map((block) => {
    const changed = change(block);
    if (changed.view.kind !== 'group') return changed;
    return { ...changed, view: { ...changed.view, blocks: mapBlocks(changed.view.blocks, change) } };
  });
}
