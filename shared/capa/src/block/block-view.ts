import {
  type BlockContext,
  isAnswerAvailable,
  isClosed,
  isCorrect,
  isCorrectnessAvailable,
  isPastDue,
} from './availability.ts';
import type { ProblemSettings } from './settings.ts';
import type { ProblemState } from './state.ts';

/** What the page around a problem shows: buttons, points, and what may be known. */
export interface BlockView {
  readonly attempts: number;
  readonly maxAttempts: number | null;
  readonly isClosed: boolean;
  readonly isPastDue: boolean;
  readonly isAnswerAvailable: boolean;
  readonly isCorrectnessAvailable: boolean;
  readonly canSubmit: boolean;
  readonly showsReset: boolean;
  readonly showsSave: boolean;
  readonly isCorrect: boolean;
  /** Weighed points between 0 and possible; earned is null while correctness is hidden. */
  readonly displayed: { readonly earned: number | null; readonly possible: number };
  readonly hasSavedAnswers: boolean;
}

/** The view of one learner at one moment. */
export function blockView(context: BlockContext): BlockView {
  const { settings, state } = context;
  return {
    attempts: state.attempts,
    maxAttempts: settings.maxAttempts,
    isClosed: isClosed(context),
    isPastDue: isPastDue(context),
    isAnswerAvailable: isAnswerAvailable(context),
    isCorrectnessAvailable: isCorrectnessAvailable(context),
    canSubmit: !isClosed(context) && !awaitsReset(context),
    showsReset: showsReset(context),
    showsSave: showsSave(context),
    isCorrect: isCorrect(context),
    displayed: displayedScore(context),
    hasSavedAnswers: state.has_saved_answers,
  };
}

/** A problem that changes with each submission takes no second one before Reset. */
export function awaitsReset({ settings, state }: Pick<BlockContext, 'settings' | 'state'>): boolean {
  return state.done && settings.rerandomize === 'always';
}

function showsReset(context: BlockContext): boolean {
  const { settings, state } = context;
  if (isClosed(context) && !isSurvey(settings)) return false;
  if (state.done && (settings.rerandomize === 'always' || settings.rerandomize === 'onreset')) return true;
  return !isCorrect(context) && settings.showResetButton;
}

function showsSave(context: BlockContext): boolean {
  const { settings } = context;
  if (settings.forceSaveButton) return !isClosed(context);
  if (settings.maxAttempts === null && settings.rerandomize !== 'always') return false;
  return (!isClosed(context) || isSurvey(settings)) && !awaitsReset(context);
}

function displayedScore(context: BlockContext): BlockView['displayed'] {
  const { earned, possible } = progress(context.settings, context.state);
  return { earned: isCorrectnessAvailable(context) ? earned : null, possible };
}

function progress({ weight }: ProblemSettings, { score }: ProblemState): { earned: number; possible: number } {
  const raw = { earned: score?.raw_earned ?? 0, possible: score?.raw_possible ?? 0 };
  if (raw.possible <= 0) return { earned: 0, possible: 0 };
  const earned = weight === null ? raw.earned : (raw.earned * weight) / raw.possible;
  const possible = weight ?? raw.possible;
  if (possible <= 0) return { earned: 0, possible: 0 };
  return { earned: Math.min(Math.max(earned, 0), possible), possible };
}

function isSurvey({ maxAttempts }: ProblemSettings): boolean {
  return maxAttempts === 0;
}
