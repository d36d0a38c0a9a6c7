import { CommandError } from '../errors.ts';

/** Ends a scan when maxTimeMS has run out. */
export const withinTime = <T>(items: Iterable<T>, deadline: number | null): Iterable<T> =>
  deadline === null ? items : watched(items, deadline);

/** Looks at the clock now and then. */
function* watched<T>(items: Iterable<T>, deadline: number): Generator<T> {
  let seen = 0;
  for (const item of items) {
    if ((seen++ & 127) === 0 && Date.now() > deadline) throw new CommandError(50, 'operation exceeded time limit');
    yield item;
  }
}
