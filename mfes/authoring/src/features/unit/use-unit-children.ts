import { listUnitChildren } from '@lyceum/contracts/studio';
import { queryOptionsOf } from '@lyceum/sdk';
import { useQuery } from '@tanstack/react-query';

export const unitChildrenQuery = (usageKey: string) => queryOptionsOf(listUnitChildren, { params: { usageKey } });

/** The blocks of a unit, in order. */
export const useUnitChildren = (usageKey: string) => useQuery(unitChildrenQuery(usageKey));
