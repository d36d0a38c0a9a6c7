import { getProgress } from '@lyceum/contracts/grading';
import { queryOptionsOf } from '@lyceum/sdk';
import { useQuery } from '@tanstack/react-query';

/** Completion, scores and the course grade of the learner. */
export const useProgress = (courseRunKey: string) =>
  useQuery({ ...queryOptionsOf(getProgress, { params: { courseRunKey } }), refetchOnMount: 'always' });
