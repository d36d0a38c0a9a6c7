import { listAssets, uploadAsset } from '@lyceum/contracts/studio';
import { keyOf, upload } from '@lyceum/sdk';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

/** Adds a file to a course run, or replaces the one of its name; `progress` is 0 to 1 while it is on its way. */
export function useUploadAsset(courseRunKey: string) {
  const client = useQueryClient();
  const [progress, setProgress] = useState<number | null>(null);
  const send = useMutation({
    mutationFn: (file: File) => {
      setProgress(0);
      return upload(uploadAsset, { params: { courseRunKey }, form: { file } }, { onProgress: setProgress });
    },
    onSettled: () => {
      setProgress(null);
      return client.invalidateQueries({ queryKey: keyOf(listAssets) });
    },
  });
  return { ...send, progress };
}
