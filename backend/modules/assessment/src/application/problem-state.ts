import type { ProblemView } from '@lyceum/capa';
import { blockView } from '@lyceum/capa/block';
import type { ProblemStateView } from '@lyceum/contracts/assessment';
import { secondsToWait } from '../domain/closed-because.ts';
import { type Safety, safeView } from '../domain/safe-view.ts';
import type { ProblemInHand } from './open-problem.ts';

/** A problem as its page draws it. */
export function toProblemState(hand: ProblemInHand, safety: Safety): ProblemStateView {
  const { place, context, loaded } = hand;
  const page = blockView(context);
  return {
    usage_key: place.usageKey,
    display_name: context.settings.displayName,
    view: drawnView(hand, safety),
    error: hand.built.ok ? null : errorFor(hand.built.error, place.isStaff),
    attempts_used: page.attempts,
    max_attempts: page.maxAttempts,
    attempts_left: page.maxAttempts === null ? null : Math.max(0, page.maxAttempts - page.attempts),
    score: page.displayed,
    graded: place.isGraded,
    due: context.settings.due?.toISOString() ?? null,
    is_closed: page.isClosed,
    is_past_due: page.isPastDue,
    is_submitted: context.state.done,
    is_correct: page.isCorrectnessAvailable ? context.state.done && page.isCorrect : null,
    can_submit: page.canSubmit && hand.built.ok,
    can_save: page.showsSave,
    can_reset: page.showsReset,
    can_show_answer: page.isAnswerAvailable,
    has_saved_answers: page.hasSavedAnswers,
    wait_seconds: secondsToWait(context),
    hint_count: loaded.hints.length,
    last_submission_at: context.state.last_submission_time,
  };
}

/** The view with the learner's answers, and what grading found where that may be known. Null when the problem is broken. */
export function drawnView({ built, context }: ProblemInHand, safety: Safety): ProblemView | null {
  if (!built.ok) return null;
  const { isCorrectnessAvailable } = blockView(context);
  const view = built.problem.view({
    answers: context.state.student_answers,
    correctMap: context.state.correct_map,
    showsCorrectness: isCorrectnessAvailable,
  });
  return safeView(view, safety);
}

function errorFor(error: string, isStaff: boolean): string {
  return isStaff ? error : 'This problem cannot be shown. The course team has to mend it.';
}
