import { learningProgressChanged, useAppEvent } from '@lyceum/app-api';
import * as enrollment from '@lyceum/contracts/enrollment';
import { keyOf } from '@lyceum/sdk';
import { useQueryClient } from '@tanstack/react-query';

/** The dashboard asks again for how courses stand after the learner got on in one, however soon they come back to it. */
export function useFreshProgress(): void {
  const client = useQueryClient();
  useAppEvent(learningProgressChanged, () => client.invalidateQueries({ queryKey: keyOf(enrollment.getLearnerHome) }));
}
