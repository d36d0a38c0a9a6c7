import type { GradeCutoff } from './grading-policy.ts';

/** The letter of the highest cutoff reached, null below all; between equal cutoffs the first in the policy wins. */
export function letterFor(percent: number, cutoffs: readonly GradeCutoff[]): string | null {
  return highestFirst(cutoffs).find(({ lowest }) => percent >= lowest)?.letter ?? null;
}

/** Passing means reaching the lowest cutoff above zero; without one nobody passes. */
export function isPassing(percent: number, cutoffs: readonly GradeCutoff[]): boolean {
  const pass = passingCutoff(cutoffs);
  return pass !== null && percent >= pass;
}

/** The lowest percent that passes, or null where nobody can. */
export function passingCutoff(cutoffs: readonly GradeCutoff[]): number | null {
  const passing = cutoffs.map(({ lowest }) => lowest).filter((lowest) => lowest > 0);
  return passing.length > 0 ? Math.min(...passing) : null;
}

/** The nearest cutoff above `percent`, or null at the top. */
export function nextCutoff(percent: number, cutoffs: readonly GradeCutoff[]): GradeCutoff | null {
  return highestFirst(cutoffs).findLast(({ lowest }) => lowest > percent) ?? null;
}

function highestFirst(cutoffs: readonly GradeCutoff[]): GradeCutoff[] {
  return [...cutoffs].sort((a, b) => b.lowest - a.lowest);
}
