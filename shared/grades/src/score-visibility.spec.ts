import { describe, expect, it } from 'vitest';
import { closesAt, isPastDue } from './due-date.ts';
import { gradeVisibleCourse, type ShowCorrectness, scoreVisibility } from './score-visibility.ts';
import { aGradingPolicy, aSubsectionGrade } from './testing/builders.ts';

const due = new Date('2026-11-24T12:00:00Z');
const before = new Date('2026-11-24T11:00:00Z');
const after = new Date('2026-11-24T13:00:00Z');
const seen = { showsScore: true, countsInTotals: true };
const hidden = { showsScore: false, countsInTotals: false };
const silent = { showsScore: false, countsInTotals: true };

describe('The visibility of a score', () => {
  it.each<[ShowCorrectness, Date | null, Date, boolean, object]>([
    ['always', due, before, false, seen],
    ['never', null, after, false, hidden],
    ['never', due, after, true, hidden],
    ['past_due', due, before, false, hidden],
    ['past_due', due, due, false, hidden],
    ['past_due', due, after, false, seen],
    ['past_due', null, before, false, seen],
    ['past_due', due, before, true, seen],
    ['never_but_include_grade', due, before, false, hidden],
    ['never_but_include_grade', due, after, false, silent],
    ['never_but_include_grade', null, before, false, silent],
  ])('under %s, due %o, at %o, staff %s, is %o', (showCorrectness, dueDate, now, isStaff, visibility) => {
    expect(scoreVisibility({ showCorrectness, due: dueDate }, { now, isStaff })).toEqual(visibility);
  });

  it('leaves hidden points out of the totals that are shown', () => {
    const subsections = [aSubsectionGrade(80, { id: 'open' }), aSubsectionGrade(100, { id: 'secret' })];
    const { grade, hidden } = gradeVisibleCourse(
      { policy: aGradingPolicy(), subsections },
      ({ id }) => ({ showCorrectness: id === 'secret' ? 'never' : 'always', due: null }),
      { now: before, isStaff: false },
    );
    expect(grade.rawPercent).toBe(0.4);
    expect(hidden).toEqual(['secret']);
  });
});

describe('A due date', () => {
  it('closes after the grace, and not within its last millisecond', () => {
    const graced = { due, graceInSeconds: 3600 };
    expect(closesAt(graced)).toEqual(after);
    expect(isPastDue(graced, after)).toBe(false);
    expect(isPastDue(graced, new Date(after.getTime() + 1))).toBe(true);
  });

  it('that is absent never closes', () => {
    expect(isPastDue({ due: null, graceInSeconds: 60 }, after)).toBe(false);
  });
});
