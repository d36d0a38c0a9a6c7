import { fieldDate, fieldSeconds } from './field-text.ts';

/** What an author, or an ancestor of the problem, set. Defaults are Open edX's. */
export interface ProblemSettings {
  readonly displayName: string;
  /** null: unlimited. 0: a survey, closed for submitting but not for saving. */
  readonly maxAttempts: number | null;
  readonly weight: number | null;
  readonly rerandomize: string;
  readonly showResetButton: boolean;
  readonly showAnswer: string;
  readonly attemptsBeforeShowAnswer: number;
  readonly submissionWaitSeconds: number;
  readonly showCorrectness: string;
  readonly due: Date | null;
  readonly graceSeconds: number;
  readonly gradingMethod: string;
  readonly forceSaveButton: boolean;
}

/**
 * Settings from a problem's effective fields: own values over inherited ones, under their Open edX names. A field that is
 * absent or null has its default. Dates may be ISO text or milliseconds; a grace period is text ("1 day 2 hours") or seconds.
 */
export function problemSettings(fields: Readonly<Record<string, unknown>>): ProblemSettings {
  const text = (name: string, absent: string): string =>
    fields[name] === undefined || fields[name] === null ? absent : String(fields[name]);
  return {
    displayName: text('display_name', '').trim() || 'problem',
    maxAttempts: numberOrNull(fields['max_attempts']),
    weight: numberOrNull(fields['weight']),
    rerandomize: randomization(text('rerandomize', 'never')),
    showResetButton: isOn(fields['show_reset_button']),
    showAnswer: text('showanswer', 'finished'),
    attemptsBeforeShowAnswer: numberOrNull(fields['attempts_before_showanswer_button']) ?? 0,
    submissionWaitSeconds: numberOrNull(fields['submission_wait_seconds']) ?? 0,
    showCorrectness: text('show_correctness', 'always'),
    due: fieldDate(fields['due']),
    graceSeconds: fieldSeconds(fields['graceperiod']),
    gradingMethod: text('grading_method', 'last_score'),
    forceSaveButton: isOn(fields['force_save_button']),
  };
}

/** Older spellings: `""` and `true` mean always, `false` means per student. */
function randomization(value: string): string {
  if (value === '' || value === 'true') return 'always';
  return value === 'false' ? 'per_student' : value;
}

function numberOrNull(value: unknown): number | null {
  if (value === undefined || value === null || value === '') return null;
  const read = Number(value);
  return Number.isFinite(read) ? read : null;
}

function isOn(value: unknown): boolean {
  return value === true || (typeof value === 'string' && value.toLowerCase() === 'true');
}
