import { getHint } from '@lyceum/contracts/assessment';
import { queryOptionsOf } from '@lyceum/sdk';
import { keepPreviousData, useQuery } from '@tanstack/react-query';

/** The hints up to this one, counted from 0; none are asked for before the first press of the button. */
export const useHint = (usageKey: string, index: number | null) =>
  useQuery({
    ...queryOptionsOf(getHint, { params: { usageKey, index: index ?? 0 } }),
    enabled: index !== null,
    placeholderData: keepPreviousData,
  });
