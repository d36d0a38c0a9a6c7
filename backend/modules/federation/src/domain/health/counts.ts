import { addedUp, type Histogram, type Metric, metrics } from './histogram.ts';

/** What was reported of one version of an app in some time. */
export interface Counts {
  /** Pages on which the app was used, those of them on which it failed, and how often it did. */
  readonly views: number;
  readonly failedViews: number;
  readonly occurrences: number;
  /** Loads of a whole page, and the bytes of the app's scripts and styles on them. */
  readonly loads: number;
  readonly bytes: number;
  readonly calls: number;
  readonly failedCalls: number;
  readonly timings: Readonly<Partial<Record<Metric, Histogram>>>;
  /** Slots of those who saw it, and of those who saw it fail. */
  readonly visitors: readonly number[];
  readonly failedVisitors: readonly number[];
}

export const sums = ['views', 'failedViews', 'occurrences', 'loads', 'bytes', 'calls', 'failedCalls'] as const;

export const noCounts: Counts = {
  views: 0,
  failedViews: 0,
  occurrences: 0,
  loads: 0,
  bytes: 0,
  calls: 0,
  failedCalls: 0,
  timings: {},
  visitors: [],
  failedVisitors: [],
};

export const together = (counts: readonly Counts[]): Counts => counts.reduce(added, noCounts);

/** Failed page views of all page views; null when nobody used the app. */
export const errorRateOf = ({ views, failedViews }: Counts): number | null =>
  views === 0 ? null : failedViews / views;

function added(a: Counts, b: Counts): Counts {
  const timings = metrics.flatMap((metric) => {
    const [left, right] = [a.timings[metric], b.timings[metric]];
    return left || right ? [[metric, addedUp(left ?? [], right ?? [])] as const] : [];
  });
  return {
    ...Object.assign({}, ...sums.map((sum) => ({ [sum]: a[sum] + b[sum] }))),
    timings: Object.fromEntries(timings),
    visitors: [...new Set([...a.visitors, ...b.visitors])],
    failedVisitors: [...new Set([...a.failedVisitors, ...b.failedVisitors])],
  };
}
