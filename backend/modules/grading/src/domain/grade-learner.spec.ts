import { describe, expect, it } from 'vitest';
import { aGradedCourse, aProblem, aSubsection, gradesOf, keyOf } from '../testing/graded-course.builder.ts';
import { gradeLearner } from './grade-learner.ts';
import { withOverride, withScore } from './learner-grades.ts';

const score = (id: string, earned: number, possible = 1) => ({ usageKey: keyOf(`problem/${id}`), earned, possible });

describe('grading a learner', () => {
  it('counts problems that nobody tried with what they could earn', () => {
    const course = aGradedCourse(aSubsection('s', [aProblem('a'), aProblem('b', { maxScore: 3 })]));
    const { subsections } = gradeLearner(course, gradesOf({ scores: [score('a', 1)] }));
    expect(subsections[0]?.gradedTotal).toEqual({ earned: 1, possible: 4 });
  });

  it('keeps the possible points of an attempt, whatever the problem became', () => {
    const course = aGradedCourse(aSubsection('s', [aProblem('a', { maxScore: 5 })]));
    expect(gradeLearner(course, gradesOf({ scores: [score('a', 1, 2)] })).course.percent).toBe(0.5);
  });

  it('applies the weight that the problem has now', () => {
    const course = aGradedCourse(aSubsection('s', [aProblem('a', { weight: 10 }), aProblem('b')]));
    const { subsections } = gradeLearner(course, gradesOf({ scores: [score('a', 1, 2)] }));
    expect(subsections[0]?.gradedTotal).toEqual({ earned: 5, possible: 11 });
  });

  it('leaves out problems that say they do not count, and those that nobody can weigh', () => {
    const problems = [aProblem('a'), aProblem('b', { isGraded: false }), aProblem('c', { maxScore: null })];
    const { subsections } = gradeLearner(
      aGradedCourse(aSubsection('s', problems)),
      gradesOf({ scores: [score('b', 1)] }),
    );
    expect(subsections[0]).toMatchObject({
      gradedTotal: { earned: 0, possible: 1 },
      allTotal: { earned: 1, possible: 2 },
    });
  });

  it('lets an override stand beside what was earned', () => {
    const course = aGradedCourse(aSubsection('s', [aProblem('a')]));
    const earned = gradesOf({ scores: [score('a', 0)] });
    const overridden = withOverride(earned, keyOf('sequential/s'), { graded: { earned: 1 }, all: null });
    expect(gradeLearner(course, overridden).course).toMatchObject({ percent: 1, letter: 'Pass', isPassing: true });
    expect(gradeLearner(course, withOverride(overridden, keyOf('sequential/s'), null)).course.percent).toBe(0);
  });

  it('takes a new score in place of the old one, and forgets one', () => {
    const course = aGradedCourse(aSubsection('s', [aProblem('a')]));
    const twice = withScore(withScore(gradesOf(), keyOf('problem/a'), { earned: 0, possible: 1 }), keyOf('problem/a'), {
      earned: 1,
      possible: 1,
    });
    expect(twice.scores).toHaveLength(1);
    expect(gradeLearner(course, twice).course.percent).toBe(1);
    expect(gradeLearner(course, withScore(twice, keyOf('problem/a'), null)).subsections[0]?.isAttempted).toBe(false);
  });

  it('counts only the problems that were dealt out to the learner', () => {
    const dealtTo = (learner: number) => ({ from: 'bank', includes: (learnerId: number) => learnerId === learner });
    const problems = [aProblem('a', { selection: dealtTo(7) }), aProblem('b', { selection: dealtTo(8) })];
    const { subsections } = gradeLearner(
      aGradedCourse(aSubsection('s', problems)),
      gradesOf({ scores: [score('a', 1)] }),
    );
    expect(subsections[0]?.gradedTotal).toEqual({ earned: 1, possible: 1 });
  });
});
