import { type CorrectMap, earnedOf, type ProblemState } from './state.ts';
import type { Transition } from './transition.ts';

/** Takes in what an external grader found out later. The last submission of the history is graded by it. */
export function receiveGrade(
  state: ProblemState,
  correctMap: CorrectMap,
  possible: number,
): Transition<{ readonly outcome: 'received' }> {
  const score = { raw_earned: earnedOf(correctMap), raw_possible: possible };
  return {
    state: {
      ...state,
      correct_map: correctMap,
      correct_map_history: [...state.correct_map_history.slice(0, -1), correctMap],
      score_history: [...state.score_history.slice(0, -1), score],
      score,
    },
    result: { outcome: 'received' },
    published: { score, onlyIfHigher: null },
  };
}
