import type { CalcNumber } from '../calc/index.ts';

/** What one number earns against the main answer: the credit of a partly right one is 0.5 or 0.25, whatever the points. */
export type Verdict = {
  readonly correctness: 'correct' | 'incorrect' | 'partially-correct';
  readonly credit: number | null;
};

/** What partial credit needs to know. */
export interface Closeness {
  readonly words: readonly string[] | null;
  /** How many tolerances (or widths of the range) away still is near. */
  readonly reach: number;
  /** Texts of answers that are partly right; null where none are given. */
  readonly alternatives: readonly string[] | null;
}

export interface MainAnswer {
  /** As Show Answer shows it. */
  readonly text: string;
  judge(given: CalcNumber, closeness: Closeness): Verdict;
}

export const right: Verdict = { correctness: 'correct', credit: null };
export const wrong: Verdict = { correctness: 'incorrect', credit: null };
export const partly = (credit: number): Verdict => ({ correctness: 'partially-correct', credit });
