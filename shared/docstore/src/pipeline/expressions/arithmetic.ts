import { Decimal128 } from 'bson';
import {
  add,
  decimalExact,
  divide,
  isDecimal,
  isInteger,
  modulo,
  multiply,
  type Numeric,
  narrow,
  negate,
  subtract,
} from '../../bson/arithmetic.ts';
import { roundHalfEven, toDecimal128 } from '../../bson/decimal.ts';
import { double, isNullish, isNumeric, type Maybe, toNumber, typeName } from '../../bson/values.ts';
import { CommandError, typeMismatch } from '../../errors.ts';
import type { Operator } from '../scope.ts';
import { over, unary } from './arguments.ts';

const many = Number.POSITIVE_INFINITY;

export const arithmetic: Readonly<Record<string, Operator>> = {
  $add: over(0, many, (values) => sum(values)),
  $multiply: over(0, many, (values) => {
    if (values.some(isNullish)) return null;
    return values.reduce<Numeric>((product, value) => {
      const factor = numeric(value, '$multiply', 'numeric');
      return multiply(product, factor) ?? double(toNumber(product) * toNumber(factor));
    }, 1);
  }),
  $subtract: over(2, 2, ([a, b]) => difference(a, b)),
  $divide: over(2, 2, ([a, b]) => {
    if (isNullish(a) || isNullish(b)) return null;
    if (!isNumeric(a) || !isNumeric(b))
      throw typeMismatch(`$divide only supports numeric types, not ${typeName(a)} and ${typeName(b)}`);
    if (toNumber(b) === 0) throw new CommandError(2, "can't $divide by zero");
    return divide(a, b);
  }),
  $mod: over(2, 2, ([a, b]) => {
    if (isNullish(a) || isNullish(b)) return null;
    if (!isNumeric(a) || !isNumeric(b))
      throw new CommandError(16611, `$mod only supports numeric types, not ${typeName(a)} and ${typeName(b)}`);
    if (toNumber(b) === 0) throw new CommandError(16610, "can't $mod by zero");
    return modulo(a, b);
  }),
  $abs: numberOperator((n) => (toNumber(n) < 0 ? negate(n) : n)),
  $ceil: numberOperator((n) => roundTo(n, 0, Math.ceil, 'up')),
  $floor: numberOperator((n) => roundTo(n, 0, Math.floor, 'down')),
  $round: over(1, 2, ([value, places]) => withPlaces(value, places, '$round', halfEven, 'even')),
  $trunc: over(1, 2, ([value, places]) => withPlaces(value, places, '$trunc', Math.trunc, 'zero')),
  $sqrt: numberOperator((n) => {
    if (toNumber(n) < 0) throw new CommandError(28714, "$sqrt's argument must be greater than or equal to 0");
    return real(n, Math.sqrt(toNumber(n)));
  }),
  $exp: numberOperator((n) => real(n, Math.exp(toNumber(n)))),
  $ln: numberOperator((n) => real(n, Math.log(positive(n, '$ln')))),
  $log10: numberOperator((n) => real(n, Math.log10(positive(n, '$log10')))),
  $log: over(2, 2, ([a, b]) => {
    if (isNullish(a) || isNullish(b)) return null;
    return double(
      Math.log(positive(numeric(a, '$log', 'numeric'), '$log')) /
        Math.log(positive(numeric(b, '$log', 'numeric'), '$log')),
    );
  }),
  $pow: over(2, 2, ([a, b]) => {
    if (isNullish(a) || isNullish(b)) return null;
    return power(numeric(a, '$pow', 'numeric'), numeric(b, '$pow', 'numeric'));
  }),
};

/** Sums for $add: numbers, and at most one date that milliseconds are added to. */
function sum(values: readonly Maybe[]): Maybe {
  if (values.some(isNullish)) return null;
  let total: Numeric = 0;
  let date: Date | null = null;
  for (const value of values) {
    if (value instanceof Date) {
      if (date) throw new CommandError(16612, 'only one date allowed in an $add expression');
      date = value;
      continue;
    }
    const term = numeric(value, '$add', 'numeric or date');
    total = add(total, term) ?? double(toNumber(total) + toNumber(term));
  }
  return date ? new Date(date.getTime() + Math.round(toNumber(total))) : total;
}

function difference(a: Maybe, b: Maybe): Maybe {
  if (isNullish(a) || isNullish(b)) return null;
  if (a instanceof Date && b instanceof Date) return BigInt(a.getTime() - b.getTime());
  if (a instanceof Date && isNumeric(b)) return new Date(a.getTime() - Math.round(toNumber(b)));
  if (!isNumeric(a) || !isNumeric(b)) throw typeMismatch(`can't $subtract ${typeName(b)} from ${typeName(a)}`);
  return subtract(a, b) ?? double(toNumber(a) - toNumber(b));
}

function numeric(value: Maybe, name: string, wanted: string): Numeric {
  if (isNumeric(value)) return value;
  throw typeMismatch(`${name} only supports ${wanted} types, not ${typeName(value)}`);
}

function numberOperator(apply: (n: Numeric) => Maybe): Operator {
  return unary((value, name) => {
    if (isNullish(value)) return null;
    if (!isNumeric(value)) throw new CommandError(28765, `${name} only supports numeric types, not ${typeName(value)}`);
    return apply(value);
  });
}

const real = (like: Numeric, n: number): Numeric => (isDecimal(like) ? Decimal128.fromString(String(n)) : double(n));

function positive(n: Numeric, name: string): number {
  if (toNumber(n) <= 0)
    throw new CommandError(28761, `${name}'s argument must be a positive number, but is ${toNumber(n)}`);
  return toNumber(n);
}

function power(base: Numeric, exponent: Numeric): Numeric {
  if (isInteger(base) && isInteger(exponent) && BigInt(exponent) >= 0n && Math.abs(toNumber(exponent)) < 64) {
    const exact = BigInt(base) ** BigInt(exponent);
    if (exact >= -(1n << 63n) && exact < 1n << 63n)
      return narrow(exact, typeof base === 'bigint' || typeof exponent === 'bigint');
  }
  const result = toNumber(base) ** toNumber(exponent);
  return isDecimal(base) || isDecimal(exponent) ? Decimal128.fromString(String(result)) : double(result);
}

type Mode = 'up' | 'down' | 'even' | 'zero';

function withPlaces(value: Maybe, places: Maybe, name: string, rounding: (n: number) => number, mode: Mode): Maybe {
  if (isNullish(value) || places === null) return null;
  if (!isNumeric(value)) throw new CommandError(51081, `${name} only supports numeric types, not ${typeName(value)}`);
  const digits = places === undefined ? 0 : isNumeric(places) ? toNumber(places) : Number.NaN;
  if (!Number.isInteger(digits) || digits < -20 || digits > 100)
    throw new CommandError(51083, `cannot apply ${name} with precision value ${digits} value must be in [-20, 100]`);
  return roundTo(value, digits, rounding, mode);
}

function roundTo(n: Numeric, places: number, rounding: (n: number) => number, mode: Mode): Numeric {
  if (isDecimal(n) || (isInteger(n) && places < 0)) return roundExact(n, places, mode);
  if (isInteger(n)) return n;
  const value = toNumber(n);
  if (!Number.isFinite(value)) return n;
  if (places === 0) return double(rounding(value));
  const shifted = Number(`${value}e${places}`);
  return double(Number.isFinite(shifted) ? Number(`${rounding(shifted)}e${-places}`) : value);
}

function roundExact(n: Numeric, places: number, mode: Mode): Numeric {
  const exact = decimalExact(n);
  if (typeof exact === 'string') return n;
  const drop = -exact.exponent - places;
  if (drop <= 0) return n;
  const rounded = { coefficient: dropDigits(exact.coefficient, drop, mode), exponent: -places };
  if (isDecimal(n)) return toDecimal128(rounded);
  return narrow(rounded.coefficient * 10n ** BigInt(-places), typeof n === 'bigint');
}

function dropDigits(coefficient: bigint, places: number, mode: Mode): bigint {
  if (mode === 'even') return roundHalfEven(coefficient, places);
  const unit = 10n ** BigInt(places);
  const quotient = coefficient / unit;
  if (coefficient % unit === 0n || mode === 'zero') return quotient;
  if (mode === 'up') return coefficient > 0n ? quotient + 1n : quotient;
  return coefficient < 0n ? quotient - 1n : quotient;
}

function halfEven(n: number): number {
  const floor = Math.floor(n);
  const rest = n - floor;
  if (rest !== 0.5) return Math.round(n);
  return floor % 2 === 0 ? floor : floor + 1;
}
