import type { CourseGradingView } from '@lyceum/contracts/studio';

/** A grading policy as it is being written; `key` tells rows apart while their names change. */
export interface GradingDraft {
  readonly types: readonly TypeDraft[];
  readonly grades: readonly GradeDraft[];
  readonly hours: number;
  readonly minutes: number;
}

export interface TypeDraft {
  readonly key: number;
  readonly id: number | null;
  readonly name: string;
  readonly shortName: string;
  /** In percent, 0 to 100. */
  readonly weight: number;
  readonly minCount: number;
  readonly dropCount: number;
}

export interface GradeDraft {
  readonly key: number;
  readonly name: string;
  /** In percent, 1 to 100. */
  readonly from: number;
}

export const draftOf = ({ graders, grade_cutoffs: cutoffs, grace_period: grace }: CourseGradingView): GradingDraft => ({
  types: graders.map((grader, key) => ({
    key,
    id: grader.id,
    name: grader.type,
    shortName: grader.short_label ?? '',
    weight: grader.weight,
    minCount: grader.min_count,
    dropCount: grader.drop_count,
  })),
  grades: Object.entries(cutoffs)
    .sort(([, one], [, other]) => other - one)
    .map(([name, share], key) => ({ key, name, from: Math.round(share * 10_000) / 100 })),
  hours: grace?.hours ?? 0,
  minutes: grace?.minutes ?? 0,
});

/** The body of a save. */
export const policyOf = ({ types, grades, hours, minutes }: GradingDraft) => ({
  graders: types.map(({ id, name, shortName, weight, minCount, dropCount }) => ({
    ...(id !== null && { id }),
    type: name.trim(),
    short_label: shortName.trim() || null,
    weight,
    min_count: minCount,
    drop_count: dropCount,
  })),
  grade_cutoffs: Object.fromEntries(grades.map(({ name, from }) => [name.trim(), from / 100])),
  grace_period: hours + minutes > 0 ? { hours, minutes } : null,
});

/** Weights in percent; a twentieth of a percent is no mistake but rounding. */
export const weightSum = ({ types }: GradingDraft): number =>
  Math.round(types.reduce((sum, { weight }) => sum + weight, 0) * 100) / 100;

export const isWhole = (sum: number): boolean => Math.abs(sum - 100) < 0.05;

export type GradingFault = 'no_name' | 'same_name' | 'drops_all' | 'no_grade' | 'bad_grade' | 'bad_cutoff';

/** Why a policy cannot be saved. Weights that do not make 100% can: courses give extra credit by them. */
export function faultsIn({ types, grades }: GradingDraft): readonly GradingFault[] {
  const faults: GradingFault[] = [];
  const names = types.map(({ name }) => name.trim());
  if (names.includes('')) faults.push('no_name');
  if (hasTwins(names.filter(Boolean))) faults.push('same_name');
  if (types.some(({ minCount, dropCount }) => dropCount > 0 && dropCount >= minCount)) faults.push('drops_all');
  if (grades.length === 0) faults.push('no_grade');
  const titles = grades.map(({ name }) => name.trim());
  if (titles.includes('') || hasTwins(titles)) faults.push('bad_grade');
  const cutoffs = grades.map(({ from }) => from);
  if (cutoffs.some((from) => !(from >= 1 && from <= 100)) || hasTwins(cutoffs)) faults.push('bad_cutoff');
  return faults;
}

const hasTwins = (values: readonly unknown[]): boolean => new Set(values).size < values.length;
