import type { SubsectionGrade } from '@lyceum/grades';
import { type UsageKey, usageKey } from '@lyceum/kernel';
import type { LearnerGraded } from './grade-learner.ts';
import type { LearnerGrades, ToldCourseGrade, ToldSubsectionGrade } from './learner-grades.ts';

/** What is new in a learner's grades, and worth telling. */
export interface GradeNews {
  readonly subsections: readonly (ToldSubsectionGrade & { readonly assignmentType: string | null })[];
  readonly course: ToldCourseGrade | null;
  readonly crossed: 'passed' | 'failed' | null;
  /** All that has been told once this has. */
  readonly told: Pick<LearnerGrades, 'subsections' | 'course'>;
}

/** Compares grades with what was told of them. Grades that stand, and subsections that nobody worked on, are no news. */
export function gradeNews(before: Pick<LearnerGrades, 'subsections' | 'course'>, graded: LearnerGraded): GradeNews {
  const known = new Map<UsageKey, ToldSubsectionGrade>(before.subsections.map((told) => [told.subsection, told]));
  const toTell = graded.subsections
    .map(summary)
    .filter(({ grade, isAttempted }) => isAttempted || known.has(grade.subsection));
  const course: ToldCourseGrade = {
    percent: graded.course.percent,
    letter: graded.course.letter,
    isPassing: graded.course.isPassing,
  };
  return {
    subsections: toTell
      .filter(({ grade }) => !isSameGrade(grade, known.get(grade.subsection)))
      .map(({ grade, assignmentType }) => ({ ...grade, assignmentType })),
    course: isSameCourseGrade(course, before.course) ? null : course,
    crossed: crossedLine(before.course, course),
    told: { subsections: toTell.map(({ grade }) => grade), course },
  };
}

function summary({ id, gradedTotal, percentGraded, override, isAttempted, assignmentType }: SubsectionGrade) {
  const grade: ToldSubsectionGrade = {
    subsection: usageKey(id),
    earned: gradedTotal.earned,
    possible: gradedTotal.possible,
    percent: percentGraded,
    isOverridden: override !== null,
  };
  return { grade, isAttempted, assignmentType };
}

/** Nobody fails who never passed. */
function crossedLine(before: ToldCourseGrade | null, now: ToldCourseGrade): GradeNews['crossed'] {
  const passed = before?.isPassing ?? false;
  if (passed === now.isPassing) return null;
  return now.isPassing ? 'passed' : 'failed';
}

function isSameGrade(a: ToldSubsectionGrade, b: ToldSubsectionGrade | undefined): boolean {
  return (
    b !== undefined &&
    a.earned === b.earned &&
    a.possible === b.possible &&
    a.percent === b.percent &&
    a.isOverridden === b.isOverridden
  );
}

function isSameCourseGrade(a: ToldCourseGrade, b: ToldCourseGrade | null): boolean {
  return b !== null && a.percent === b.percent && a.letter === b.letter && a.isPassing === b.isPassing;
}
