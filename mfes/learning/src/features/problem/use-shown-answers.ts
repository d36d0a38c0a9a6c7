import { showAnswers } from '@lyceum/contracts/assessment';
import { queryOptionsOf } from '@lyceum/sdk';
import { useQuery } from '@tanstack/react-query';

interface Wish {
  readonly isWanted: boolean;
  /** A Reset may bring other numbers, and with them other answers. */
  readonly attempts: number;
}

/** The right answers and worked solutions, asked for only when the learner wants them. */
export function useShownAnswers(usageKey: string, { isWanted, attempts }: Wish) {
  const options = queryOptionsOf(showAnswers, { params: { usageKey } });
  return useQuery({ ...options, queryKey: [...options.queryKey, attempts], enabled: isWanted, retry: false });
}
