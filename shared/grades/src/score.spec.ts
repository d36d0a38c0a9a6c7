import { describe, expect, it } from 'vitest';
import { roundHalfAway, roundHalfEven } from './rounding.ts';
import { displayedScore, percentOf, sumScores, weighScore } from './score.ts';

describe('A score', () => {
  it.each([
    [{ earned: 1, possible: 4 }, 10, { earned: 2.5, possible: 10 }],
    [{ earned: 3, possible: 2 }, 1, { earned: 1.5, possible: 1 }],
    [{ earned: 1, possible: 4 }, 0, { earned: 0, possible: 0 }],
    [{ earned: 1, possible: 4 }, null, { earned: 1, possible: 4 }],
    [{ earned: 0, possible: 0 }, 5, { earned: 0, possible: 0 }],
  ])('of %o in weight %s is %o', (raw, weight, weighed) => {
    expect(weighScore(raw, weight)).toEqual(weighed);
  });

  it('adds up with others, point by point', () => {
    expect(
      sumScores([
        { earned: 1, possible: 2 },
        { earned: 2.5, possible: 4 },
      ]),
    ).toEqual({ earned: 3.5, possible: 6 });
    expect(sumScores([])).toEqual({ earned: 0, possible: 0 });
  });

  it.each([
    [1, 3, 0.3333],
    [1, 6, 0.1667],
    [49455, 100000, 0.4946],
    [3, 2, 1.5],
    [-1, 3, -0.3333],
    [0, 0, 0],
    [1, 0, 0],
  ])('of %s in %s is the share %s', (earned, possible, percent) => {
    expect(percentOf({ earned, possible })).toBe(percent);
  });

  it('is shown between nothing and all the possible points', () => {
    expect(displayedScore({ earned: 2, possible: 1 })).toEqual({ earned: 1, possible: 1 });
    expect(displayedScore({ earned: -1, possible: 1 })).toEqual({ earned: 0, possible: 1 });
  });
});

describe('Rounding', () => {
  it.each([
    [0.5, 0],
    [1.5, 2],
    [2.5, 2],
    [-0.5, 0],
    [-1.5, -2],
    [2.4, 2],
    [2.6, 3],
  ])('takes %s to the even %s', (value, rounded) => {
    expect(roundHalfEven(value, 0)).toBe(rounded);
  });

  it.each([
    [0.5, 1],
    [2.5, 3],
    [-0.5, -1],
    [-2.4, -2],
  ])('takes %s away from zero to %s', (value, rounded) => {
    expect(roundHalfAway(value)).toBe(rounded);
  });
});
