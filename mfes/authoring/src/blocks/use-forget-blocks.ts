import { getBlock, getCourseIndex, getUnitPage, listBlockSettings, listUnitChildren } from '@lyceum/contracts/studio';
import { keyOf } from '@lyceum/sdk';
import { useQueryClient } from '@tanstack/react-query';

const shown = [getUnitPage, listUnitChildren, getBlock, listBlockSettings, getCourseIndex];

/** After an edit everything that shows the draft is read anew; resolves when what is on the page is there. */
export function useForgetBlocks(): () => Promise<unknown> {
  const client = useQueryClient();
  return () => Promise.all(shown.map((contract) => client.invalidateQueries({ queryKey: keyOf(contract) })));
}
