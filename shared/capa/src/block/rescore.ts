import type { BlockContext } from './availability.ts';
import { type GradedProblem, type GradingTrouble, trouble } from './graded-problem.ts';
import { scoreThatCounts } from './grading-method.ts';
import { type Answers, type CorrectMap, earnedOf, type ProblemState, type RawScore } from './state.ts';
import { type Refusal, refusals, type Transition } from './transition.ts';

export type RescoreResult =
  | { readonly outcome: 'rescored'; readonly score: RawScore }
  | GradingTrouble
  | { readonly outcome: 'refused'; readonly refusal: Refusal };

/**
 * Grades every kept submission again, by the problem as it is now, and publishes the score that counts. Attempts do not
 * change, and neither does the block's own score: the grade book alone learns the new one, as on the platform.
 */
export async function rescore(
  { settings, state }: BlockContext,
  problem: GradedProblem,
  onlyIfHigher = false,
): Promise<Transition<RescoreResult>> {
  if (!problem.supportsRescoring) return refused(state, refusals.rescoreUnsupported);
  if (!state.done) return refused(state, refusals.nothingToRescore);
  const submissions = keptSubmissions(state);
  const correctMaps: CorrectMap[] = [];
  for (const answers of submissions) {
    const outcome = await problem.gradeResponses(answers, { attempt: Math.max(state.attempts, 1) });
    if (outcome.kind !== 'graded') return { state, result: trouble(outcome), published: null };
    correctMaps.push(outcome.correctMap);
  }
  const history = correctMaps.map(
    (correctMap): RawScore => ({ raw_earned: earnedOf(correctMap), raw_possible: problem.possible }),
  );
  const score = scoreThatCounts({ method: settings.gradingMethod, history, possible: problem.possible });
  return {
    state: {
      ...state,
      correct_map: correctMaps.at(-1) ?? {},
      student_answers_history: submissions,
      correct_map_history: correctMaps,
      score_history: history,
    },
    result: { outcome: 'rescored', score },
    published: { score, onlyIfHigher },
  };
}

/** States from before histories were kept have their last answers only. */
function keptSubmissions(state: ProblemState): readonly Answers[] {
  return state.student_answers_history.length > 0 ? state.student_answers_history : [state.student_answers];
}

function refused(state: ProblemState, refusal: Refusal): Transition<RescoreResult> {
  return { state, result: { outcome: 'refused', refusal }, published: null };
}
