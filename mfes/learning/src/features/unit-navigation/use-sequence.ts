import { getSequence } from '@lyceum/contracts/courseware';
import { queryOptionsOf } from '@lyceum/sdk';
import { type QueryClient, useQuery } from '@tanstack/react-query';

const sequenceQuery = (usageKey: string) => ({
  ...queryOptionsOf(getSequence, { params: { usageKey } }),
  staleTime: 60_000,
});

/** A subsection with its units, as the strip above a unit shows them. */
export const useSequence = (usageKey: string) => useQuery(sequenceQuery(usageKey));

export const prefetchSequence = (client: QueryClient, usageKey: string): Promise<void> =>
  client.prefetchQuery(sequenceQuery(usageKey));
