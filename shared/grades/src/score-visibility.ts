import { type CourseGrade, gradeCourse } from './course-grade.ts';
import type { GradingPolicy } from './grading-policy.ts';
import type { SubsectionGrade } from './subsection-grade.ts';

export type ShowCorrectness = 'always' | 'never' | 'past_due' | 'never_but_include_grade';

export interface VisibilityRule {
  readonly showCorrectness: ShowCorrectness;
  readonly due: Date | null;
}

export interface Viewer {
  readonly now: Date;
  readonly isStaff: boolean;
}

export interface ScoreVisibility {
  /** The viewer may see the points and whether answers are right. */
  readonly showsScore: boolean;
  /** The score takes part in the totals that the viewer sees. */
  readonly countsInTotals: boolean;
}

/**
 * Who sees a subsection's score. `never` hides it from staff as well; a `past_due` subsection without a due date is
 * shown; `never_but_include_grade` counts from the due date on and is never shown. The grade itself is not affected.
 */
export function scoreVisibility({ showCorrectness, due }: VisibilityRule, { now, isStaff }: Viewer): ScoreVisibility {
  const isDone = due === null || due < now;
  switch (showCorrectness) {
    case 'never':
      return { showsScore: false, countsInTotals: false };
    case 'never_but_include_grade':
      return { showsScore: false, countsInTotals: isDone };
    case 'past_due':
      return { showsScore: isStaff || isDone, countsInTotals: isStaff || isDone };
    case 'always':
      return { showsScore: true, countsInTotals: true };
  }
}

export interface VisibleCourseGrade {
  /** The course grade with every hidden score at zero: what can be shown without giving a hidden score away. */
  readonly grade: CourseGrade;
  /** Graded subsections whose points the grade leaves out, by id. */
  readonly hidden: readonly string[];
}

/** The totals a viewer may see. `ruleOf` gives the rule of a subsection. */
export function gradeVisibleCourse(
  { policy, subsections }: { readonly policy: GradingPolicy; readonly subsections: readonly SubsectionGrade[] },
  ruleOf: (subsection: SubsectionGrade) => VisibilityRule,
  viewer: Viewer,
): VisibleCourseGrade {
  const isHidden = (subsection: SubsectionGrade) =>
    subsection.isGraded && !scoreVisibility(ruleOf(subsection), viewer).countsInTotals;
  return {
    grade: gradeCourse(
      policy,
      subsections.map((subsection) => (isHidden(subsection) ? withoutPoints(subsection) : subsection)),
    ),
    hidden: subsections.filter(isHidden).map(({ id }) => id),
  };
}

function withoutPoints(subsection: SubsectionGrade): SubsectionGrade {
  return {
    ...subsection,
    override: null,
    problems: [],
    allTotal: { ...subsection.allTotal, earned: 0 },
    gradedTotal: { ...subsection.gradedTotal, earned: 0 },
    percentGraded: 0,
  };
}
