import { CommandError } from '../errors.ts';

/** Ends a scan when maxTimeMS has run out; looks at the clock now and then. */
export function* withinTime<T>(items: Iterable<T>, deadline: number | null): Generator<T> {
  let seen = 0;
  for (const item of items) {
    if (deadline !== null && (seen++ & 127) === 0 && Date.now() > deadline)
      throw new CommandError(50, 'operation exceeded time limit');
    yield item;
  }
}
