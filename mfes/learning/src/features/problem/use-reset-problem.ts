import { resetProblem } from '@lyceum/contracts/assessment';
import { call } from '@lyceum/sdk';
import { useMutation } from '@tanstack/react-query';

/** Takes the answers back; a problem with random numbers gets new ones. */
export const useResetProblem = (usageKey: string) =>
  useMutation({ networkMode: 'always', mutationFn: () => call(resetProblem, { params: { usageKey } }) });
