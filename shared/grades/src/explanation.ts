import type { AssignmentEntry } from './assignment-type-grade.ts';
import type { CourseGrade, IgnoredSubsection, TypeContribution } from './course-grade.ts';
import type { GradeCutoff, GradingPolicy } from './grading-policy.ts';
import { nextCutoff, passingCutoff } from './letter-grade.ts';
import { percentOf, type Score, sumScores } from './score.ts';
import type { SubsectionGrade, WeighedProblem } from './subsection-grade.ts';

/** "Why 68 %?": every number of a course grade with the numbers it is made of. Words are left to the reader's language. */
export interface CourseExplanation {
  readonly percent: number;
  /** The sum of the parts' contributions. */
  readonly rawPercent: number;
  /** What rounding to a whole percent added (or took). */
  readonly rounding: number;
  readonly letter: GradeCutoff | null;
  /** The next letter and how much of the course it still takes. */
  readonly next: (GradeCutoff & { readonly missing: number }) | null;
  readonly isPassing: boolean;
  readonly passingCutoff: number | null;
  readonly parts: readonly TypeExplanation[];
  readonly ignored: readonly (SubsectionExplanation & { readonly reason: IgnoredSubsection['reason'] })[];
}

export interface TypeExplanation {
  readonly type: string;
  readonly weight: number;
  /** Differs from `weight` only where an excused type passed its weight on. */
  readonly countedWeight: number;
  readonly average: number;
  readonly divisor: number;
  readonly minCount: number;
  readonly dropCount: number;
  /** average x countedWeight. */
  readonly contribution: number;
  readonly entries: readonly EntryExplanation[];
  readonly excused: readonly SubsectionExplanation[];
}

export interface EntryExplanation {
  readonly label: string;
  readonly percent: number;
  readonly state: 'counted' | 'dropped' | 'not_yet_there';
  /** What this entry adds to the course percent: 0..1. */
  readonly contribution: number;
  readonly subsection: SubsectionExplanation | null;
}

export interface SubsectionExplanation {
  readonly id: string;
  readonly displayName: string;
  readonly percent: number;
  readonly total: Score;
  readonly because: 'earned' | 'overridden' | 'not_attempted' | 'nothing_possible';
  /** The sum of the problems that count, before any override. */
  readonly earnedTotal: Score;
  readonly earnedPercent: number;
  readonly problems: readonly ProblemExplanation[];
}

export interface ProblemExplanation {
  readonly id: string;
  readonly raw: Score;
  readonly weight: number | null;
  readonly weighed: Score;
  readonly because: 'counts' | 'not_graded' | 'nothing_possible';
  readonly isAttempted: boolean;
}

/** Takes a course grade apart. `policy` is the one it was graded by. */
export function explainCourseGrade(policy: GradingPolicy, grade: CourseGrade): CourseExplanation {
  const next = nextCutoff(grade.percent, policy.cutoffs);
  return {
    percent: grade.percent,
    rawPercent: grade.rawPercent,
    rounding: grade.percent - grade.rawPercent,
    letter: policy.cutoffs.find(({ letter }) => letter === grade.letter) ?? null,
    next: next === null ? null : { ...next, missing: next.lowest - grade.percent },
    isPassing: grade.isPassing,
    passingCutoff: passingCutoff(policy.cutoffs),
    parts: grade.types.map(explainType),
    ignored: grade.ignored.map(({ subsection, reason }) => ({ ...explainSubsectionGrade(subsection), reason })),
  };
}

/** Takes a subsection grade apart. */
export function explainSubsectionGrade(grade: SubsectionGrade): SubsectionExplanation {
  const earnedTotal = sumScores(grade.problems.filter(({ counts }) => counts).map(({ weighed }) => weighed));
  return {
    id: grade.id,
    displayName: grade.displayName,
    percent: grade.percentGraded,
    total: grade.gradedTotal,
    because: reasonFor(grade),
    earnedTotal,
    earnedPercent: percentOf(earnedTotal),
    problems: grade.problems.map(explainProblem),
  };
}

function explainType(part: TypeContribution): TypeExplanation {
  return {
    type: part.assignmentType.type,
    weight: part.assignmentType.weight,
    countedWeight: part.countedWeight,
    average: part.average,
    divisor: part.divisor,
    minCount: part.assignmentType.minCount,
    dropCount: part.assignmentType.dropCount,
    contribution: part.contribution,
    entries: part.entries.map((entry) => explainEntry(entry, part)),
    excused: part.excused.map(explainSubsectionGrade),
  };
}

function explainEntry(entry: AssignmentEntry, { divisor, countedWeight }: TypeContribution): EntryExplanation {
  return {
    label: entry.label,
    percent: entry.percent,
    state: stateOf(entry),
    contribution: entry.isDropped ? 0 : (entry.percent / divisor) * countedWeight,
    subsection: entry.subsection === null ? null : explainSubsectionGrade(entry.subsection),
  };
}

function stateOf({ isDropped, subsection }: AssignmentEntry): EntryExplanation['state'] {
  if (isDropped) return 'dropped';
  return subsection === null ? 'not_yet_there' : 'counted';
}

function reasonFor({ override, isAttempted, gradedTotal }: SubsectionGrade): SubsectionExplanation['because'] {
  if (override !== null && override.graded !== null) return 'overridden';
  if (gradedTotal.possible <= 0) return 'nothing_possible';
  return isAttempted ? 'earned' : 'not_attempted';
}

function explainProblem({ id, raw, weight, weighed, counts, isAttempted }: WeighedProblem): ProblemExplanation {
  const because = counts ? 'counts' : weighed.possible > 0 ? 'not_graded' : 'nothing_possible';
  return { id, raw, weight, weighed, because, isAttempted };
}
