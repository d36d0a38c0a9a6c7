import * as federation from '@lyceum/contracts/federation';
import { call, keyOf, queryOptionsOf } from '@lyceum/sdk';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

/** The published builds of an app, newest first. */
export const useBuilds = (name: string) => useQuery(queryOptionsOf(federation.listBuilds, { params: { name } }));

interface BuildChange {
  readonly name: string;
  readonly version: string;
  readonly act: 'withdraw' | 'restore';
}

export function useChangeBuild() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ name, version, act }: BuildChange) =>
      call(act === 'withdraw' ? federation.withdrawBuild : federation.restoreBuild, {
        params: { name, version },
        body: { reason: '' },
      }),
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(federation.listBuilds) }),
  });
}
