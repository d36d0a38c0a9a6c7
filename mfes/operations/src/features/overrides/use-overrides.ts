import * as federation from '@lyceum/contracts/federation';
import { call, queryOptionsOf } from '@lyceum/sdk';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

/** Who sees which other build. People open and leave links at any time, so it is asked again every few seconds. */
export const useActiveOverrides = () =>
  useQuery({ ...queryOptionsOf(federation.listOverrides, { query: { state: 'active' } }), refetchInterval: 5_000 });

export const useEndedOverrides = () =>
  useQuery(queryOptionsOf(federation.listOverrides, { query: { state: 'ended' } }));

export function useRevokeOverride() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ app, id }: federation.OverrideView) =>
      call(federation.revokeOverride, { params: { name: app, overrideId: id } }),
    onSettled: () => client.invalidateQueries({ queryKey: [federation.listOverrides.id] }),
  });
}
