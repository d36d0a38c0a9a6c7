import { describe, expect, it } from 'vitest';
import { gradesOf, keyOf } from '../testing/graded-course.builder.ts';
import { withOverride, withScore } from './learner-grades.ts';

const [p, q, s, t] = [keyOf('problem/p'), keyOf('problem/q'), keyOf('sequential/s'), keyOf('sequential/t')];

describe('the scores that grading keeps', () => {
  const kept = gradesOf({
    scores: [
      { usageKey: p, earned: 1, possible: 2 },
      { usageKey: q, earned: 0, possible: 1 },
    ],
  });

  it('take a new score in place of the one before, on its problem alone', () => {
    expect(withScore(kept, p, { earned: 2, possible: 2 }).scores).toEqual([
      { usageKey: q, earned: 0, possible: 1 },
      { usageKey: p, earned: 2, possible: 2 },
    ]);
  });

  it('forget a score that is taken back', () => {
    expect(withScore(kept, p, null).scores).toEqual([{ usageKey: q, earned: 0, possible: 1 }]);
    expect(withScore(gradesOf(), p, null)).toEqual(gradesOf());
  });

  it('are the same when the same score is told twice', () => {
    const once = withScore(kept, p, { earned: 2, possible: 2 });
    expect(withScore(once, p, { earned: 2, possible: 2 })).toEqual(once);
  });
});

describe('what staff decided', () => {
  const decided = (earned: number) => ({ graded: { earned, possible: 10 }, all: { earned, possible: 10 } });
  const kept = gradesOf({
    overrides: [{ subsection: s, override: decided(9) }],
    scores: [{ usageKey: p, earned: 1, possible: 2 }],
  });

  it('takes the place of what was decided before, on its subsection alone', () => {
    const both = withOverride(kept, t, decided(1));
    expect(withOverride(both, s, decided(5)).overrides).toEqual([
      { subsection: t, override: decided(1) },
      { subsection: s, override: decided(5) },
    ]);
  });

  it('is taken back without a trace on the scores', () => {
    expect(withOverride(kept, s, null)).toEqual({ ...kept, overrides: [] });
    expect(withOverride(kept, t, null)).toEqual(kept);
  });

  it('leaves scores that come later as they come', () => {
    expect(withScore(kept, p, { earned: 2, possible: 2 }).overrides).toEqual(kept.overrides);
  });
});
