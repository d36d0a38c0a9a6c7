import { type CourseGrade, gradeCourse } from './course-grade.ts';
import type { GradingPolicy } from './grading-policy.ts';
import type { Score } from './score.ts';
import { type GradeOverride, gradeSubsection, type ProblemScore, type SubsectionScores } from './subsection-grade.ts';

/** The stored facts of a course run: the policy and each learner's scores, in course order. */
export interface ScoredCourse {
  readonly policy: GradingPolicy;
  readonly learners: readonly LearnerScores[];
}

export interface LearnerScores {
  readonly learner: string;
  readonly subsections: readonly SubsectionScores[];
}

/** A change to try. A `learner` of null means every learner. */
export type Change =
  | { readonly kind: 'policy'; readonly policy: GradingPolicy }
  | { readonly kind: 'score'; readonly learner: string | null; readonly problem: string; readonly raw: Score }
  | { readonly kind: 'full_credit'; readonly learner: string | null; readonly problem: string }
  | { readonly kind: 'weight'; readonly problem: string; readonly weight: number | null }
  | { readonly kind: 'graded'; readonly problem: string; readonly isGraded: boolean }
  | {
      readonly kind: 'override';
      readonly learner: string | null;
      readonly subsection: string;
      readonly override: GradeOverride | null;
    }
  | {
      readonly kind: 'excuse';
      readonly learner: string | null;
      readonly subsection: string;
      readonly isExcused: boolean;
    };

export interface Standing {
  readonly rawPercent: number;
  readonly percent: number;
  readonly letter: string | null;
  readonly isPassing: boolean;
}

export interface Move {
  readonly learner: string;
  readonly before: Standing;
  readonly after: Standing;
}

export interface WhatIf {
  /** Every learner whose raw percent, percent, letter or passing changes, in the order given. */
  readonly moved: readonly Move[];
  readonly unmoved: number;
  /** Learners who would begin or cease to pass. */
  readonly gainsPass: readonly string[];
  readonly losesPass: readonly string[];
  /** How many learners hold each letter; null stands for none. */
  readonly letters: readonly { readonly letter: string | null; readonly before: number; readonly after: number }[];
}

/** Grades the course as it is and as it would be, and tells who moves. Nothing is stored; changes apply in order. */
export function whatIf(course: ScoredCourse, changes: readonly Change[]): WhatIf {
  const policy = changes.reduce(
    (current, change) => (change.kind === 'policy' ? change.policy : current),
    course.policy,
  );
  const moves = course.learners.map((scores) => ({
    learner: scores.learner,
    before: standing(course.policy, scores),
    after: standing(policy, changes.reduce(applyChange, scores)),
  }));
  const moved = moves.filter(({ before, after }) => !isSame(before, after));
  return {
    moved,
    unmoved: moves.length - moved.length,
    gainsPass: moved.filter(({ before, after }) => !before.isPassing && after.isPassing).map(({ learner }) => learner),
    losesPass: moved.filter(({ before, after }) => before.isPassing && !after.isPassing).map(({ learner }) => learner),
    letters: countLetters(moves),
  };
}

/** A learner's scores after one change; unchanged when the change concerns somebody or something else. */
export function applyChange(scores: LearnerScores, change: Change): LearnerScores {
  if (change.kind === 'policy') return scores;
  if ('learner' in change && change.learner !== null && change.learner !== scores.learner) return scores;
  return { ...scores, subsections: scores.subsections.map((subsection) => changeSubsection(subsection, change)) };
}

function changeSubsection(subsection: SubsectionScores, change: Exclude<Change, { kind: 'policy' }>): SubsectionScores {
  switch (change.kind) {
    case 'override':
      return subsection.id === change.subsection ? { ...subsection, override: change.override } : subsection;
    case 'excuse':
      return subsection.id === change.subsection ? { ...subsection, isExcused: change.isExcused } : subsection;
    default:
      return {
        ...subsection,
        problems: subsection.problems.map((problem) =>
          problem.id === change.problem ? changeProblem(problem, change) : problem,
        ),
      };
  }
}

function changeProblem(problem: ProblemScore, change: Extract<Change, { readonly problem: string }>): ProblemScore {
  switch (change.kind) {
    case 'score':
      return { ...problem, raw: change.raw, isAttempted: true };
    case 'full_credit':
      return { ...problem, raw: { ...problem.raw, earned: problem.raw.possible }, isAttempted: true };
    case 'weight':
      return { ...problem, weight: change.weight };
    case 'graded':
      return { ...problem, isGraded: change.isGraded };
  }
}

function standing(policy: GradingPolicy, { subsections }: LearnerScores): Standing {
  const { rawPercent, percent, letter, isPassing }: CourseGrade = gradeCourse(policy, subsections.map(gradeSubsection));
  return { rawPercent, percent, letter, isPassing };
}

function isSame(a: Standing, b: Standing): boolean {
  return (
    a.rawPercent === b.rawPercent && a.percent === b.percent && a.letter === b.letter && a.isPassing === b.isPassing
  );
}

function countLetters(moves: readonly Move[]): WhatIf['letters'] {
  const letters = new Set(moves.flatMap(({ before, after }) => [before.letter, after.letter]));
  return [...letters].map((letter) => ({
    letter,
    before: moves.filter(({ before }) => before.letter === letter).length,
    after: moves.filter(({ after }) => after.letter === letter).length,
  }));
}
