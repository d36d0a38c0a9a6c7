import { putCourseTeamMember } from '@lyceum/contracts/studio';
import { call } from '@lyceum/sdk';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { courseTeamQuery } from './use-course-team.ts';

export interface Member {
  readonly email: string;
  readonly role: 'staff' | 'instructor';
}

/** Brings an account into the team, or gives a member another role. */
export function useSetRole(courseRunKey: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ email, role }: Member) =>
      call(putCourseTeamMember, { params: { courseRunKey, email }, body: { role } }),
    onSettled: () => client.invalidateQueries({ queryKey: courseTeamQuery(courseRunKey).queryKey }),
  });
}
