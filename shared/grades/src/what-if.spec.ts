import { describe, expect, it } from 'vitest';
import { aGradingPolicy, anAssignmentType, aProblemScore, subsectionScores } from './testing/builders.ts';
import { type Change, type LearnerScores, whatIf } from './what-if.ts';

const learner = (name: string, earned: number): LearnerScores => ({
  learner: name,
  subsections: [
    subsectionScores({
      id: 'week 1',
      problems: [
        aProblemScore({ id: 'p1', raw: { earned, possible: 4 } }),
        aProblemScore({ id: 'p2', raw: { earned: 0, possible: 1 } }),
      ],
    }),
  ],
});
const course = { policy: aGradingPolicy(), learners: [learner('ada', 4), learner('ben', 1), learner('cy', 0)] };
const moved = (...changes: Change[]) => whatIf(course, changes).moved.map((move) => [move.learner, move.after.percent]);

describe('What would happen if', () => {
  it('nothing changed: nobody moves', () => {
    expect(whatIf(course, [])).toMatchObject({ moved: [], unmoved: 3 });
  });

  it.each<[string, Change, unknown[]]>([
    [
      'one score changed',
      { kind: 'score', learner: 'ben', problem: 'p1', raw: { earned: 3, possible: 4 } },
      [['ben', 0.6]],
    ],
    [
      'everybody got full credit',
      { kind: 'full_credit', learner: null, problem: 'p2' },
      [
        ['ada', 1],
        ['ben', 0.4],
        ['cy', 0.2],
      ],
    ],
    [
      'a problem weighed more',
      { kind: 'weight', problem: 'p1', weight: 9 },
      [
        ['ada', 0.9],
        ['ben', 0.23],
      ],
    ],
    [
      'a problem stopped counting',
      { kind: 'graded', problem: 'p2', isGraded: false },
      [
        ['ada', 1],
        ['ben', 0.25],
      ],
    ],
    [
      'staff set one grade',
      { kind: 'override', learner: 'cy', subsection: 'week 1', override: { graded: { earned: 5 }, all: null } },
      [['cy', 1]],
    ],
    [
      'one learner were excused',
      { kind: 'excuse', learner: 'ada', subsection: 'week 1', isExcused: true },
      [['ada', 0]],
    ],
    [
      'the policy announced a second homework',
      { kind: 'policy', policy: aGradingPolicy({ assignmentTypes: [anAssignmentType({ minCount: 2 })] }) },
      [
        ['ada', 0.4],
        ['ben', 0.1],
      ],
    ],
    ['another subsection were excused', { kind: 'excuse', learner: null, subsection: 'week 2', isExcused: true }, []],
    [
      'another subsection were overridden',
      { kind: 'override', learner: null, subsection: 'week 2', override: null },
      [],
    ],
  ])('%s: the answer names who moves, and where to', (_, change, expected) => {
    expect(moved(change)).toEqual(expected);
  });

  it('the cutoff fell: those who pass now are named and letters are counted', () => {
    const lenient = aGradingPolicy({ cutoffs: [{ letter: 'Pass', lowest: 0.2 }] });
    const result = whatIf(course, [{ kind: 'policy', policy: lenient }]);
    expect(result.gainsPass).toEqual(['ben']);
    expect(result.letters).toEqual([
      { letter: 'Pass', before: 1, after: 2 },
      { letter: null, before: 2, after: 1 },
    ]);
    expect(whatIf({ ...course, policy: lenient }, [{ kind: 'policy', policy: course.policy }]).losesPass).toEqual([
      'ben',
    ]);
  });
});
