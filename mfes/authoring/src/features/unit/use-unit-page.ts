import { getUnitPage } from '@lyceum/contracts/studio';
import { queryOptionsOf } from '@lyceum/sdk';
import { useQuery } from '@tanstack/react-query';

/** The unit, its place in the course, and what can be added to it. */
export const useUnitPage = (usageKey: string) => useQuery(queryOptionsOf(getUnitPage, { params: { usageKey } }));
