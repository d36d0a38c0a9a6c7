import { describe, expect, it } from 'vitest';
import { newShifts } from './vitals.ts';

const worstOf = (shifts: readonly (readonly [at: number, value: number, byPerson?: boolean])[]) => {
  const seen = newShifts();
  for (const [startTime, value, hadRecentInput = false] of shifts) seen.add({ startTime, value, hadRecentInput });
  return seen.worst();
};

describe('how much a page jumps', () => {
  it.each([
    ['not at all', [], 0],
    ['once', [[100, 0.1]], 0.1],
    [
      'twice at one time: both count',
      [
        [100, 0.1],
        [600, 0.2],
      ],
      0.3,
    ],
    [
      'twice, far apart: the worse counts',
      [
        [100, 0.1],
        [2_000, 0.2],
      ],
      0.2,
    ],
    ['when a person clicked: not counted', [[100, 0.5, true]], 0],
    ['all the time: five seconds of it', Array.from({ length: 20 }, (_, index) => [index * 500, 0.01] as const), 0.1],
  ] as const)('%s', (_name, shifts, expected) => {
    expect(worstOf(shifts)).toBeCloseTo(expected, 5);
  });
});
