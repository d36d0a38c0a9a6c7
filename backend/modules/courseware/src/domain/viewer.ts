/** Who looks at a course, and what follows for what there is to see. */
export interface Viewer {
  readonly userId: number | null;
  readonly username: string;
  readonly isStaff: boolean;
  /** Partition id to the groups the learner is in. */
  readonly groups: Readonly<Record<string, readonly number[]>>;
  /** From when the learner's own schedule counts, in a self-paced course run. */
  readonly scheduleStart: Date | null;
}
