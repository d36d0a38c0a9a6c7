import { type Counts, errorRateOf } from './counts.ts';
import { p75Of, samplesIn } from './histogram.ts';
import type { HealthBudgets } from './verdict.ts';

export const measures = ['error_rate', 'lcp', 'inp', 'cls', 'fcp', 'ttfb', 'bytes', 'api', 'failed_calls'] as const;
export type Measure = (typeof measures)[number];

/** One measure of a version beside the same of another. Everything measured is better when it is less. */
export interface Comparison {
  readonly measure: Measure;
  readonly now: number | null;
  readonly before: number | null;
  readonly mark: 'better' | 'worse' | 'same' | 'unknown';
  /** What the app may have; null where nothing is promised. */
  readonly budget: number | null;
  readonly isOverBudget: boolean;
}

/** What is less than a tenth apart, or than this much, is the same: measuring again gives as much. */
const noise: Readonly<Record<Measure, number>> = {
  error_rate: 0.005,
  lcp: 100,
  inp: 20,
  cls: 0.02,
  fcp: 100,
  ttfb: 50,
  bytes: 1_000,
  api: 25,
  failed_calls: 0.005,
};

/** Fewer of anything say how it was for a few people, not how it is. */
const leastToCompare = 10;

export function compared(now: Counts, before: Counts, budgets: HealthBudgets): readonly Comparison[] {
  return measures.map((measure) => {
    const [ours, theirs] = [valueOf(measure, now), valueOf(measure, before)];
    const budget = budgetOf(measure, budgets);
    const isOverBudget = ours !== null && budget !== null && ours > budget;
    const isKnown = Math.min(basisOf(measure, now), basisOf(measure, before)) >= leastToCompare;
    const mark = isKnown ? markFor(measure, ours, theirs) : 'unknown';
    return { measure, now: ours, before: theirs, mark, budget, isOverBudget };
  });
}

function markFor(measure: Measure, now: number | null, before: number | null): Comparison['mark'] {
  if (now === null || before === null) return 'unknown';
  const apart = Math.abs(now - before);
  if (apart < noise[measure] || apart < before * 0.1) return 'same';
  return now < before ? 'better' : 'worse';
}

function valueOf(measure: Measure, counts: Counts): number | null {
  switch (measure) {
    case 'error_rate':
      return errorRateOf(counts);
    case 'bytes':
      return counts.loads === 0 ? null : counts.bytes / counts.loads;
    case 'failed_calls':
      return counts.calls === 0 ? null : counts.failedCalls / counts.calls;
    default:
      return p75Of(measure, counts.timings[measure] ?? []);
  }
}

/** How many observations a measure rests on. What an app weighs is known after one. */
function basisOf(measure: Measure, counts: Counts): number {
  switch (measure) {
    case 'error_rate':
      return counts.views;
    case 'bytes':
      return counts.loads * leastToCompare;
    case 'failed_calls':
      return counts.calls;
    default:
      return samplesIn(counts.timings[measure] ?? []);
  }
}

const budgetOf = (measure: Measure, { errorRate, lcp, inp, cls }: HealthBudgets): number | null =>
  ({ error_rate: errorRate, lcp, inp, cls })[String(measure)] ?? null;
