import { type BlockContext, isClosed } from './availability.ts';
import { awaitsReset } from './block-view.ts';
import type { GradedProblem } from './graded-problem.ts';
import { type Answers, earnedOf } from './state.ts';
import { type Refusal, refusals, type Transition } from './transition.ts';

export type SaveResult =
  | { readonly outcome: 'saved'; readonly message: string }
  | { readonly outcome: 'refused'; readonly refusal: Refusal };

/**
 * Keeps answers without grading them. A survey (no attempts at all) takes them although it is closed. As on the platform the
 * block's score falls back to that of the last correct map.
 */
export function save(
  context: BlockContext,
  problem: Pick<GradedProblem, 'possible'>,
  answers: Answers,
): Transition<SaveResult> {
  const { settings, state } = context;
  const isSurvey = settings.maxAttempts === 0;
  if (isClosed(context) && !isSurvey) return refused(context, refusals.closed);
  if (awaitsReset(context)) return refused(context, refusals.resetBeforeSave);
  return {
    state: {
      ...state,
      student_answers: answers,
      has_saved_answers: true,
      score: { raw_earned: earnedOf(state.correct_map), raw_possible: problem.possible },
    },
    result: {
      outcome: 'saved',
      message: isSurvey
        ? 'Your answers have been saved.'
        : "Your answers have been saved but not graded. Click 'Submit' to grade them.",
    },
    published: null,
  };
}

function refused({ state }: BlockContext, refusal: Refusal): Transition<SaveResult> {
  return { state, result: { outcome: 'refused', refusal }, published: null };
}
