import type { CourseDetailsView } from '@lyceum/contracts/studio';
import {
  getCourseDetails,
  getCourseIndex,
  getCourseSettings,
  listCourses,
  patchAdvancedSettings,
  putCourseDetails,
} from '@lyceum/contracts/studio';
import { call, keyOf } from '@lyceum/sdk';
import { useMutation, useQueryClient } from '@tanstack/react-query';

interface ChangedDetails {
  readonly changes: Partial<CourseDetailsView>;
  /** Null when it stays. */
  readonly name: string | null;
}

/** Details are one endpoint, the name of the course is another's. */
export function useSaveDetails(courseRunKey: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ changes, name }: ChangedDetails) => {
      const params = { courseRunKey };
      if (Object.keys(changes).length > 0) await call(putCourseDetails, { params, body: changes });
      if (name !== null) await call(patchAdvancedSettings, { params, body: { display_name: { value: name } } });
    },
    onSuccess: () => {
      for (const contract of [getCourseDetails, getCourseSettings, getCourseIndex, listCourses])
        void client.invalidateQueries({ queryKey: keyOf(contract) });
    },
  });
}
