import { listAssets, lockAsset } from '@lyceum/contracts/studio';
import { call, keyOf } from '@lyceum/sdk';
import { useMutation, useQueryClient } from '@tanstack/react-query';

/** Opens a file to everybody, or to learners of the course only. */
export function useLockAsset(courseRunKey: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ assetKey, locked }: { readonly assetKey: string; readonly locked: boolean }) =>
      call(lockAsset, { params: { courseRunKey, assetKey }, body: { locked } }),
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(listAssets) }),
  });
}
