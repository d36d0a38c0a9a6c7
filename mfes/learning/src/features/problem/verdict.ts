import type { InputStatus, ProblemStateView } from './view.ts';

/** How a whole problem stands, as far as the learner may know; null before anything was handed in. */
export type Verdict = 'correct' | 'partial' | 'incorrect' | 'submitted';

export function verdictOf(problem: Pick<ProblemStateView, 'is_submitted' | 'is_correct' | 'score'>): Verdict | null {
  if (!problem.is_submitted) return null;
  if (problem.is_correct === null) return 'submitted';
  if (problem.is_correct) return 'correct';
  return (problem.score.earned ?? 0) > 0 ? 'partial' : 'incorrect';
}

/** The word for one input's status; null where there is nothing to say. */
export function statusWord(status: InputStatus): Verdict | 'queued' | 'unsubmitted' | 'incomplete' | null {
  switch (status) {
    case 'unanswered':
      return null;
    case 'partially-correct':
      return 'partial';
    default:
      return status;
  }
}
