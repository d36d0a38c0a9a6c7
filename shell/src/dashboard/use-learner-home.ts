import * as enrollment from '@lyceum/contracts/enrollment';
import { call, keyOf, queryOptionsOf } from '@lyceum/sdk';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

export const useLearnerHome = () => useQuery(queryOptionsOf(enrollment.getLearnerHome, { query: {} }));

export function useLeaveCourse() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (courseRunKey: string) =>
      call(enrollment.enroll, { body: { course_details: { course_id: courseRunKey }, is_active: false } }),
    onSuccess: () => client.invalidateQueries({ queryKey: keyOf(enrollment.getLearnerHome) }),
  });
}
