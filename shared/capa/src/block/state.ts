/** What grading found out about one input; more keys (hints, queue state) travel along untouched. */
export interface InputCorrectness {
  readonly correctness: string | boolean | number | null;
  readonly npoints: number | null;
  readonly [key: string]: unknown;
}

/** Input id -> correctness, in document order. */
export type CorrectMap = Readonly<Record<string, InputCorrectness>>;

/** Input id -> what the learner gave: text, a list (checkboxes) or an object (choice-text). */
export type Answers = Readonly<Record<string, unknown>>;

export interface RawScore {
  readonly raw_earned: number;
  readonly raw_possible: number;
}

/** A learner's state on a problem: plain JSON under the names of Open edX's student module, so that exported states load. */
export interface ProblemState {
  readonly seed: number | null;
  readonly attempts: number;
  readonly done: boolean;
  readonly student_answers: Answers;
  readonly correct_map: CorrectMap;
  /** Every graded submission with what it earned, oldest first; survives Reset. */
  readonly student_answers_history: readonly Answers[];
  readonly correct_map_history: readonly CorrectMap[];
  readonly score_history: readonly RawScore[];
  /** The score that counts, after the grading method; null before the first view. */
  readonly score: RawScore | null;
  readonly has_saved_answers: boolean;
  /** ISO 8601. */
  readonly last_submission_time: string | null;
  readonly input_state: Readonly<Record<string, unknown>>;
}

/** The state of a learner who has not seen the problem. */
export const freshState: ProblemState = {
  seed: null,
  attempts: 0,
  done: false,
  student_answers: {},
  correct_map: {},
  student_answers_history: [],
  correct_map_history: [],
  score_history: [],
  score: null,
  has_saved_answers: false,
  last_submission_time: null,
  input_state: {},
};

/** A stored state with defaults for all that it lacks: old states have no histories, some not even a score. */
export function readState(stored: Readonly<Record<string, unknown>> | null): ProblemState {
  const present = Object.entries(stored ?? {}).filter(([key, value]) => key in freshState && value !== null);
  return { ...freshState, ...Object.fromEntries(present) };
}

/** Points of a correct map: `npoints` where grading gave them, else 1 for a right or partially right input. */
export function earnedOf(correctMap: CorrectMap): number {
  return Object.values(correctMap).reduce(
    (sum, { npoints, correctness }) => sum + (npoints ?? (isRight(correctness) ? 1 : 0)),
    0,
  );
}

/** A partially right input counts as right in the result, as on the platform. */
export function isRight(correctness: InputCorrectness['correctness']): boolean {
  return correctness === 'correct' || correctness === 'partially-correct';
}
