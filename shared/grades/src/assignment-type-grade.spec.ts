import { describe, expect, it } from 'vitest';
import { breakdownOf, gradeAssignmentType } from './assignment-type-grade.ts';
import { anAssignmentType, aSubsectionGrade } from './testing/builders.ts';

const graded = (type: Parameters<typeof anAssignmentType>[0], ...earned: number[]) =>
  gradeAssignmentType(
    anAssignmentType(type),
    earned.map((points) => aSubsectionGrade(points)),
  );

describe('An assignment type', () => {
  it.each([
    ['pads with zeros up to the announced count', { minCount: 4 }, [100, 100], 0.5],
    ['averages more than the announced count', { minCount: 1 }, [100, 50, 0], 0.5],
    ['drops the lowest after padding', { minCount: 3, dropCount: 1 }, [100, 50], 0.75],
    ['earns nothing where all are dropped', { minCount: 2, dropCount: 2 }, [100, 100], 0],
    ['earns nothing where more are dropped than exist', { minCount: 2, dropCount: 5 }, [100, 100], 0],
    ['divides by too many under a negative drop count', { minCount: 1, dropCount: -1 }, [100], 0.5],
    ['earns nothing without any subsection', { minCount: 0 }, [], 0],
    ['ignores a negative minimum', { minCount: -3 }, [100], 1],
  ])('%s', (_, type, earned, average) => {
    expect(graded(type, ...earned).average).toBe(average);
  });

  it('drops the later ones of equals', () => {
    const { entries } = graded({ dropCount: 2 }, 50, 50, 50, 80);
    expect(entries.map(({ isDropped }) => isDropped)).toEqual([false, true, true, false]);
  });

  it('shows one subsection as a single line under the short label', () => {
    const lines = breakdownOf(graded({ type: 'Final Exam', shortLabel: 'Final' }, 70));
    expect(lines).toEqual([
      {
        percent: 0.7,
        label: 'Final',
        category: 'Final Exam',
        isProminent: true,
        isDropped: false,
        isUnreleased: false,
        subsectionId: 'subsection',
      },
    ]);
  });

  it.each([
    ['each entry and the average', {}, ['HW 01', 'HW 02', 'HW Avg']],
    ['only the average', { showOnlyAverage: true }, ['HW Avg']],
    ['no average', { hideAverage: true }, ['HW 01', 'HW 02']],
    ['numbers from another start', { startingIndex: 0 }, ['HW 00', 'HW 01', 'HW Avg']],
  ])('shows %s', (_, type, labels) => {
    const lines = breakdownOf(graded({ shortLabel: 'HW', minCount: 2, ...type }, 70));
    expect(lines.map(({ label }) => label)).toEqual(labels);
  });

  it('marks the entries that do not exist yet', () => {
    const lines = breakdownOf(graded({ minCount: 2 }, 70));
    expect(lines.map(({ isUnreleased }) => isUnreleased)).toEqual([false, true, false]);
  });

  it('takes an excused subsection out of the announced count', () => {
    const type = anAssignmentType({ minCount: 3 });
    const grade = gradeAssignmentType(type, [aSubsectionGrade(90), aSubsectionGrade(0, { isExcused: true })]);
    expect(grade.average).toBe(0.45);
    expect(grade.excused).toHaveLength(1);
  });

  it('never drops the last subsection that excuses left', () => {
    const type = anAssignmentType({ minCount: 2, dropCount: 1 });
    const grade = gradeAssignmentType(type, [aSubsectionGrade(90), aSubsectionGrade(0, { isExcused: true })]);
    expect(grade.average).toBe(0.9);
  });
});
