/** What is measured on pages. Times in milliseconds; `cls` is a score without unit. */
export const metrics = ['lcp', 'inp', 'cls', 'fcp', 'ttfb', 'api'] as const;
export type Metric = (typeof metrics)[number];

/** How many values fell below each bound of a metric and above the one before; the last place counts what is beyond all. */
export type Histogram = readonly number[];

const timeBounds = [
  25, 50, 75, 100, 150, 200, 250, 300, 400, 500, 650, 800, 1_000, 1_250, 1_500, 1_800, 2_100, 2_500, 3_000, 3_500,
  4_000, 5_000, 6_500, 8_000, 10_000, 15_000, 30_000,
];
const scoreBounds = [0.01, 0.02, 0.04, 0.07, 0.1, 0.13, 0.16, 0.2, 0.25, 0.3, 0.4, 0.6, 1];

export const boundsOf = (metric: Metric): readonly number[] => (metric === 'cls' ? scoreBounds : timeBounds);

/** The place of a value: fixed for ever, so that counts of any two hours can be added. */
export function placeIn(metric: Metric, value: number): number {
  const bounds = boundsOf(metric);
  const place = bounds.findIndex((bound) => value <= bound);
  return place < 0 ? bounds.length : place;
}

export const samplesIn = (histogram: Histogram): number => histogram.reduce((sum, count) => sum + count, 0);

export const addedUp = (a: Histogram, b: Histogram): Histogram =>
  Array.from({ length: Math.max(a.length, b.length) }, (_, place) => (a[place] ?? 0) + (b[place] ?? 0));

/** The value that three quarters of the samples stay below, taken to lie evenly within their place; null without samples. */
export function p75Of(metric: Metric, histogram: Histogram): number | null {
  const total = samplesIn(histogram);
  if (total === 0) return null;
  const bounds = boundsOf(metric);
  const rank = total * 0.75;
  let below = 0;
  for (const [place, count] of histogram.entries()) {
    if (count > 0 && below + count >= rank) {
      const from = bounds[place - 1] ?? 0;
      const to = bounds[place] ?? from;
      return from + ((rank - below) / count) * (to - from);
    }
    below += count;
  }
  return bounds.at(-1) ?? null;
}
