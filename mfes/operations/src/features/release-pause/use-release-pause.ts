import * as federation from '@lyceum/contracts/federation';
import { call, keyOf } from '@lyceum/sdk';
import { useMutation, useQueryClient } from '@tanstack/react-query';

export type PauseAct = { readonly act: 'pause'; readonly reason: string } | { readonly act: 'resume' };

export function useReleasePause(app: string) {
  const client = useQueryClient();
  const params = { name: app };
  return useMutation({
    mutationFn: (change: PauseAct) =>
      change.act === 'pause'
        ? call(federation.pauseRelease, { params, body: { reason: change.reason } })
        : call(federation.resumeRelease, { params }),
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(federation.listAppStatus) }),
  });
}
