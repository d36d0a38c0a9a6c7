import { deleteAsset, listAssets } from '@lyceum/contracts/studio';
import { call, keyOf } from '@lyceum/sdk';
import { useMutation, useQueryClient } from '@tanstack/react-query';

export function useDeleteAsset(courseRunKey: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (assetKey: string) => call(deleteAsset, { params: { courseRunKey, assetKey } }),
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(listAssets) }),
  });
}
