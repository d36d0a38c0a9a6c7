import { describe, expect, it } from 'vitest';
import { compared, type Measure } from './comparison.ts';
import { type Counts, noCounts, together } from './counts.ts';
import { usualBudgets } from './verdict.ts';

const aCount = (changes: Partial<Counts>): Counts => ({ ...noCounts, ...changes });
const markOf = (measure: Measure, now: Counts, before: Counts) =>
  compared(now, before, usualBudgets).find((row) => row.measure === measure);

describe('a version beside the one before', () => {
  it.each([
    ['fewer errors', { views: 100, failedViews: 1 }, { views: 100, failedViews: 9 }, 'better'],
    ['more errors', { views: 100, failedViews: 9 }, { views: 100, failedViews: 1 }, 'worse'],
    ['hardly more errors', { views: 1_000, failedViews: 12 }, { views: 1_000, failedViews: 10 }, 'same'],
    ['too few pages to tell', { views: 9, failedViews: 9 }, { views: 100, failedViews: 1 }, 'unknown'],
    ['nothing before', { views: 100, failedViews: 9 }, {}, 'unknown'],
  ] as const)('%s', (_name, now, before, mark) => {
    expect(markOf('error_rate', aCount(now), aCount(before))?.mark).toBe(mark);
  });

  it('weighs by page load', () => {
    const row = markOf('bytes', aCount({ loads: 2, bytes: 60_000 }), aCount({ loads: 4, bytes: 40_000 }));
    expect(row).toMatchObject({ now: 30_000, before: 10_000, mark: 'worse', budget: null, isOverBudget: false });
  });

  it('is over its budget where it has one', () => {
    expect(markOf('error_rate', aCount({ views: 10, failedViews: 1 }), noCounts)).toMatchObject({
      budget: 0.05,
      isOverBudget: true,
    });
  });
});

describe('counts of several hours', () => {
  it('are added, and people who came in both are one', () => {
    const sum = together([
      aCount({ views: 3, timings: { lcp: [1, 2] }, visitors: [1, 2] }),
      aCount({ views: 4, failedViews: 1, timings: { lcp: [0, 1, 5], cls: [2] }, visitors: [2, 3] }),
    ]);
    expect(sum).toMatchObject({ views: 7, failedViews: 1, timings: { lcp: [1, 3, 5], cls: [2] }, visitors: [1, 2, 3] });
  });
});
