export interface DueDate {
  readonly due: Date | null;
  /** Time after `due` in which answers are still taken, without penalty. */
  readonly graceInSeconds: number;
}

/** When answers stop counting, or null for never. Grace moves this moment; it never costs points. */
export function closesAt({ due, graceInSeconds }: DueDate): Date | null {
  return due === null ? null : new Date(due.getTime() + graceInSeconds * 1000);
}

/** Strictly after the closing moment: an answer in its very millisecond is in time. */
export function isPastDue(dueDate: DueDate, now: Date): boolean {
  const end = closesAt(dueDate);
  return end !== null && now > end;
}
