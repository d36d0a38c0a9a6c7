import type { GradeOverride, Score } from '@lyceum/grades';

/** An override as four numbers, each of which may be absent. */
export interface OverrideFields {
  readonly gradedEarned: number | null;
  readonly gradedPossible: number | null;
  readonly allEarned: number | null;
  readonly allPossible: number | null;
}

export function toFields(override: GradeOverride | null): OverrideFields {
  return {
    gradedEarned: override?.graded?.earned ?? null,
    gradedPossible: override?.graded?.possible ?? null,
    allEarned: override?.all?.earned ?? null,
    allPossible: override?.all?.possible ?? null,
  };
}

export function toOverride({ gradedEarned, gradedPossible, allEarned, allPossible }: OverrideFields): GradeOverride {
  return { graded: total(gradedEarned, gradedPossible), all: total(allEarned, allPossible) };
}

function total(earned: number | null, possible: number | null): Partial<Score> | null {
  if (earned === null && possible === null) return null;
  return { ...(earned === null ? {} : { earned }), ...(possible === null ? {} : { possible }) };
}
