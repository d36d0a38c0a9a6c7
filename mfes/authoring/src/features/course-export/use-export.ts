import { getExportStatus, startExport } from '@lyceum/contracts/studio';
import { call, queryOptionsOf } from '@lyceum/sdk';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

const everyMs = 800;
const done = 3;

/** Makes an archive of a course run and follows it until it can be fetched. */
export function useExport(courseRunKey: string) {
  const client = useQueryClient();
  const [isStarted, setIsStarted] = useState(false);
  const query = queryOptionsOf(getExportStatus, { params: { courseRunKey } });
  const status = useQuery({
    ...query,
    enabled: isStarted,
    refetchInterval: ({ state: { data } }) =>
      !data || (data.ExportStatus >= 0 && data.ExportStatus < done && !data.ExportError) ? everyMs : false,
  });
  const start = useMutation({
    mutationFn: () => call(startExport, { params: { courseRunKey } }),
    onSuccess: (began) => {
      client.setQueryData(query.queryKey, began);
      setIsStarted(true);
    },
  });
  const now = isStarted ? status.data : undefined;
  const failure = now?.ExportError?.raw_error_msg ?? (now && now.ExportStatus < 0 ? '' : null);
  return {
    start: () => start.mutate(),
    address: now?.ExportOutput ?? null,
    isWorking: start.isPending || (isStarted && failure === null && !now?.ExportOutput && !status.isError),
    error: start.error ?? status.error,
    failure,
  };
}
