import { getBlock } from '@lyceum/contracts/studio';
import { queryOptionsOf } from '@lyceum/sdk';
import { useQuery } from '@tanstack/react-query';

export const blockQuery = (usageKey: string) =>
  queryOptionsOf(getBlock, { params: { usageKey }, query: { fields: 'ancestorInfo' } });

/** A block of the draft with its own fields. */
export const useBlock = (usageKey: string) => useQuery(blockQuery(usageKey));
