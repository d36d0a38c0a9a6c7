import { describe, expect, it } from 'vitest';
import { addedUp, boundsOf, type Histogram, metrics, p75Of, placeIn, samplesIn } from './histogram.ts';

const histogramOf = (values: readonly number[]): Histogram =>
  values.reduce<Histogram>((sum, value) => {
    const one = Array.from({ length: boundsOf('lcp').length + 1 }, () => 0);
    one[placeIn('lcp', value)] = 1;
    return addedUp(sum, one);
  }, []);

describe('the place of a value', () => {
  it.each([
    ['lcp', 0, 0],
    ['lcp', 25, 0],
    ['lcp', 26, 1],
    ['lcp', 2_500, 17],
    ['lcp', 99_999, 27],
    ['cls', 0, 0],
    ['cls', 0.1, 4],
    ['cls', 7, 13],
  ] as const)('of %s %d is %d', (metric, value, place) => {
    expect(placeIn(metric, value)).toBe(place);
  });

  it.each(metrics)('is one of those that %s has', (metric) => {
    const bounds = boundsOf(metric);
    expect([...bounds].sort((a, b) => a - b)).toEqual(bounds);
  });
});

describe('three quarters of the samples', () => {
  it.each([
    ['nothing', [], null],
    ['one value', [2_000], 2_025],
    ['the same value', [90, 90, 90, 90], 93.75],
    ['mostly fast', [90, 90, 90, 9_000], 100],
    ['mostly slow', [90, 9_000, 9_000, 9_000], 9_333.33],
    ['all beyond what is counted', [40_000, 50_000], 30_000],
  ])('of %s stay below it', (_name, values, expected) => {
    const p75 = p75Of('lcp', histogramOf(values));
    if (expected === null) expect(p75).toBeNull();
    else expect(p75).toBeCloseTo(expected, 1);
  });

  it('lie within a place of the true value, whatever the samples are', () => {
    for (let round = 1; round <= 40; round += 1) {
      const values = Array.from({ length: 40 }, (_, index) => ((round * 7_919 + index * 104_729) % 12_000) + 1);
      const exact = [...values].sort((a, b) => a - b)[29] ?? 0;
      const p75 = p75Of('lcp', histogramOf(values)) ?? 0;
      expect(Math.abs(placeIn('lcp', p75) - placeIn('lcp', exact))).toBeLessThanOrEqual(1);
    }
  });

  it('are counted together when two hours are added', () => {
    const [morning, evening] = [histogramOf([100, 200]), histogramOf([300])];
    expect(samplesIn(addedUp(morning, evening))).toBe(3);
    expect(addedUp(morning, evening)).toEqual(histogramOf([100, 200, 300]));
  });
});
