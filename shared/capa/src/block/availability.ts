import type { ProblemSettings } from './settings.ts';
import type { ProblemState } from './state.ts';

/** One learner before one problem at one moment. */
export interface BlockContext {
  readonly settings: ProblemSettings;
  readonly state: ProblemState;
  readonly now: Date;
  /** The viewer is course staff. */
  readonly isStaff: boolean;
}

/** Due date plus grace; strictly after it the problem is past due. */
export function isPastDue({ settings, now }: Pick<BlockContext, 'settings' | 'now'>): boolean {
  return settings.due !== null && now.getTime() > settings.due.getTime() + settings.graceSeconds * 1000;
}

/** Attempts used up, or past due. */
export function isClosed(context: Pick<BlockContext, 'settings' | 'state' | 'now'>): boolean {
  return hasUsedAllAttempts(context) || isPastDue(context);
}

/** Full points, exactly: more than full is not "correct", and a problem without points is. */
export function isCorrect({ state }: Pick<BlockContext, 'state'>): boolean {
  return (state.score?.raw_earned ?? 0) === (state.score?.raw_possible ?? 0);
}

/** Whether the viewer may know if answers are right. */
export function isCorrectnessAvailable({ settings, isStaff, now }: Omit<BlockContext, 'state'>): boolean {
  const { showCorrectness, due } = settings;
  if (showCorrectness === 'never' || showCorrectness === 'never_but_include_grade') return false;
  if (isStaff || showCorrectness !== 'past_due') return true;
  return due === null || isPastDue({ settings, now });
}

/** Whether the viewer may see the answers: Open edX's show-answer table. */
export function isAnswerAvailable(context: BlockContext): boolean {
  const { settings, state, isStaff } = context;
  if (!isCorrectnessAvailable(context)) return false;
  if (settings.showAnswer === '' || settings.showAnswer === 'never') return false;
  if (isStaff) return true;
  switch (settings.showAnswer) {
    case 'always':
      return true;
    case 'attempted':
      return state.attempts > 0 || isPastDue(context);
    case 'attempted_no_past_due':
      return state.attempts > 0;
    case 'answered':
      return isCorrect(context);
    case 'closed':
      return isClosed(context);
    case 'finished':
      return isClosed(context) || isCorrect(context);
    case 'correct_or_past_due':
      return isCorrect(context) || isPastDue(context);
    case 'past_due':
      return isPastDue(context);
    case 'after_attempts':
      return state.attempts >= requiredAttempts(settings);
    case 'after_all_attempts':
      return hasUsedAllAttempts(context);
    case 'after_all_attempts_or_correct':
      return hasUsedAllAttempts(context) || isCorrect(context);
    default:
      return false;
  }
}

function hasUsedAllAttempts({ settings, state }: Pick<BlockContext, 'settings' | 'state'>): boolean {
  return settings.maxAttempts !== null && state.attempts >= settings.maxAttempts;
}

function requiredAttempts({ attemptsBeforeShowAnswer, maxAttempts }: ProblemSettings): number {
  return maxAttempts ? Math.min(attemptsBeforeShowAnswer, maxAttempts) : attemptsBeforeShowAnswer;
}
