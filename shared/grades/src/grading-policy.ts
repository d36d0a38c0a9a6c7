/** How one kind of graded subsection ("Homework") counts. Field names follow Open edX's `GRADER` entries. */
export interface AssignmentType {
  /** Matched exactly against a subsection's `format`. */
  readonly type: string;
  /** Share of the course grade; 0.4 is 40 %. Weights are not normalised. */
  readonly weight: number;
  /** Missing subsections up to this number count as zero. */
  readonly minCount: number;
  /** So many of the lowest are left out. */
  readonly dropCount: number;
  /** Heading under which charts show it. */
  readonly category: string;
  readonly sectionType: string;
  readonly shortLabel: string;
  readonly showOnlyAverage: boolean;
  readonly hideAverage: boolean;
  /** Number of the first subsection in labels. */
  readonly startingIndex: number;
}

/** The lowest course percent (0..1) that earns a letter. */
export interface GradeCutoff {
  readonly letter: string;
  readonly lowest: number;
}

export interface GradingPolicy {
  readonly assignmentTypes: readonly AssignmentType[];
  /** In the author's order, which decides between equal cutoffs. */
  readonly cutoffs: readonly GradeCutoff[];
}

/** What `grading_policy.json` holds; each key that a package leaves out comes from here. */
export const defaultPolicyJson = {
  GRADER: [
    { type: 'Homework', short_label: 'HW', min_count: 12, drop_count: 2, weight: 0.15 },
    { type: 'Lab', min_count: 12, drop_count: 2, weight: 0.15 },
    { type: 'Midterm Exam', short_label: 'Midterm', min_count: 1, drop_count: 0, weight: 0.3 },
    { type: 'Final Exam', short_label: 'Final', min_count: 1, drop_count: 0, weight: 0.4 },
  ],
  GRADE_CUTOFFS: { Pass: 0.5 },
} as const;

/** An assignment type with Open edX's defaults for all that `entry` leaves out. */
export function assignmentType(
  entry: Pick<AssignmentType, 'type' | 'minCount' | 'dropCount'> & Partial<AssignmentType>,
): AssignmentType {
  return {
    weight: 0,
    category: entry.type,
    sectionType: entry.type,
    shortLabel: entry.type,
    showOnlyAverage: false,
    hideAverage: false,
    startingIndex: 1,
    ...entry,
  };
}
