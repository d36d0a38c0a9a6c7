import { describe, expect, it } from 'vitest';
import { scoreToAnnounce } from './announcement.ts';

const published = (earned: number, possible: number, onlyIfHigher: boolean | null = null) => ({
  score: { raw_earned: earned, raw_possible: possible },
  onlyIfHigher,
});
const announced = (earned: number, possible: number) => ({ earned, possible, isAttempted: true });

describe('what is told about a score', () => {
  it.each([
    ['nothing when nothing was published', announced(1, 2), null, null],
    ['the first score, even of nothing', null, published(0, 2), announced(0, 2)],
    ['another score', announced(1, 2), published(2, 2), announced(2, 2)],
    ['nothing when the score stands', announced(1, 2), published(1, 2), null],
    ['other possible points', announced(1, 2), published(1, 3), announced(1, 3)],
    ['a lower score of a rescore', announced(2, 2), published(1, 2, false), announced(1, 2)],
    ['nothing of a rescore that keeps the higher one', announced(2, 2), published(1, 2, true), null],
    ['a higher share of a rescore that keeps the higher one', announced(1, 2), published(3, 4, true), announced(3, 4)],
    ['nothing of more points that are a smaller share', announced(1, 1), published(3, 4, true), null],
  ])('%s', (_name, before, change, expected) => {
    expect(scoreToAnnounce(before, change)).toEqual(expected);
  });
});
