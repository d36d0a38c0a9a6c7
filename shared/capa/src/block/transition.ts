import type { ProblemState, RawScore } from './state.ts';

/** What an action leads to. A refused action leaves the state as it was. */
export interface Transition<Result> {
  readonly state: ProblemState;
  readonly result: Result;
  /** The raw score that goes to the grade book; null when nothing changes there. */
  readonly published: PublishedGrade | null;
}

export interface PublishedGrade {
  readonly score: RawScore;
  /** Keep the recorded grade if it is higher; null where the action does not say. */
  readonly onlyIfHigher: boolean | null;
}

/** Why an action cannot be. `message` is Open edX's English text, for clients that show it. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly message: string;
}

export type RefusalCode =
  | 'closed'
  | 'reset_first'
  | 'wait'
  | 'not_answered'
  | 'answer_not_available'
  | 'no_hints'
  | 'rescore_unsupported';

export const refusals = {
  closed: { code: 'closed', message: 'Problem is closed.' },
  resetBeforeSubmit: { code: 'reset_first', message: 'Problem must be reset before it can be submitted again.' },
  resetBeforeSave: { code: 'reset_first', message: 'Problem needs to be reset prior to save.' },
  closedForReset: { code: 'closed', message: 'You cannot select Reset for a problem that is closed.' },
  nothingToReset: { code: 'not_answered', message: 'You must submit an answer before you can select Reset.' },
  nothingToRescore: {
    code: 'not_answered',
    message: 'Problem must be answered before it can be graded again.',
  },
  rescoreUnsupported: {
    code: 'rescore_unsupported',
    message: "Problem's definition does not support rescoring.",
  },
  noAnswer: { code: 'answer_not_available', message: 'Answer is not available' },
  noHints: { code: 'no_hints', message: 'This problem has no hints.' },
} as const satisfies Record<string, Refusal>;
