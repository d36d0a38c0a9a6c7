import { compareValues } from '../bson/compare.ts';
import { keyText } from '../bson/key.ts';
import { isNullish, type Maybe, type Value } from '../bson/values.ts';
import { Total } from './total.ts';

/** Takes one value after the other and tells the result at the end. */
export interface Accumulator {
  add(value: Maybe): void;
  result(): Value;
}

export const accumulators = {
  $sum: () => totalling((total) => total.sum),
  $avg: () => totalling((total) => total.average),
  /** Its input is 1 for each document. */
  $count: () => totalling((total) => total.sum),
  $min: () => extreme((order) => order < 0),
  $max: () => extreme((order) => order > 0),
  $first: () => keeping((first, value) => (first === undefined ? (value ?? null) : first)),
  $last: () => keeping((_, value) => value),
  $push: () => {
    const values: Value[] = [];
    const add = (value: Maybe): void => {
      if (value !== undefined) values.push(value);
    };
    return { add, result: () => values };
  },
  $addToSet: () => {
    const values = new Map<string, Value>();
    const add = (value: Maybe): void => {
      const key = keyText(value);
      if (value !== undefined && !values.has(key)) values.set(key, value);
    };
    return { add, result: () => [...values.values()] };
  },
} satisfies Readonly<Record<string, () => Accumulator>>;

function totalling(read: (total: Total) => Value): Accumulator {
  const total = new Total();
  return { add: (value) => total.add(value), result: () => read(total) };
}

/** One value is kept of all that come. */
function keeping(choose: (kept: Maybe, value: Maybe) => Maybe): Accumulator {
  let kept: Maybe;
  const add = (value: Maybe): void => {
    kept = choose(kept, value);
  };
  return { add, result: () => kept ?? null };
}

/** Null and missing values take no part. */
function extreme(isBetter: (order: number) => boolean): Accumulator {
  return keeping((best, value) => {
    if (isNullish(value)) return best;
    return best === undefined || isBetter(compareValues(value, best)) ? value : best;
  });
}
