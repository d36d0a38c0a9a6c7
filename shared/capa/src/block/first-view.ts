import type { ProblemState } from './state.ts';

/** The state once the learner's problem was built: a seed and, where there is none yet, a score of nothing. */
export function firstView(
  state: ProblemState,
  built: { readonly seed: number; readonly possible: number },
): ProblemState {
  return { ...state, seed: built.seed, score: state.score ?? { raw_earned: 0, raw_possible: built.possible } };
}
