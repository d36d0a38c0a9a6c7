import type { BodyOf, ResponseOf } from '@lyceum/contracts';
import type { bulkOverride, getSubsectionGrade } from '@lyceum/contracts/grading';
import type { GradeOverride, Score } from '@lyceum/grades';
import { courseRunOf, type UsageKey } from '@lyceum/kernel';
import type { SubsectionGradeFound } from '../application/find-subsection-grade.ts';

export function overrideOf(grade: BodyOf<typeof bulkOverride>[number]['grade']): GradeOverride {
  return {
    graded: total(grade.earned_graded_override, grade.possible_graded_override),
    all: total(grade.earned_all_override, grade.possible_all_override),
  };
}

function total(earned: number | null | undefined, possible: number | null | undefined): Partial<Score> | null {
  if (earned == null && possible == null) return null;
  return { ...(earned == null ? {} : { earned }), ...(possible == null ? {} : { possible }) };
}

export function toSubsectionGrade(
  { earned, override, history }: SubsectionGradeFound,
  learnerId: number,
  subsection: UsageKey,
): ResponseOf<typeof getSubsectionGrade> {
  return {
    success: true,
    subsection_id: subsection,
    user_id: learnerId,
    course_id: courseRunOf(subsection),
    original_grade: {
      earned_all: earned.allTotal.earned,
      possible_all: earned.allTotal.possible,
      earned_graded: earned.gradedTotal.earned,
      possible_graded: earned.gradedTotal.possible,
    },
    override: override && overrideFields(override),
    history: history.map((record) => ({
      user: record.by,
      comments: record.comment,
      created: record.at.toISOString(),
      feature: 'GRADEBOOK',
      action: record.action,
      ...overrideFields(record.override),
    })),
  };
}

function overrideFields(override: GradeOverride | null) {
  return {
    earned_all_override: override?.all?.earned ?? null,
    possible_all_override: override?.all?.possible ?? null,
    earned_graded_override: override?.graded?.earned ?? null,
    possible_graded_override: override?.graded?.possible ?? null,
  };
}
