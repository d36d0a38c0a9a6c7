import { dismissWelcomeMessage, getOutline } from '@lyceum/contracts/courseware';
import { call, keyOf } from '@lyceum/sdk';
import { useMutation, useQueryClient } from '@tanstack/react-query';

/** Shows the present welcome message no more; the next one of the course team appears again. */
export function useDismissWelcome(courseRunKey: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(dismissWelcomeMessage, { body: { course_id: courseRunKey } }),
    onSuccess: () => client.invalidateQueries({ queryKey: keyOf(getOutline, { params: { courseRunKey } }) }),
  });
}
