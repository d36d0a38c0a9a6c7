import { type ProblemView, problemTree } from '@lyceum/contracts/assessment';
import { previewProblem } from '@lyceum/contracts/studio';
import { call } from '@lyceum/sdk';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { PreviewAnswer } from './problem-preview-context.ts';

interface WantedView {
  readonly olx: string;
  readonly seed: number;
  /** Answers to check; null to only draw the problem. */
  readonly answers: Readonly<Record<string, PreviewAnswer>> | null;
}

export interface ShownProblem {
  readonly errors: readonly { readonly message: string; readonly line: number | null }[];
  readonly view: ProblemView | null;
  readonly maxScore: number | null;
}

/** A problem as the server draws it from OLX that need not be saved, so that author code runs where it always does. */
export function useProblemView({ olx, seed, answers }: WantedView) {
  return useQuery({
    queryKey: [previewProblem.id, olx, seed, answers],
    queryFn: async ({ signal }): Promise<ShownProblem> => {
      const given = answers && Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, wire(answer)]));
      const body = { data: olx, seed, ...(given && { answers: given }) };
      const { errors, view, max_score: maxScore } = await call(previewProblem, { body }, { signal });
      return { errors, view: view === null ? null : problemTree.parse(view), maxScore };
    },
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}

const wire = (answer: PreviewAnswer): string | string[] => (typeof answer === 'string' ? answer : [...answer]);
