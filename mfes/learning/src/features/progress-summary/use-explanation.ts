import { explainGrade } from '@lyceum/contracts/grading';
import { queryOptionsOf } from '@lyceum/sdk';
import { useQuery } from '@tanstack/react-query';

/** What the course grade is made of, number by number; asked for when the learner wants to know. */
export const useExplanation = (courseRunKey: string, isWanted: boolean) =>
  useQuery({
    ...queryOptionsOf(explainGrade, { params: { courseRunKey } }),
    enabled: isWanted,
    refetchOnMount: 'always',
  });
