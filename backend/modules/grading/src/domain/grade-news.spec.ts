import { describe, expect, it } from 'vitest';
import { aGradedCourse, aProblem, aSubsection, gradesOf, keyOf } from '../testing/graded-course.builder.ts';
import { gradeLearner } from './grade-learner.ts';
import { gradeNews } from './grade-news.ts';
import type { LearnerGrades } from './learner-grades.ts';

const course = aGradedCourse(aSubsection('s', [aProblem('a')]), aSubsection('t', [aProblem('b')]));
const withPoints = (a: number | null, b: number | null): LearnerGrades =>
  gradesOf({
    scores: [
      ...(a === null ? [] : [{ usageKey: keyOf('problem/a'), earned: a, possible: 1 }]),
      ...(b === null ? [] : [{ usageKey: keyOf('problem/b'), earned: b, possible: 1 }]),
    ],
  });
const newsAfter = (before: LearnerGrades, after: LearnerGrades) => {
  const told = gradeNews(before, gradeLearner(course, before)).told;
  return gradeNews({ ...before, ...told }, gradeLearner(course, after));
};

describe('news of grades', () => {
  it('are none when nothing changed', () => {
    expect(newsAfter(withPoints(1, null), withPoints(1, null))).toMatchObject({
      subsections: [],
      course: null,
      crossed: null,
    });
  });

  it('are of the subsection that changed, and of the course', () => {
    const news = newsAfter(withPoints(0, null), withPoints(1, null));
    expect(news.subsections).toMatchObject([
      { subsection: keyOf('sequential/s'), earned: 1, percent: 1, assignmentType: 'Homework' },
    ]);
    expect(news).toMatchObject({ course: { percent: 0.5, letter: 'Pass', isPassing: true }, crossed: 'passed' });
  });

  it('are no news of subsections that nobody worked on', () => {
    expect(
      newsAfter(withPoints(null, null), withPoints(1, null)).told.subsections.map(({ subsection }) => subsection),
    ).toEqual([keyOf('sequential/s')]);
  });

  it.each([
    ['below the line', 0, 0, null],
    ['up over the line', 0, 1, 'passed'],
    ['down under the line', 1, 0, 'failed'],
    ['above the line', 1, 1, null],
  ])('%s', (_name, before, after, expected) => {
    expect(newsAfter(withPoints(before, null), withPoints(after, null)).crossed).toBe(expected);
  });

  it('begin without a failure: nobody fails who never passed', () => {
    expect(gradeNews(gradesOf(), gradeLearner(course, withPoints(0, null))).crossed).toBeNull();
  });

  it('are told once: what was told becomes what is known', () => {
    const first = gradeNews(gradesOf(), gradeLearner(course, withPoints(1, 1)));
    const again = gradeNews(first.told, gradeLearner(course, withPoints(1, 1)));
    expect(again).toMatchObject({ subsections: [], course: null, crossed: null });
  });
});
