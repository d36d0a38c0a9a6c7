import {
  getCourseDetails,
  getCourseIndex,
  getCourseSettings,
  listCourses,
  putCourseDetails,
} from '@lyceum/contracts/studio';
import { call, keyOf } from '@lyceum/sdk';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { DetailsDraft } from './details-draft.ts';

export function useSaveDetails(courseRunKey: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (changes: Partial<DetailsDraft>) => call(putCourseDetails, { params: { courseRunKey }, body: changes }),
    onSuccess: () =>
      Promise.all(
        [getCourseDetails, getCourseSettings, getCourseIndex, listCourses].map((contract) =>
          client.invalidateQueries({ queryKey: keyOf(contract) }),
        ),
      ),
  });
}
