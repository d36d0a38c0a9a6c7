import type { GradeOverride } from '@lyceum/grades';
import type { CourseRunKey, UsageKey } from '@lyceum/kernel';

/** Raw points on a problem, as they were told: grading's own copy. */
export interface KeptScore {
  readonly usageKey: UsageKey;
  readonly earned: number;
  readonly possible: number;
}

export interface KeptOverride {
  readonly subsection: UsageKey;
  readonly override: GradeOverride;
}

/** A subsection grade as it was told last. */
export interface ToldSubsectionGrade {
  readonly subsection: UsageKey;
  readonly earned: number;
  readonly possible: number;
  readonly percent: number;
  readonly isOverridden: boolean;
}

/** A course grade as it was told last. */
export interface ToldCourseGrade {
  readonly percent: number;
  readonly letter: string | null;
  readonly isPassing: boolean;
}

/** All that grading knows of a learner in a course run: the facts that grades come from, and the grades told of them. */
export interface LearnerGrades {
  readonly learnerId: number;
  readonly courseRun: CourseRunKey;
  readonly scores: readonly KeptScore[];
  readonly overrides: readonly KeptOverride[];
  readonly subsections: readonly ToldSubsectionGrade[];
  readonly course: ToldCourseGrade | null;
}

export function noGrades(learnerId: number, courseRun: CourseRunKey): LearnerGrades {
  return { learnerId, courseRun, scores: [], overrides: [], subsections: [], course: null };
}

/** Keeps a score in place of the one before; null forgets it. */
export function withScore(
  grades: LearnerGrades,
  usageKey: UsageKey,
  score: Omit<KeptScore, 'usageKey'> | null,
): LearnerGrades {
  const others = grades.scores.filter((kept) => kept.usageKey !== usageKey);
  return { ...grades, scores: score === null ? others : [...others, { usageKey, ...score }] };
}

/** Sets what staff decided on a subsection; null takes it back. */
export function withOverride(
  grades: LearnerGrades,
  subsection: UsageKey,
  override: GradeOverride | null,
): LearnerGrades {
  const others = grades.overrides.filter((kept) => kept.subsection !== subsection);
  return { ...grades, overrides: override === null ? others : [...others, { subsection, override }] };
}
