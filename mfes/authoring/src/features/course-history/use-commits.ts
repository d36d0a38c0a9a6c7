import { listCommits } from '@lyceum/contracts/content';
import { call, keyOf } from '@lyceum/sdk';
import { useInfiniteQuery } from '@tanstack/react-query';

/** The history of a course run, newest first, page after page. */
export function useCommits(courseRunKey: string) {
  return useInfiniteQuery({
    queryKey: keyOf(listCommits, { params: { courseRunKey } }),
    queryFn: ({ pageParam, signal }) =>
      call(
        listCommits,
        { params: { courseRunKey }, query: { limit: 25, ...(pageParam && { before: pageParam }) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
}
