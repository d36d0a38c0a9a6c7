import { type AssignmentType, assignmentType, type GradingPolicy } from '../grading-policy.ts';
import {
  gradeSubsection,
  type ProblemScore,
  type SubsectionGrade,
  type SubsectionScores,
} from '../subsection-grade.ts';

export function anAssignmentType(given: Partial<AssignmentType> = {}): AssignmentType {
  return assignmentType({ type: 'Homework', minCount: 1, dropCount: 0, weight: 1, ...given });
}

export function aGradingPolicy(given: Partial<GradingPolicy> = {}): GradingPolicy {
  return { assignmentTypes: [anAssignmentType()], cutoffs: [{ letter: 'Pass', lowest: 0.5 }], ...given };
}

export function aProblemScore(given: Partial<ProblemScore> = {}): ProblemScore {
  return { id: 'problem', raw: { earned: 1, possible: 1 }, weight: null, isGraded: true, isAttempted: true, ...given };
}

export function subsectionScores(given: Partial<SubsectionScores> = {}): SubsectionScores {
  return {
    id: 'subsection',
    displayName: 'Subsection',
    assignmentType: 'Homework',
    isGraded: true,
    problems: [aProblemScore()],
    override: null,
    isExcused: false,
    ...given,
  };
}

/** A graded subsection on which so many of 100 points were earned. */
export function aSubsectionGrade(earned: number, given: Partial<SubsectionScores> = {}): SubsectionGrade {
  return gradeSubsection(subsectionScores({ problems: [aProblemScore({ raw: { earned, possible: 100 } })], ...given }));
}
