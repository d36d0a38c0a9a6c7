import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradeCourse } from './course-grade.ts';
import { explainCourseGrade } from './explanation.ts';
import type { GradingPolicy } from './grading-policy.ts';
import { sumScores } from './score.ts';
import { gradeSubsection, type ProblemScore, type SubsectionScores } from './subsection-grade.ts';
import { anAssignmentType } from './testing/builders.ts';

const types = ['Homework', 'Lab', 'Exam'];
/** Quarter points are exact in binary, so that sums do not depend on order at all. */
const quarters = (most: number) => fc.integer({ min: 0, max: most * 4 }).map((count) => count / 4);

const aProblem: fc.Arbitrary<ProblemScore> = fc
  .record({
    id: fc.uuid(),
    possible: quarters(20),
    share: fc.constantFrom(0, 0.25, 0.5, 0.75, 1),
    weight: fc.option(fc.constantFrom(0, 1, 2, 5)),
    isGraded: fc.boolean(),
    isAttempted: fc.boolean(),
  })
  .map(({ possible, share, ...problem }) => ({
    ...problem,
    raw: { earned: problem.isAttempted ? possible * share : 0, possible },
  }));

const aSubsection: fc.Arbitrary<SubsectionScores> = fc.record({
  id: fc.uuid(),
  displayName: fc.constant('Subsection'),
  assignmentType: fc.option(fc.constantFrom(...types, 'Other')),
  isGraded: fc.boolean(),
  problems: fc.array(aProblem, { maxLength: 5 }),
  override: fc.constant(null),
  isExcused: fc.boolean(),
});

const aPolicy: fc.Arbitrary<GradingPolicy> = fc.record({
  assignmentTypes: fc
    .uniqueArray(
      fc.record({
        type: fc.constantFrom(...types),
        weight: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
        minCount: fc.integer({ min: 0, max: 6 }),
        dropCount: fc.integer({ min: 0, max: 3 }),
      }),
      { selector: ({ type }) => type, maxLength: 3 },
    )
    .map((given) => given.map(anAssignmentType)),
  cutoffs: fc.constant([
    { letter: 'A', lowest: 0.8 },
    { letter: 'C', lowest: 0.5 },
  ]),
});

const aCourse = fc.record({ policy: aPolicy, subsections: fc.array(aSubsection, { maxLength: 8 }) });

describe('For any course', () => {
  it('the same facts give the same grade again, and leave the facts alone', () => {
    fc.assert(
      fc.property(aCourse, ({ policy, subsections }) => {
        const kept = structuredClone({ policy, subsections });
        const first = gradeCourse(policy, subsections.map(gradeSubsection));
        expect(gradeCourse(policy, subsections.map(gradeSubsection))).toEqual(first);
        expect({ policy, subsections }).toEqual(kept);
      }),
    );
  });

  it('the order in which problems are scored changes no total', () => {
    fc.assert(
      fc.property(aSubsection, fc.infiniteStream(fc.nat()), (subsection, keys) => {
        const shuffled = subsection.problems
          .map((problem) => ({ problem, key: keys.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ problem }) => problem);
        const [one, other] = [subsection, { ...subsection, problems: shuffled }].map(gradeSubsection);
        expect(other?.allTotal.possible).toBe(one?.allTotal.possible);
        expect(other?.allTotal.earned).toBeCloseTo(one?.allTotal.earned ?? 0, 10);
        expect(other?.percentGraded).toBeCloseTo(one?.percentGraded ?? 0, 10);
      }),
    );
  });

  it('the order of subsections changes no raw percent', () => {
    fc.assert(
      fc.property(aCourse, ({ policy, subsections }) => {
        const grades = subsections.map(gradeSubsection);
        const forward = gradeCourse(policy, grades).rawPercent;
        expect(gradeCourse(policy, grades.toReversed()).rawPercent).toBeCloseTo(forward, 10);
      }),
    );
  });

  it('more points on a problem never lower the grade', () => {
    fc.assert(
      fc.property(aCourse, fc.nat(), fc.nat(), fc.constantFrom(0.25, 1, 7), (course, s, p, more) => {
        const better = course.subsections.map((subsection, index) =>
          index === s % course.subsections.length ? withMore(subsection, p, more) : subsection,
        );
        const before = gradeCourse(course.policy, course.subsections.map(gradeSubsection));
        const after = gradeCourse(course.policy, better.map(gradeSubsection));
        expect(after.rawPercent).toBeGreaterThanOrEqual(before.rawPercent - 1e-12);
      }),
    );
  });

  it('the parts sum to the whole: problems to subsections, entries to types, types to the course', () => {
    fc.assert(
      fc.property(aCourse, ({ policy, subsections }) => {
        const grade = gradeCourse(policy, subsections.map(gradeSubsection));
        const why = explainCourseGrade(policy, grade);
        expect(why.parts.reduce((sum, part) => sum + part.contribution, 0)).toBe(grade.rawPercent);
        for (const part of why.parts) {
          const sum = part.entries.reduce((total, entry) => total + entry.contribution, 0);
          expect(sum).toBeCloseTo(part.contribution, 12);
          for (const { subsection } of part.entries) {
            const counted = subsection?.problems.filter(({ because }) => because === 'counts') ?? [];
            expect(sumScores(counted.map(({ weighed }) => weighed))).toEqual(
              subsection?.total ?? { earned: 0, possible: 0 },
            );
          }
        }
      }),
    );
  });

  it('a drop or an excuse never lowers the grade of a learner within the announced weights', () => {
    fc.assert(
      fc.property(fc.array(quarters(100), { minLength: 2, maxLength: 8 }), (points) => {
        const policy = { assignmentTypes: [anAssignmentType({ minCount: points.length })], cutoffs: [] };
        const grades = points.map((earned, index) => subsectionOf(earned, `s${index}`));
        const lowest = points.indexOf(Math.min(...points));
        const excused = grades.map((grade, index) => (index === lowest ? { ...grade, isExcused: true } : grade));
        const dropping = { ...policy, assignmentTypes: [anAssignmentType({ minCount: points.length, dropCount: 1 })] };
        const plain = gradeCourse(policy, grades).rawPercent;
        expect(gradeCourse(policy, excused).rawPercent).toBeGreaterThanOrEqual(plain - 1e-12);
        expect(gradeCourse(dropping, grades).rawPercent).toBeGreaterThanOrEqual(plain - 1e-12);
      }),
    );
  });
});

function withMore(subsection: SubsectionScores, which: number, more: number): SubsectionScores {
  const problems = subsection.problems.map((problem, index) =>
    index === which % subsection.problems.length
      ? { ...problem, isAttempted: true, raw: { ...problem.raw, earned: problem.raw.earned + more } }
      : problem,
  );
  return { ...subsection, problems };
}

function subsectionOf(earned: number, id: string) {
  return gradeSubsection({
    id,
    displayName: id,
    assignmentType: 'Homework',
    isGraded: true,
    isExcused: false,
    override: null,
    problems: [{ id: 'p', raw: { earned, possible: 100 }, weight: null, isGraded: true, isAttempted: true }],
  });
}
