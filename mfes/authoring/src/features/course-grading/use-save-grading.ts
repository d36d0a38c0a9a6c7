import { getCourseGrading, getCourseIndex, saveCourseGrading } from '@lyceum/contracts/studio';
import { call, keyOf } from '@lyceum/sdk';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type GradingDraft, policyOf } from './grading-draft.ts';

export function useSaveGrading(courseRunKey: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (draft: GradingDraft) => call(saveCourseGrading, { params: { courseRunKey }, body: policyOf(draft) }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: keyOf(getCourseIndex) });
      void client.invalidateQueries({ queryKey: keyOf(getCourseGrading) });
    },
  });
}
