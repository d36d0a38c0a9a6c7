import { compareValues } from '../../bson/compare.ts';
import { isNullish, type Maybe } from '../../bson/values.ts';
import type { Operator } from '../scope.ts';
import { Total } from '../total.ts';
import { over } from './arguments.ts';

const many = Number.POSITIVE_INFINITY;

/** Accumulators used as expressions: over their arguments, or over the elements of one array. */
export const totals: Readonly<Record<string, Operator>> = {
  $sum: over(0, many, (values) => totalOf(values).sum),
  $avg: over(0, many, (values) => totalOf(values).average),
  $min: over(0, many, (values) => best(values, (order) => order < 0)),
  $max: over(0, many, (values) => best(values, (order) => order > 0)),
};

function elementsOf(values: readonly Maybe[]): readonly Maybe[] {
  const [first] = values;
  return values.length === 1 && Array.isArray(first) ? first : values;
}

function totalOf(values: readonly Maybe[]): Total {
  const total = new Total();
  for (const value of elementsOf(values)) total.add(value);
  return total;
}

function best(values: readonly Maybe[], isBetter: (order: number) => boolean): Maybe {
  let found: Maybe = null;
  for (const value of elementsOf(values)) {
    if (!isNullish(value) && (isNullish(found) || isBetter(compareValues(value, found)))) found = value;
  }
  return found;
}
