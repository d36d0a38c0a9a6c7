import { compareValues } from '../../bson/compare.ts';
import { isTruthy, type Maybe } from '../../bson/values.ts';
import type { Operator } from '../scope.ts';
import { over, unary } from './arguments.ts';

/** Comparisons cross type borders here, and a missing value is the least: unlike in filters. */
export const comparisons: Readonly<Record<string, Operator>> = {
  $eq: over(2, 2, ([a, b]) => order(a, b) === 0),
  $ne: over(2, 2, ([a, b]) => order(a, b) !== 0),
  $gt: over(2, 2, ([a, b]) => order(a, b) > 0),
  $gte: over(2, 2, ([a, b]) => order(a, b) >= 0),
  $lt: over(2, 2, ([a, b]) => order(a, b) < 0),
  $lte: over(2, 2, ([a, b]) => order(a, b) <= 0),
  $cmp: over(2, 2, ([a, b]) => Math.sign(order(a, b))),
  $not: unary((value) => !isTruthy(value)),
  $and: (operand, compile) => {
    const parts = (Array.isArray(operand) ? operand : [operand]).map(compile);
    return (scope) => parts.every((part) => isTruthy(part(scope)));
  },
  $or: (operand, compile) => {
    const parts = (Array.isArray(operand) ? operand : [operand]).map(compile);
    return (scope) => parts.some((part) => isTruthy(part(scope)));
  },
};

const order = (a: Maybe, b: Maybe): number => compareValues(a, b);
