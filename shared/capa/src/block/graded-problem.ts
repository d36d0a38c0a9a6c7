import type { Answers, CorrectMap } from './state.ts';

/** What the block needs of a problem that was built for a learner's seed. */
export interface GradedProblem {
  /** Raw points that all inputs together can earn. */
  readonly possible: number;
  readonly supportsRescoring: boolean;
  gradeResponses(answers: Answers, request: GradeRequest): Promise<GradeOutcome>;
  /** Input or solution id -> what Show Answer shows. */
  answers(): Promise<Answers>;
}

export interface GradeRequest {
  /** The number that author code sees: 1 for the first submission. */
  readonly attempt: number;
}

/**
 * `rejected`: the learner wrote something that cannot be graded, or the author's code refused it; the message is shown and no
 * attempt is used. `failed`: the problem is broken; neither. `error` is the platform's name of what went wrong.
 */
export type GradeOutcome =
  | { readonly kind: 'graded'; readonly correctMap: CorrectMap; readonly overallMessage?: string }
  | { readonly kind: 'rejected'; readonly error?: string; readonly message: string }
  | { readonly kind: 'failed'; readonly error: string; readonly message: string };

/** The two ways in which answers stay ungraded, as a result of submitting or rescoring. */
export type GradingTrouble =
  | { readonly outcome: 'rejected'; readonly message: string }
  | { readonly outcome: 'failed'; readonly error: string; readonly message: string };

export function trouble(outcome: Exclude<GradeOutcome, { readonly kind: 'graded' }>): GradingTrouble {
  return outcome.kind === 'rejected'
    ? { outcome: 'rejected', message: outcome.message }
    : { outcome: 'failed', error: outcome.error, message: outcome.message };
}
