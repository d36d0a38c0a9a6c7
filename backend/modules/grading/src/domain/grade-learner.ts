import {
  type CourseGrade,
  gradeCourse,
  gradeSubsection,
  type ProblemScore,
  type SubsectionGrade,
} from '@lyceum/grades';
import { type GradedCourse, type GradedProblem, type GradedSubsection, subsectionsOf } from './graded-course.ts';
import type { KeptScore, LearnerGrades } from './learner-grades.ts';

export interface LearnerGraded {
  /** In course order. */
  readonly subsections: readonly SubsectionGrade[];
  readonly course: CourseGrade;
}

type Facts = Pick<LearnerGrades, 'learnerId' | 'scores' | 'overrides'>;

/** Grades of a learner, from the kept facts and the course as it is now. */
export function gradeLearner(course: GradedCourse, facts: Facts): LearnerGraded {
  const subsections = subsectionsOf(course).map((subsection) => gradeOne(subsection, facts));
  return { subsections, course: gradeCourse(course.policy, subsections) };
}

function gradeOne(subsection: GradedSubsection, { learnerId, scores, overrides }: Facts): SubsectionGrade {
  const problems = subsection.problems.filter(({ selection }) => selection === null || selection.includes(learnerId));
  return gradeSubsection({
    id: subsection.usageKey,
    displayName: subsection.displayName,
    assignmentType: subsection.assignmentType,
    isGraded: subsection.isGraded,
    problems: problems.flatMap((problem) => scoreOf(problem, scores)),
    override: overrides.find((kept) => kept.subsection === subsection.usageKey)?.override ?? null,
    isExcused: false,
  });
}

/** The possible points of an attempt stand, whatever the problem became since. */
function scoreOf(
  { usageKey, weight, isGraded, maxScore }: GradedProblem,
  scores: readonly KeptScore[],
): ProblemScore[] {
  const kept = scores.find((score) => score.usageKey === usageKey);
  if (kept) {
    const raw = { earned: kept.earned, possible: kept.possible };
    return [{ id: usageKey, raw, weight, isGraded, isAttempted: true }];
  }
  if (maxScore === null) return [];
  return [{ id: usageKey, raw: { earned: 0, possible: maxScore }, weight, isGraded, isAttempted: false }];
}
