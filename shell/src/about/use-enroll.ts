import * as catalog from '@lyceum/contracts/catalog';
import * as enrollment from '@lyceum/contracts/enrollment';
import { call, keyOf } from '@lyceum/sdk';
import { useMutation, useQueryClient } from '@tanstack/react-query';

/** Enrolls the person in a course run, in the mode the site gives without asking for more. */
export function useEnroll(courseRunKey: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(enrollment.enroll, { body: { course_details: { course_id: courseRunKey } } }),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: keyOf(catalog.getCourse) }),
        client.invalidateQueries({ queryKey: keyOf(enrollment.getLearnerHome) }),
      ]),
  });
}
