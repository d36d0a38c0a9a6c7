import { type BlockContext, isAnswerAvailable } from './availability.ts';
import type { GradedProblem } from './graded-problem.ts';
import type { Answers } from './state.ts';
import { type Refusal, refusals } from './transition.ts';

export type ShowAnswerResult =
  | { readonly outcome: 'shown'; readonly answers: Answers }
  | { readonly outcome: 'refused'; readonly refusal: Refusal };

/** The answers and solutions, where the show-answer rule lets the viewer see them. Changes nothing. */
export async function showAnswer(
  context: BlockContext,
  problem: Pick<GradedProblem, 'answers'>,
): Promise<ShowAnswerResult> {
  if (!isAnswerAvailable(context)) return { outcome: 'refused', refusal: refusals.noAnswer };
  return { outcome: 'shown', answers: await problem.answers() };
}
