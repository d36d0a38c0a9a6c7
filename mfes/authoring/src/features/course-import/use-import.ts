import { findImport } from '@lyceum/contracts/content';
import { queryOptionsOf } from '@lyceum/sdk';
import { useQuery } from '@tanstack/react-query';

const everyMs = 800;

/** How far an import is, asked again until it has ended. */
export function useImport(importId: string) {
  return useQuery({
    ...queryOptionsOf(findImport, { params: { importId } }),
    refetchInterval: ({ state: { data } }) => (data?.state === 'done' || data?.state === 'failed' ? false : everyMs),
  });
}
