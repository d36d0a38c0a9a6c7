import { removeCourseTeamMember } from '@lyceum/contracts/studio';
import { call } from '@lyceum/sdk';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { courseTeamQuery } from './use-course-team.ts';

export function useRemoveMember(courseRunKey: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (email: string) => call(removeCourseTeamMember, { params: { courseRunKey, email } }),
    onSettled: () => client.invalidateQueries({ queryKey: courseTeamQuery(courseRunKey).queryKey }),
  });
}
