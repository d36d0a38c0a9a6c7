import { isApiProblem } from '@lyceum/sdk';
import type { messages } from './problem.messages.ts';

/** What to tell the learner when an answer could not be handed in, saved or taken back. */
export interface Reason {
  /** Our own words, by name; null where the server's say more. */
  readonly message: keyof typeof messages | null;
  readonly detail: string;
  /** The page shows an older state than the server has. */
  readonly isStale: boolean;
}

type MessageName = keyof typeof messages;

const byCode: Readonly<Record<string, { readonly message: MessageName | null; readonly isStale?: boolean }>> = {
  unreachable: { message: 'unreachable' },
  answer_rejected: { message: null },
  too_soon: { message: null, isStale: true },
  grader_failed: { message: 'graderFailed' },
  busy: { message: 'busy' },
  no_attempts_left: { message: 'closedAttempts', isStale: true },
  past_due: { message: 'closedPastDue', isStale: true },
  reset_first: { message: 'resetFirst', isStale: true },
  not_answered: { message: null, isStale: true },
  enrollment_required: { message: null },
  no_access: { message: null },
  answer_not_available: { message: null, isStale: true },
};

export function reasonFor(error: unknown): Reason {
  if (!isApiProblem(error)) return { message: 'failed', detail: '', isStale: false };
  if (error.status === 401) return { message: 'signedOut', detail: error.detail, isStale: false };
  const known = byCode[error.code];
  if (!known) return { message: 'failed', detail: error.detail, isStale: false };
  return { message: known.message, detail: error.detail, isStale: known.isStale ?? false };
}

/** Whether the server may have counted the answer although it did not say so. */
export const isOutcomeUnknown = (error: unknown): boolean =>
  !isApiProblem(error) || error.status === 0 || (error.status >= 500 && error.code !== 'grader_failed');
