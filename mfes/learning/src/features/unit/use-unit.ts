import { getUnit, type UnitBlockView, type UnitView } from '@lyceum/contracts/courseware';
import { queryOptionsOf } from '@lyceum/sdk';
import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { mapBlocks } from './unit-blocks-of.ts';

/** Long enough that the unit fetched ahead is on the screen at once, and that going back asks nothing. */
const freshForMs = 60_000;

const unitQuery = (usageKey: string) => ({
  ...queryOptionsOf(getUnit, { params: { usageKey } }),
  staleTime: freshForMs,
});

/** A unit with all its blocks as the learner sees them now. */
export const useUnit = (usageKey: string) => useQuery(unitQuery(usageKey));

/** Fetches a unit that the learner is likely to open next. A failure is left for the visit itself to show. */
export const prefetchUnit = (client: QueryClient, usageKey: string): Promise<void> =>
  client.prefetchQuery(unitQuery(usageKey));

/** Writes what the learner just did into the unit on the screen, without asking for it again. */
export function useUnitChanges(usageKey: string) {
  const client = useQueryClient();
  return useMemo(() => {
    const { queryKey } = unitQuery(usageKey);
    return {
      changeBlock: (blockKey: string, change: (block: UnitBlockView) => UnitBlockView): void => {
        client.setQueryData<UnitView>(queryKey, (unit) => unit && withBlock(unit, blockKey, change));
      },
      setBookmarked: (isBookmarked: boolean): void => {
        client.setQueryData<UnitView>(queryKey, (unit) => unit && { ...unit, is_bookmarked: isBookmarked });
      },
      reload: () => client.invalidateQueries({ queryKey }),
    };
  }, [client, usageKey]);
}

function withBlock(unit: UnitView, blockKey: string, change: (block: UnitBlockView) => UnitBlockView): UnitView {
  const blocks = mapBlocks(unit.blocks, (block) => (block.usage_key === blockKey ? change(block) : block));
  return { ...unit, blocks, is_complete: isComplete(blocks) };
}

const isComplete = (blocks: readonly UnitBlockView[]): boolean =>
  blocks.every((block) =>
    block.view.kind === 'group'
      ? isComplete(block.view.blocks)
      : block.completes_by === 'nothing' || block.completion >= 1,
  );
