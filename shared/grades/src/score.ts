import { roundHalfEven } from './rounding.ts';

/** Points on a problem or a sum of such points. `earned` may be below 0 or above `possible`: published scores are never clamped. */
export interface Score {
  readonly earned: number;
  readonly possible: number;
}

/**
 * Raw points in the problem's weight: `weight` becomes the possible points. Without a weight (null), or with nothing
 * possible, the raw points stand; a weight of 0 makes the problem worth nothing. Open edX: `weighted_score`.
 */
export function weighScore(raw: Score, weight: number | null): Score {
  if (weight === null || raw.possible === 0) return raw;
  return { earned: (raw.earned * weight) / raw.possible, possible: weight };
}

/** Plain sums, in the order given. */
export function sumScores(scores: readonly Score[]): Score {
  return scores.reduce(
    (total, score) => ({ earned: total.earned + score.earned, possible: total.possible + score.possible }),
    nothing,
  );
}

/** Share of the possible points, 0..1 (more if more was earned than possible), rounded half-to-even to four decimals; 0 if nothing is possible. */
export function percentOf({ earned, possible }: Score): number {
  return possible > 0 ? roundHalfEven(earned / possible, 4) : 0;
}

/** The points a learner is shown as progress on one problem: between 0 and the possible points. The grade keeps the unclamped score. */
export function displayedScore({ earned, possible }: Score): Score {
  return { earned: Math.min(Math.max(earned, 0), possible), possible };
}

const nothing: Score = { earned: 0, possible: 0 };
