import { type Counts, errorRateOf } from './counts.ts';
import { type Metric, p75Of, samplesIn } from './histogram.ts';
import { peopleIn } from './visitors.ts';

/** What a version may do to people before the site returns to the one before. */
export interface HealthBudgets {
  /** Share of page views that may fail, 0 to 1. */
  readonly errorRate: number;
  readonly lcp: number;
  readonly inp: number;
  readonly cls: number;
}

export const usualBudgets: HealthBudgets = { errorRate: 0.05, lcp: 2_500, inp: 200, cls: 0.1 };

/** Below these nothing is decided: chance, or one person, could have made the numbers. */
const least = { views: 20, failedVisitors: 5, samples: 50 };
const timesMoreErrors = 3;
const timesSlower = 1.5;

export type Verdict =
  | { readonly kind: 'errors'; readonly rate: number; readonly before: number | null; readonly people: number }
  | { readonly kind: 'timing'; readonly metric: Metric; readonly p75: number; readonly before: number };

/** Whether a version is so much worse than the one before that people should not have it; null while it is not. */
export function verdictOn(now: Counts, before: Counts, budgets: HealthBudgets): Verdict | null {
  return tooManyErrors(now, before, budgets) ?? tooSlow(now, before, budgets);
}

/** The reason that stands in the history of the release. */
export function reasonFor(verdict: Verdict, { before }: { readonly before: string }): string {
  if (verdict.kind === 'errors') {
    const { rate, people } = verdict;
    const than = verdict.before === null ? 'nothing is known of' : `${percent(verdict.before)} with`;
    return `${percent(rate)} of page views failed, seen by some ${people} people; ${than} ${before}`;
  }
  const { metric, p75 } = verdict;
  return `${metric.toUpperCase()} of three quarters of the pages is up to ${shown(metric, p75)}; ${shown(metric, verdict.before)} with ${before}`;
}

function tooManyErrors(now: Counts, before: Counts, budgets: HealthBudgets): Verdict | null {
  const rate = errorRateOf(now);
  const people = peopleIn(now.failedVisitors);
  if (rate === null || now.views < least.views || people < least.failedVisitors) return null;
  if (rate < budgets.errorRate) return null;
  if (before.views < least.views) return { kind: 'errors', rate, before: null, people };
  const isMuchWorse = now.failedViews * before.views >= timesMoreErrors * before.failedViews * now.views;
  return isMuchWorse ? { kind: 'errors', rate, before: errorRateOf(before), people } : null;
}

function tooSlow(now: Counts, before: Counts, budgets: HealthBudgets): Verdict | null {
  for (const metric of ['lcp', 'inp', 'cls'] as const) {
    const [ours, theirs] = [now.timings[metric] ?? [], before.timings[metric] ?? []];
    if (samplesIn(ours) < least.samples || samplesIn(theirs) < least.samples) continue;
    const [p75, known] = [p75Of(metric, ours), p75Of(metric, theirs)];
    if (p75 === null || known === null) continue;
    if (p75 > budgets[metric] && p75 > timesSlower * known) return { kind: 'timing', metric, p75, before: known };
  }
  return null;
}

const percent = (share: number): string => `${Math.round(share * 1_000) / 10} %`;
const shown = (metric: Metric, value: number): string =>
  metric === 'cls' ? value.toFixed(2) : `${Math.round(value)} ms`;
