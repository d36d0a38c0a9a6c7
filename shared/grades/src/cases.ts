import { type CourseGrade, gradeCourse } from './course-grade.ts';
import { parseGradingPolicy } from './parse-grading-policy.ts';
import type { PolicyRemark } from './policy-remark.ts';
import type { Score } from './score.ts';
import { type GradeOverride, gradeSubsection, type SubsectionGrade } from './subsection-grade.ts';

/** One line of a grade case file: a policy, the sections of a course and a learner's points. Names are Open edX's. */
export interface GradeCase {
  readonly id: string;
  readonly grading_policy: unknown;
  readonly sections: readonly CaseSection[];
}

export interface CaseSection {
  readonly name?: string;
  readonly format?: string | null;
  readonly graded?: boolean | null;
  readonly problems: readonly CaseProblem[];
  readonly override?: (Partial<Score> & CaseOverride) | null;
  readonly excused?: boolean;
}

export interface CaseProblem {
  readonly earned: number;
  readonly possible: number;
  readonly weight?: number | null;
  readonly graded?: boolean | null;
  readonly attempted?: boolean;
}

/** Field names of Open edX's stored override. */
export interface CaseOverride {
  readonly earned_graded_override?: number | null;
  readonly possible_graded_override?: number | null;
  readonly earned_all_override?: number | null;
  readonly possible_all_override?: number | null;
}

/** What the platform answers for a case, in its own words; never looks at an expected answer. */
export function gradeCase(gradeCase: GradeCase): Readonly<Record<string, unknown>> {
  const parsed = parseGradingPolicy(gradeCase.grading_policy);
  if (!parsed.ok) return { error: platformError(parsed.errors) };
  const subsections = gradeCase.sections.map(gradeSection);
  const grade = gradeCourse(parsed.policy, subsections);
  return {
    subsections: subsections.map((subsection) => ({
      name: subsection.displayName,
      all_total: subsection.allTotal,
      graded_total: subsection.gradedTotal,
      percent_graded: subsection.percentGraded,
    })),
    raw_percent: grade.rawPercent,
    percent: grade.percent,
    letter_grade: grade.letter,
    passed: grade.isPassing,
    grade_breakdown: gradeBreakdown(grade),
    section_breakdown: grade.breakdown.map(({ percent, label, category, isProminent, isDropped, isUnreleased }) => ({
      percent,
      label,
      category,
      ...(isProminent ? { prominent: true } : {}),
      ...(isUnreleased ? { unreleased: true } : {}),
      ...(isDropped ? { dropped: true } : {}),
    })),
  };
}

function gradeSection(section: CaseSection, index: number): SubsectionGrade {
  const name = section.name ?? `s${index}`;
  return gradeSubsection({
    id: name,
    displayName: name,
    assignmentType: section.format ?? null,
    isGraded: section.graded ?? true,
    isExcused: section.excused ?? false,
    override: readOverride(section.override ?? null),
    problems: section.problems.map(({ earned, possible, weight, graded, attempted }, position) => ({
      id: `${name}.${position}`,
      raw: { earned, possible },
      weight: weight ?? null,
      isGraded: graded ?? true,
      isAttempted: attempted ?? true,
    })),
  });
}

function readOverride(override: (Partial<Score> & CaseOverride) | null): GradeOverride | null {
  if (override === null) return null;
  return {
    graded: scoreOf(
      override.earned ?? override.earned_graded_override,
      override.possible ?? override.possible_graded_override,
    ),
    all: scoreOf(override.earned_all_override, override.possible_all_override),
  };
}

function scoreOf(earned: number | null | undefined, possible: number | null | undefined): Partial<Score> {
  return { ...(typeof earned === 'number' ? { earned } : {}), ...(typeof possible === 'number' ? { possible } : {}) };
}

function gradeBreakdown({ types }: CourseGrade): Record<string, number> {
  return Object.fromEntries(types.map(({ assignmentType, contribution }) => [assignmentType.category, contribution]));
}

function platformError(errors: readonly PolicyRemark[]): string {
  const first = errors.find(({ code }) => code === 'missing_key') ?? errors[0];
  if (first?.code !== 'missing_key') return `ValueError: ${first?.message}`;
  const key = first.at.split('/').at(-1);
  return key === 'min_count'
    ? 'ValueError: no appropriate grader class'
    : `TypeError: AssignmentFormatGrader.__init__() missing 1 required positional argument: '${key}'`;
}
