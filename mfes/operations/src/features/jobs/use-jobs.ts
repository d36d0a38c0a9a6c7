import { cancelJob, type JobStateName, type JobView, listJobs, replayJob } from '@lyceum/contracts/platform';
import { call, keyOf } from '@lyceum/sdk';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';

/** Background work in one state, page after page; asked again every few seconds, because it goes on by itself. */
export const useJobs = (state: JobStateName) =>
  useInfiniteQuery({
    queryKey: keyOf(listJobs, { query: { state } }),
    queryFn: ({ pageParam, signal }) =>
      call(listJobs, { query: { state, limit: 25, ...(pageParam && { before: pageParam }) } }, { signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    refetchInterval: 5_000,
  });

const useAct = (contract: typeof cancelJob | typeof replayJob) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id: jobId }: JobView) => call(contract, { params: { jobId } }),
    onSettled: () => client.invalidateQueries({ queryKey: [listJobs.id] }),
  });
};

export const useCancelJob = () => useAct(cancelJob);
export const useReplayJob = () => useAct(replayJob);
