import * as federation from '@lyceum/contracts/federation';
import { call, keyOf, queryOptionsOf } from '@lyceum/sdk';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

/** Every app of the site: what is served and how it came to that. Looked at again every few seconds. */
export const useAppStatus = () =>
  useQuery({ ...queryOptionsOf(federation.listAppStatus, {}), refetchInterval: 10_000 });

export type ReleaseAct =
  | { readonly act: 'rollback'; readonly app: string; readonly reason: string }
  | { readonly act: 'promote'; readonly app: string; readonly from: string };

export function useReleaseAct() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (act: ReleaseAct) => send(act),
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(federation.listAppStatus) }),
  });
}

function send(act: ReleaseAct) {
  const params = { name: act.app };
  if (act.act === 'rollback') return call(federation.rollBackRelease, { params, body: { reason: act.reason } });
  return call(federation.promoteBuild, { params, body: { from: act.from } });
}
