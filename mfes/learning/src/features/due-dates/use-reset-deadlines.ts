import { getDates, getOutline, resetDeadlines } from '@lyceum/contracts/courseware';
import { call, keyOf } from '@lyceum/sdk';
import { useMutation, useQueryClient } from '@tanstack/react-query';

/** Starts the schedule of a self-paced course anew. */
export function useResetDeadlines(courseRunKey: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(resetDeadlines, { body: { course_key: courseRunKey } }),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: keyOf(getDates, { params: { courseRunKey } }) }),
        client.invalidateQueries({ queryKey: keyOf(getOutline, { params: { courseRunKey } }) }),
      ]),
  });
}
