import type { RawScore } from './state.ts';

export interface ScoreRequest {
  readonly method: string;
  /** Every graded submission, oldest first. */
  readonly history: readonly RawScore[];
  /** The problem's possible points. */
  readonly possible: number;
}

/**
 * The score that counts out of all graded submissions; nothing without any. The highest compares earned, then possible
 * points; the average is rounded to two decimals. An unknown method counts the last.
 */
export function scoreThatCounts({ method, history, possible }: ScoreRequest): RawScore {
  const nothing = { raw_earned: 0, raw_possible: possible };
  const [first = nothing] = history;
  switch (method) {
    case 'first_score':
      return first;
    case 'highest_score':
      return history.reduce((best, score) => (isHigher(score, best) ? score : best), first);
    case 'average_score':
      return { raw_earned: averageOf(history), raw_possible: possible };
    default:
      return history.at(-1) ?? nothing;
  }
}

function averageOf(history: readonly RawScore[]): number {
  const total = history.reduce((sum, score) => sum + score.raw_earned, 0);
  return history.length === 0 ? 0 : roundToCents(total / history.length);
}

function isHigher(score: RawScore, than: RawScore): boolean {
  if (score.raw_earned !== than.raw_earned) return score.raw_earned > than.raw_earned;
  return score.raw_possible > than.raw_possible;
}

/** Python's `round(x, 2)`: by the double's exact value, ties to even. Only odd eighths are exact ties. */
function roundToCents(value: number): number {
  const eighths = value * 8;
  const isTie = Number.isInteger(eighths) && eighths % 2 !== 0;
  if (!isTie) return Number(value.toFixed(2));
  const below = Math.floor(value * 100);
  return (below % 2 === 0 ? below : below + 1) / 100;
}
