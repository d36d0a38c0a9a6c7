import { describe, expect, it } from 'vitest';
import { coursePercent, gradeCourse } from './course-grade.ts';
import { isPassing, letterFor, nextCutoff } from './letter-grade.ts';
import { aGradingPolicy, anAssignmentType, aSubsectionGrade } from './testing/builders.ts';

const homeworkAndExam = aGradingPolicy({
  assignmentTypes: [anAssignmentType({ weight: 0.4 }), anAssignmentType({ type: 'Exam', weight: 0.6 })],
});

describe('A course grade', () => {
  it.each([
    [0.4944, 0.49],
    [0.49449, 0.49],
    [0.4945, 0.5],
    [0.495, 0.5],
    [1.5, 1.5],
    [0, 0],
    [-0.5, -0.5],
  ])('of %s raw is %s', (raw, percent) => {
    expect(coursePercent(raw)).toBe(percent);
  });

  it('adds the weighed averages', () => {
    const grade = gradeCourse(homeworkAndExam, [
      aSubsectionGrade(50),
      aSubsectionGrade(100, { assignmentType: 'Exam' }),
    ]);
    expect(grade).toMatchObject({ percent: 0.8, letter: 'Pass', isPassing: true });
    expect(grade.types.map(({ contribution }) => contribution)).toEqual([0.2, 0.6]);
  });

  it('says which subsections it leaves out, and why', () => {
    const { ignored } = gradeCourse(homeworkAndExam, [
      aSubsectionGrade(50, { isGraded: false }),
      aSubsectionGrade(50, { assignmentType: null }),
      aSubsectionGrade(50, { assignmentType: 'homework' }),
      aSubsectionGrade(50, { problems: [] }),
    ]);
    expect(ignored.map(({ reason }) => reason)).toEqual([
      'not_graded',
      'no_assignment_type',
      'unknown_assignment_type',
      'no_possible_points',
    ]);
  });

  it('spreads the weight of a wholly excused type over the others', () => {
    const grade = gradeCourse(homeworkAndExam, [
      aSubsectionGrade(50),
      aSubsectionGrade(0, { assignmentType: 'Exam', isExcused: true }),
    ]);
    expect(grade.rawPercent).toBeCloseTo(0.5, 12);
    expect(grade.types.map(({ isWaived }) => isWaived)).toEqual([false, true]);
  });

  it('is zero when every type is excused', () => {
    const grade = gradeCourse(aGradingPolicy(), [aSubsectionGrade(90, { isExcused: true })]);
    expect(grade).toMatchObject({ rawPercent: 0, letter: null });
  });
});

describe('A letter', () => {
  const cutoffs = [
    { letter: 'B', lowest: 0.7 },
    { letter: 'A', lowest: 0.9 },
    { letter: 'Also A', lowest: 0.9 },
    { letter: 'F', lowest: 0 },
  ];

  it.each([
    [0.95, 'A'],
    [0.9, 'A'],
    [0.89, 'B'],
    [0.1, 'F'],
    [-0.1, null],
  ])('for %s is %s', (percent, letter) => {
    expect(letterFor(percent, cutoffs)).toBe(letter);
  });

  it('passes from the lowest cutoff above zero', () => {
    expect(isPassing(0.69, cutoffs)).toBe(false);
    expect(isPassing(0.7, cutoffs)).toBe(true);
    expect(isPassing(1, [])).toBe(false);
  });

  it('is followed by the nearest higher cutoff', () => {
    expect(nextCutoff(0.5, cutoffs)?.letter).toBe('B');
    expect(nextCutoff(0.7, cutoffs)?.lowest).toBe(0.9);
    expect(nextCutoff(0.9, cutoffs)).toBeNull();
  });
});
