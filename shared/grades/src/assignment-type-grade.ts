import type { AssignmentType } from './grading-policy.ts';
import type { SubsectionGrade } from './subsection-grade.ts';

/** One place of an assignment type: a subsection, or null where fewer exist than the policy announces. */
export interface AssignmentEntry {
  readonly subsection: SubsectionGrade | null;
  readonly percent: number;
  readonly label: string;
  readonly isDropped: boolean;
}

export interface AssignmentTypeGrade {
  readonly assignmentType: AssignmentType;
  readonly entries: readonly AssignmentEntry[];
  /** 0..1: the sum of the entries that are not dropped, divided by `divisor`. */
  readonly average: number;
  readonly divisor: number;
  readonly excused: readonly SubsectionGrade[];
  /** Nothing counts because every subsection was excused: the other types carry its weight. */
  readonly isWaived: boolean;
}

/** One line of the grade chart; the shape behind Open edX's `section_breakdown`. */
export interface BreakdownEntry {
  readonly percent: number;
  readonly label: string;
  readonly category: string;
  readonly isProminent: boolean;
  readonly isDropped: boolean;
  readonly isUnreleased: boolean;
  readonly subsectionId: string | null;
}

/**
 * Pads with zeros up to the announced count, drops the lowest (of equals the later ones) and averages. A drop count of
 * at least the number of entries leaves 0; a negative one drops nothing and still divides by the larger number.
 * Open edX: `AssignmentFormatGrader`.
 *
 * @param subsections those of this type that take part, in course order
 */
export function gradeAssignmentType(
  type: AssignmentType,
  subsections: readonly SubsectionGrade[],
): AssignmentTypeGrade {
  const excused = subsections.filter(({ isExcused }) => isExcused);
  const counted = subsections.filter(({ isExcused }) => !isExcused);
  const count = Math.max(type.minCount - excused.length, counted.length, 0);
  const percents = Array.from({ length: count }, (_, index) => counted[index]?.percentGraded ?? 0);
  const dropCount = excused.length === 0 ? type.dropCount : Math.min(type.dropCount, Math.max(count - 1, 0));
  const dropped = lowest(percents, dropCount);
  const divisor = count - dropCount > 0 ? count - dropCount : 1;
  const sum = percents.reduce((total, percent, index) => (dropped.has(index) ? total : total + percent), 0);
  return {
    assignmentType: type,
    entries: percents.map((percent, index) => ({
      subsection: counted[index] ?? null,
      percent,
      label: `${type.shortLabel} ${String(index + type.startingIndex).padStart(2, '0')}`,
      isDropped: dropped.has(index),
    })),
    average: sum / divisor,
    divisor,
    excused,
    isWaived: excused.length > 0 && count === 0,
  };
}

/** The chart lines of one type: a single line where it has one entry, else each entry and the average, as the type wishes. */
export function breakdownOf({
  assignmentType: type,
  entries,
  average,
}: AssignmentTypeGrade): readonly BreakdownEntry[] {
  const line = { category: type.category, isProminent: true, isDropped: false, isUnreleased: false };
  if (entries.length === 1) {
    return [{ ...line, percent: average, label: type.shortLabel, subsectionId: entries[0]?.subsection?.id ?? null }];
  }
  const each = entries.map((entry) => ({
    percent: entry.percent,
    label: entry.label,
    category: type.category,
    isProminent: false,
    isDropped: entry.isDropped,
    isUnreleased: entry.subsection === null,
    subsectionId: entry.subsection?.id ?? null,
  }));
  const averageLine = { ...line, percent: average, label: `${type.shortLabel} Avg`, subsectionId: null };
  return [...(type.showOnlyAverage ? [] : each), ...(type.hideAverage ? [] : [averageLine])];
}

function lowest(percents: readonly number[], count: number): ReadonlySet<number> {
  if (count <= 0) return new Set();
  const fromBest = percents.map((_, index) => index).sort((a, b) => (percents[b] ?? 0) - (percents[a] ?? 0));
  return new Set(fromBest.slice(-count));
}
