import {
  type AssignmentTypeGrade,
  type BreakdownEntry,
  breakdownOf,
  gradeAssignmentType,
} from './assignment-type-grade.ts';
import type { GradingPolicy } from './grading-policy.ts';
import { isPassing, letterFor } from './letter-grade.ts';
import { roundHalfAway } from './rounding.ts';
import type { SubsectionGrade } from './subsection-grade.ts';

/** One assignment type's share of the course grade. `contribution` = average x `countedWeight`. */
export interface TypeContribution extends AssignmentTypeGrade {
  /** The policy's weight, or more where waived types pass theirs on; 0 when waived. */
  readonly countedWeight: number;
  readonly contribution: number;
}

export interface CourseGrade {
  /** The sum of the contributions, unrounded. */
  readonly rawPercent: number;
  /** Whole percent as a share: 0.68 is 68 %. */
  readonly percent: number;
  readonly letter: string | null;
  readonly isPassing: boolean;
  /** In the policy's order. */
  readonly types: readonly TypeContribution[];
  readonly breakdown: readonly BreakdownEntry[];
  /** Subsections that do not count, and why. */
  readonly ignored: readonly IgnoredSubsection[];
}

export interface IgnoredSubsection {
  readonly subsection: SubsectionGrade;
  readonly reason: 'not_graded' | 'no_possible_points' | 'no_assignment_type' | 'unknown_assignment_type';
}

/**
 * A learner's course grade. Pure: the same subsections in the same course order give the same double everywhere.
 *
 * @param subsections all of the course run's, in course order: the order names the entries and decides which of equals is dropped
 */
export function gradeCourse(policy: GradingPolicy, subsections: readonly SubsectionGrade[]): CourseGrade {
  const taking = subsections.filter((subsection) => reasonToIgnore(policy, subsection) === null);
  const graded = policy.assignmentTypes.map((type) =>
    gradeAssignmentType(
      type,
      taking.filter(({ assignmentType }) => assignmentType === type.type),
    ),
  );
  const types = contributions(graded);
  const rawPercent = types.reduce((total, { contribution }) => total + contribution, 0);
  const percent = coursePercent(rawPercent);
  return {
    rawPercent,
    percent,
    letter: letterFor(percent, policy.cutoffs),
    isPassing: isPassing(percent, policy.cutoffs),
    types,
    breakdown: types.flatMap(breakdownOf),
    ignored: subsections.flatMap((subsection) => {
      const reason = reasonToIgnore(policy, subsection);
      return reason === null ? [] : [{ subsection, reason }];
    }),
  };
}

/** Open edX rounds the course percent up by a twentieth of a percent; courses are calibrated to it: 49.45 % is 50 %. */
export function coursePercent(rawPercent: number): number {
  return roundHalfAway(rawPercent * 100 + 0.05) / 100;
}

function contributions(graded: readonly AssignmentTypeGrade[]): TypeContribution[] {
  const sumOf = (types: readonly AssignmentTypeGrade[]) =>
    types.reduce((total, { assignmentType }) => total + assignmentType.weight, 0);
  const counted = graded.filter(({ isWaived }) => !isWaived);
  const stretch = counted.length < graded.length && sumOf(counted) > 0 ? sumOf(graded) / sumOf(counted) : 1;
  return graded.map((type) => {
    const countedWeight = type.isWaived ? 0 : type.assignmentType.weight * stretch;
    return { ...type, countedWeight, contribution: type.average * countedWeight };
  });
}

function reasonToIgnore(policy: GradingPolicy, subsection: SubsectionGrade): IgnoredSubsection['reason'] | null {
  if (!subsection.isGraded) return 'not_graded';
  if (subsection.assignmentType === null) return 'no_assignment_type';
  if (!policy.assignmentTypes.some(({ type }) => type === subsection.assignmentType)) return 'unknown_assignment_type';
  return subsection.gradedTotal.possible > 0 ? null : 'no_possible_points';
}
