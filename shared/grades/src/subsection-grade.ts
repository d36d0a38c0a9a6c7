import { percentOf, type Score, sumScores, weighScore } from './score.ts';

/** What a learner has on one problem, before weighing. */
export interface ProblemScore {
  /** Names the problem in explanations; a usage key where there is one. */
  readonly id: string;
  /** As stored at the time of the attempt; `possible` of a later edit does not apply. Earned 0 when unattempted. */
  readonly raw: Score;
  readonly weight: number | null;
  /** False only when the problem, or a container between it and the subsection, says so. */
  readonly isGraded: boolean;
  readonly isAttempted: boolean;
}

/** All that decides a learner's grade on a subsection. */
export interface SubsectionScores {
  readonly id: string;
  readonly displayName: string;
  /** The subsection's `format`; null when it has none. */
  readonly assignmentType: string | null;
  readonly isGraded: boolean;
  readonly problems: readonly ProblemScore[];
  readonly override: GradeOverride | null;
  /** Staff excuse this learner: the subsection leaves the grade without harm. */
  readonly isExcused: boolean;
}

/** Totals set by staff. A total that is null keeps what was earned. */
export interface GradeOverride {
  readonly graded: Partial<Score> | null;
  readonly all: Partial<Score> | null;
}

export interface WeighedProblem {
  readonly id: string;
  readonly raw: Score;
  readonly weight: number | null;
  readonly weighed: Score;
  /** Whether it counts in the graded total. */
  readonly counts: boolean;
  readonly isAttempted: boolean;
}

export interface SubsectionGrade {
  readonly id: string;
  readonly displayName: string;
  readonly assignmentType: string | null;
  readonly isGraded: boolean;
  readonly isExcused: boolean;
  readonly override: GradeOverride | null;
  readonly problems: readonly WeighedProblem[];
  readonly isAttempted: boolean;
  /** Sums over all problems, and over those that count; with the override in place. */
  readonly allTotal: Score;
  readonly gradedTotal: Score;
  /** 0..1, four decimals. */
  readonly percentGraded: number;
}

/**
 * Weighs and sums a learner's scores. A problem without possible points never counts; nothing attempted is 0 %, even
 * where a problem starts with points. Open edX: `SubsectionGrade`, `ZeroSubsectionGrade`, `PersistentSubsectionGradeOverride`.
 */
export function gradeSubsection(scores: SubsectionScores): SubsectionGrade {
  const { id, displayName, assignmentType, isGraded, isExcused, override } = scores;
  const problems = scores.problems.map(weigh);
  const isAttempted = override !== null || problems.some((problem) => problem.isAttempted);
  const gradedTotal = overridden(sumScores(problems.filter(({ counts }) => counts).map(weighed)), override?.graded);
  return {
    id,
    displayName,
    assignmentType,
    isGraded,
    isExcused,
    override,
    problems,
    isAttempted,
    allTotal: overridden(sumScores(problems.map(weighed)), override?.all),
    gradedTotal,
    percentGraded: isAttempted ? percentOf(gradedTotal) : 0,
  };
}

/** Takes the learner's new scores and keeps what staff decided: a rescore never undoes an override or an excuse. */
export function regradeSubsection(previous: SubsectionGrade, scores: SubsectionScores): SubsectionGrade {
  return gradeSubsection({ ...scores, override: previous.override, isExcused: previous.isExcused });
}

function weigh({ id, raw, weight, isGraded, isAttempted }: ProblemScore): WeighedProblem {
  const weighed = weighScore(raw, weight);
  return { id, raw, weight, weighed, counts: isGraded && weighed.possible > 0, isAttempted };
}

function weighed(problem: WeighedProblem): Score {
  return problem.weighed;
}

function overridden(total: Score, override: Partial<Score> | null | undefined): Score {
  return { earned: override?.earned ?? total.earned, possible: override?.possible ?? total.possible };
}
