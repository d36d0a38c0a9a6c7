import { listBlockSettings } from '@lyceum/contracts/studio';
import { queryOptionsOf } from '@lyceum/sdk';
import { useQuery } from '@tanstack/react-query';

/** The settings a block has, with what holds now and why. */
export const useBlockSettings = (usageKey: string) =>
  useQuery(queryOptionsOf(listBlockSettings, { params: { usageKey } }));
