import { describe, expect, it } from 'vitest';
import { gradeCourse } from './course-grade.ts';
import { explainCourseGrade } from './explanation.ts';
import { aGradingPolicy, anAssignmentType, aProblemScore, aSubsectionGrade } from './testing/builders.ts';

const policy = aGradingPolicy({
  assignmentTypes: [
    anAssignmentType({ weight: 0.4, minCount: 3, dropCount: 1, shortLabel: 'HW' }),
    anAssignmentType({ type: 'Exam', weight: 0.6 }),
  ],
  cutoffs: [
    { letter: 'A', lowest: 0.9 },
    { letter: 'C', lowest: 0.6 },
  ],
});
const subsections = [
  aSubsectionGrade(80, { id: 'hw1' }),
  aSubsectionGrade(60, { id: 'hw2' }),
  aSubsectionGrade(20, {
    id: 'exam',
    assignmentType: 'Exam',
    override: { graded: { earned: 66.6, possible: 100 }, all: null },
  }),
  aSubsectionGrade(10, { id: 'practice', isGraded: false }),
];
const why = explainCourseGrade(policy, gradeCourse(policy, subsections));

describe('The explanation of a course grade', () => {
  it('leads from the percent to the letter and to the next one', () => {
    expect(why).toMatchObject({ percent: 0.68, letter: { letter: 'C' }, isPassing: true, passingCutoff: 0.6 });
    expect(why.next?.missing).toBeCloseTo(0.22, 12);
    expect(why.rawPercent + why.rounding).toBeCloseTo(0.68, 12);
  });

  it('says of each entry whether it counts and what it adds', () => {
    expect(why.parts[0]?.entries.map(({ label, state }) => [label, state])).toEqual([
      ['HW 01', 'counted'],
      ['HW 02', 'counted'],
      ['HW 03', 'dropped'],
    ]);
    expect(why.parts[0]?.entries[0]?.contribution).toBeCloseTo(0.16, 12);
  });

  it('says where the points of a subsection come from', () => {
    expect(why.parts[1]?.entries[0]?.subsection).toMatchObject({
      because: 'overridden',
      percent: 0.666,
      earnedPercent: 0.2,
      problems: [{ because: 'counts', weighed: { earned: 20, possible: 100 } }],
    });
  });

  it('names what was left out', () => {
    expect(why.ignored).toMatchObject([{ id: 'practice', reason: 'not_graded', percent: 0.1 }]);
  });

  it('tells apart why a problem or a subsection adds nothing', () => {
    const unattempted = aSubsectionGrade(0, { problems: [aProblemScore({ isAttempted: false })] });
    const worthless = aSubsectionGrade(0, {
      problems: [aProblemScore({ weight: 0 }), aProblemScore({ isGraded: false })],
    });
    const onlyHomework = aGradingPolicy({ assignmentTypes: [anAssignmentType({ minCount: 2 })] });
    const told = explainCourseGrade(onlyHomework, gradeCourse(onlyHomework, [unattempted, worthless]));
    expect(told.parts[0]?.entries.map(({ state }) => state)).toEqual(['counted', 'not_yet_there']);
    expect(told.parts[0]?.entries[0]?.subsection?.because).toBe('not_attempted');
    expect(told.ignored[0]).toMatchObject({ because: 'nothing_possible', reason: 'no_possible_points' });
    expect(told.ignored[0]?.problems.map(({ because }) => because)).toEqual(['nothing_possible', 'not_graded']);
    expect(told.letter).toBeNull();
  });
});
