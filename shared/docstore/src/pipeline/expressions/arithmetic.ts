import { add, divide, modulo, multiply, type Numeric, subtract } from '../../bson/arithmetic.ts';
import { double, isNumeric, type Maybe, toNumber, typeName, type Value } from '../../bson/values.ts';
import { badValue, CommandError, typeMismatch } from '../../errors.ts';
import { type Accumulator, accumulators } from '../accumulators.ts';
import type { Operator } from '../scope.ts';
import { many, over, strict, strictUnary } from './arguments.ts';
import { down, placesOf, type Rounding, roundTo, toEven, toZero, up } from './rounding.ts';

export const arithmetic: Readonly<Record<string, Operator>> = {
  $add: strict(0, many, sum),
  $multiply: strict(0, many, (values) =>
    values.reduce<Numeric>((product, value) => {
      const factor = numeric(value, '$multiply');
      return multiply(product, factor) ?? double(toNumber(product) * toNumber(factor));
    }, 1),
  ),
  $subtract: strict(2, 2, ([a, b]) => {
    if (a instanceof Date && b instanceof Date) return BigInt(a.getTime() - b.getTime());
    if (a instanceof Date && isNumeric(b)) return new Date(a.getTime() - Math.round(toNumber(b)));
    if (!isNumeric(a) || !isNumeric(b)) throw typeMismatch(`can't $subtract ${typeName(b)} from ${typeName(a)}`);
    return subtract(a, b) ?? double(toNumber(a) - toNumber(b));
  }),
  $divide: strict(2, 2, ([a, b]) => {
    if (!isNumeric(a) || !isNumeric(b))
      throw typeMismatch(`$divide only supports numeric types, not ${typeName(a)} and ${typeName(b)}`);
    if (toNumber(b) === 0) throw badValue("can't $divide by zero");
    return divide(a, b);
  }),
  $mod: strict(2, 2, ([a, b]) => {
    if (!isNumeric(a) || !isNumeric(b))
      throw new CommandError(16611, `$mod only supports numeric types, not ${typeName(a)} and ${typeName(b)}`);
    if (toNumber(b) === 0) throw new CommandError(16610, "can't $mod by zero");
    return modulo(a, b);
  }),
  $abs: strictUnary((value, name) => {
    const n = numeric(value, name, 28765);
    const positive = toNumber(n) < 0 ? multiply(n, -1) : n;
    if (positive === null) throw new CommandError(28680, "can't take $abs of long long min");
    return positive;
  }),
  $ceil: strictUnary((value, name) => roundTo(numeric(value, name, 28765), 0, up)),
  $floor: strictUnary((value, name) => roundTo(numeric(value, name, 28765), 0, down)),
  $round: rounded(toEven),
  $trunc: rounded(toZero),
  $sum: accumulated(accumulators.$sum),
  $avg: accumulated(accumulators.$avg),
  $min: accumulated(accumulators.$min),
  $max: accumulated(accumulators.$max),
};

/** Numbers, and at most one date that milliseconds are added to. */
function sum(values: readonly Value[]): Value {
  let total: Numeric = 0;
  let date: Date | null = null;
  for (const value of values) {
    if (value instanceof Date) {
      if (date) throw new CommandError(16612, 'only one date allowed in an $add expression');
      date = value;
      continue;
    }
    if (!isNumeric(value)) throw typeMismatch(`$add only supports numeric or date types, not ${typeName(value)}`);
    total = add(total, value) ?? double(toNumber(total) + toNumber(value));
  }
  return date ? new Date(date.getTime() + Math.round(toNumber(total))) : total;
}

function rounded(rounding: Rounding): Operator {
  return strict(1, 2, ([value, places = 0], name) =>
    roundTo(numeric(value, name, 51081), placesOf(places, name), rounding),
  );
}

/** An accumulator over the arguments, or over the elements of the one array among them. */
function accumulated(start: () => Accumulator): Operator {
  return over(0, many, (values) => {
    const [first] = values;
    const accumulator = start();
    for (const value of values.length === 1 && Array.isArray(first) ? first : values) accumulator.add(value);
    return accumulator.result();
  });
}

function numeric(value: Maybe, name: string, code = 14): Numeric {
  if (isNumeric(value)) return value;
  throw new CommandError(code, `${name} only supports numeric types, not ${typeName(value)}`);
}
