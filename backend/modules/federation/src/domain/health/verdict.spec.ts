import { describe, expect, it } from 'vitest';
import { type Counts, noCounts } from './counts.ts';
import { type Metric, placeIn } from './histogram.ts';
import { reasonFor, usualBudgets, verdictOn } from './verdict.ts';

const aCount = (changes: Partial<Counts> = {}): Counts => ({ ...noCounts, ...changes });
const people = (count: number) => Array.from({ length: count }, (_, slot) => slot);
const failing = (views: number, failedViews: number, by = 8) =>
  aCount({ views, failedViews, failedVisitors: people(by) });

const timed = (metric: Metric, value: number, samples = 60): Counts => {
  const histogram = Array.from({ length: placeIn(metric, value) + 1 }, () => 0);
  histogram[histogram.length - 1] = samples;
  return aCount({ timings: { [metric]: histogram } });
};

describe('errors', () => {
  it.each([
    ['a third of the pages fail, before none did', failing(30, 10), failing(500, 0), true],
    ['nothing is known of the version before', failing(30, 10), aCount(), true],
    ['just at the budget', failing(100, 5), failing(500, 1), true],
    ['below the budget', failing(100, 4), failing(500, 0), false],
    ['it was nearly as bad before', failing(100, 20), failing(100, 10), false],
    ['three times as bad as before', failing(100, 30), failing(100, 10), true],
    ['too few pages', failing(19, 19), failing(500, 0), false],
    ['too few people saw it', failing(400, 300, 4), failing(500, 0), false],
    ['few pages before say nothing', failing(100, 20), failing(10, 9), true],
    ['nobody came', aCount(), failing(500, 0), false],
  ])('when %s', (_name, now, before, isBad) => {
    expect(verdictOn(now, before, usualBudgets)?.kind === 'errors').toBe(isBad);
  });

  it('may be more where the app says so', () => {
    const budgets = { ...usualBudgets, errorRate: 0.5 };
    expect(verdictOn(failing(100, 20), failing(100, 0), budgets)).toBeNull();
  });
});

describe('time', () => {
  it.each([
    ['much slower and too slow', timed('lcp', 4_000), timed('lcp', 1_500), true],
    ['much slower, but still fast', timed('lcp', 1_000), timed('lcp', 400), false],
    ['too slow, but always was', timed('lcp', 4_000), timed('lcp', 3_500), false],
    ['too few samples', timed('lcp', 4_000, 49), timed('lcp', 1_500), false],
    ['too few samples before', timed('lcp', 4_000), timed('lcp', 1_500, 49), false],
    ['it answers late', timed('inp', 500), timed('inp', 150), true],
    ['it jumps', timed('cls', 0.3), timed('cls', 0.05), true],
    ['it is faster', timed('lcp', 1_500), timed('lcp', 4_000), false],
  ])('when %s', (_name, now, before, isBad) => {
    expect(verdictOn(now, before, usualBudgets)?.kind === 'timing').toBe(isBad);
  });
});

describe('the reason', () => {
  it.each([
    [failing(40, 13), failing(500, 2), '32.5 % of page views failed, seen by some 8 people; 0.4 % with 1.0.0-aaa'],
    [failing(40, 20), aCount(), '50 % of page views failed, seen by some 8 people; nothing is known of 1.0.0-aaa'],
    [timed('cls', 0.3), timed('cls', 0.05), 'CLS of three quarters of the pages is up to 0.29; 0.06 with 1.0.0-aaa'],
  ])('says what was seen', (now, before, expected) => {
    const verdict = verdictOn(now, before, usualBudgets);
    expect(verdict && reasonFor(verdict, { before: '1.0.0-aaa' })).toBe(expected);
  });
});
