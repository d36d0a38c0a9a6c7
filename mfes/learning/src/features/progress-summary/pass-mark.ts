/** The lowest cutoff that is a mark at all: what it takes to pass; null in a course that nobody can pass. */
export function passMarkOf(gradeRange: Readonly<Record<string, number>>): number | null {
  const cutoffs = Object.values(gradeRange).filter((cutoff) => cutoff > 0);
  return cutoffs.length > 0 ? Math.min(...cutoffs) : null;
}
