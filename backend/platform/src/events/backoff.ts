export const maxAttempts = 12;

/** Waiting time after the n-th failure: 0.25 s, doubling, at most ten minutes. All attempts together take about 8 min. */
export function backoffMs(attempt: number): number {
  return Math.min(250 * 2 ** (attempt - 1), 600_000);
}
