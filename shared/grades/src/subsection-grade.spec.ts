import { describe, expect, it } from 'vitest';
import { gradeSubsection, regradeSubsection } from './subsection-grade.ts';
import { aProblemScore, aSubsectionGrade, subsectionScores } from './testing/builders.ts';

describe('A subsection grade', () => {
  it('sums weighed problems, and counts only the graded ones that are worth something', () => {
    const grade = gradeSubsection(
      subsectionScores({
        problems: [
          aProblemScore({ raw: { earned: 1, possible: 2 }, weight: 10 }),
          aProblemScore({ raw: { earned: 4, possible: 4 }, isGraded: false }),
          aProblemScore({ raw: { earned: 1, possible: 1 }, weight: 0 }),
        ],
      }),
    );
    expect(grade.allTotal).toEqual({ earned: 9, possible: 14 });
    expect(grade.gradedTotal).toEqual({ earned: 5, possible: 10 });
    expect(grade.percentGraded).toBe(0.5);
    expect(grade.problems.map(({ counts }) => counts)).toEqual([true, false, false]);
  });

  it('is zero while nothing was attempted', () => {
    const grade = gradeSubsection(subsectionScores({ problems: [aProblemScore({ isAttempted: false })] }));
    expect(grade).toMatchObject({ isAttempted: false, percentGraded: 0 });
  });

  it('takes the totals that staff set, and keeps the others', () => {
    const override = { graded: { earned: 80 }, all: null };
    const grade = gradeSubsection(
      subsectionScores({
        problems: [aProblemScore({ raw: { earned: 10, possible: 100 }, isAttempted: false })],
        override,
      }),
    );
    expect(grade.gradedTotal).toEqual({ earned: 80, possible: 100 });
    expect(grade.allTotal).toEqual({ earned: 10, possible: 100 });
    expect(grade.percentGraded).toBe(0.8);
  });

  it('keeps an override and an excuse when its problems are scored again', () => {
    const before = aSubsectionGrade(10, {
      override: { graded: { earned: 90, possible: 100 }, all: null },
      isExcused: true,
    });
    const after = regradeSubsection(
      before,
      subsectionScores({ problems: [aProblemScore({ raw: { earned: 20, possible: 100 } })] }),
    );
    expect(after).toMatchObject({ percentGraded: 0.9, isExcused: true, allTotal: { earned: 20, possible: 100 } });
  });
});
