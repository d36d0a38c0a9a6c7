import { compareVersions, listCommits, restoreVersion } from '@lyceum/contracts/content';
import { call, keyOf } from '@lyceum/sdk';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForgetBlocks } from '../../blocks/use-forget-blocks.ts';

/** Makes a past version the draft. */
export function useRestore(courseRunKey: string) {
  const client = useQueryClient();
  const forget = useForgetBlocks();
  return useMutation({
    mutationFn: (version: string) => call(restoreVersion, { params: { courseRunKey }, body: { version } }),
    onSuccess: () => {
      void forget();
      void client.invalidateQueries({ queryKey: keyOf(compareVersions) });
      return client.invalidateQueries({ queryKey: keyOf(listCommits) });
    },
  });
}
