/** Open edX's partition of learners by course mode, and the groups in it, under the numbers that packages name. */
const partition = '50';
const groupOfMode: ReadonlyMap<string, number> = new Map([
  ['audit', 1],
  ['verified', 2],
  ['professional', 3],
  ['no-id-professional', 4],
  ['credit', 5],
  ['honor', 6],
  ['masters', 7],
]);

/** The groups a course mode puts a learner into. */
export function trackGroups(mode: string | null): Readonly<Record<string, readonly number[]>> {
  const group = mode === null ? undefined : groupOfMode.get(mode);
  return group === undefined ? {} : { [partition]: [group] };
}
