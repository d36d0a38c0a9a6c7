import { type BlockContext, isPastDue } from '@lyceum/capa/block';

/** Why a closed problem is closed. Used attempts come first: more time would not help. */
export function closedBecause(context: BlockContext): 'no_attempts_left' | 'past_due' {
  const { maxAttempts } = context.settings;
  if (maxAttempts !== null && context.state.attempts >= maxAttempts) return 'no_attempts_left';
  return isPastDue(context) ? 'past_due' : 'no_attempts_left';
}

/** Seconds until the next submission is taken, 0 for at once. */
export function secondsToWait({ settings, state, now }: BlockContext): number {
  if (state.last_submission_time === null || settings.submissionWaitSeconds === 0) return 0;
  const passed = (now.getTime() - Date.parse(state.last_submission_time)) / 1000;
  return Math.max(0, Math.ceil(settings.submissionWaitSeconds - passed));
}
