import { Decimal128, type Double } from 'bson';
import {
  addExact,
  decimalOfDouble,
  divideExact,
  type Exact,
  exactOf,
  multiplyExact,
  type Special,
  toDecimal128,
} from './decimal.ts';
import { double, isInt32, toNumber } from './values.ts';

export type Numeric = number | bigint | Double | Decimal128;

const minLong = -(1n << 63n);
const maxLong = (1n << 63n) - 1n;

export const fitsLong = (n: bigint): boolean => n >= minLong && n <= maxLong;
export const isDecimal = (value: Numeric): value is Decimal128 => value instanceof Decimal128;
export const isInteger = (value: Numeric): value is number | bigint =>
  typeof value === 'bigint' || (typeof value === 'number' && isInt32(value));

/** The widest of the two types wins; an int32 that overflows becomes a long, a long that overflows gives null. */
export function add(a: Numeric, b: Numeric): Numeric | null {
  return combine(
    a,
    b,
    (x, y) => x + y,
    (x, y) => x + y,
    addExact,
  );
}

export function multiply(a: Numeric, b: Numeric): Numeric | null {
  return combine(
    a,
    b,
    (x, y) => x * y,
    (x, y) => x * y,
    multiplyExact,
  );
}

export const negate = (a: Numeric): Numeric =>
  isDecimal(a)
    ? toDecimal128(mapExact(exactOf(a), (x) => -x))
    : isInteger(a)
      ? narrow(-BigInt(a), typeof a === 'bigint')
      : double(-toNumber(a));

export function subtract(a: Numeric, b: Numeric): Numeric | null {
  return combine(
    a,
    b,
    (x, y) => x - y,
    (x, y) => x - y,
    (x, y) => addExact(x, { ...y, coefficient: -y.coefficient }),
  );
}

/** Always a double, or a decimal when one of the two is; the caller refuses zero divisors. */
export function divide(a: Numeric, b: Numeric): Numeric {
  if (!isDecimal(a) && !isDecimal(b)) return double(toNumber(a) / toNumber(b));
  const x = decimalExact(a);
  const y = decimalExact(b);
  if (typeof x === 'string' || typeof y === 'string')
    return Decimal128.fromString(specialText(toNumber(a) / toNumber(b)));
  return toDecimal128(divideExact(x, y));
}

/** Remainder with the sign of the dividend. */
export function modulo(a: Numeric, b: Numeric): Numeric {
  if (isDecimal(a) || isDecimal(b)) return decimalModulo(decimalExact(a), decimalExact(b));
  if (isInteger(a) && isInteger(b))
    return narrow(BigInt(a) % BigInt(b), typeof a === 'bigint' || typeof b === 'bigint');
  return double(toNumber(a) % toNumber(b));
}

/** An integer as int32 when it fits and no long took part, else as long. */
export function narrow(n: bigint, isLong: boolean): number | bigint {
  return !isLong && n >= -2147483648n && n <= 2147483647n ? Number(n) : n;
}

/** A decimal as decimal128 arithmetic sees it: doubles enter with 15 digits. */
export function decimalExact(value: Numeric): Exact | Special {
  if (isDecimal(value) || typeof value === 'bigint') return exactOf(value);
  return decimalOfDouble(toNumber(value));
}

/** The text of a number with no digits, as Decimal128 reads it. */
export const specialText = (n: number): string => (Number.isNaN(n) ? 'NaN' : n > 0 ? 'Infinity' : '-Infinity');

export function mapExact(value: Exact | Special, change: (coefficient: bigint) => bigint): Exact | Special {
  if (typeof value === 'string') return value === 'NaN' ? value : change(1n) < 0n ? flip(value) : value;
  return { ...value, coefficient: change(value.coefficient) };
}

const flip = (value: Special): Special => (value === 'Infinity' ? '-Infinity' : 'Infinity');

function combine(
  a: Numeric,
  b: Numeric,
  onDoubles: (x: number, y: number) => number,
  onIntegers: (x: bigint, y: bigint) => bigint,
  onExact: (x: Exact, y: Exact) => Exact,
): Numeric | null {
  if (typeof a === 'number' && typeof b === 'number' && isInt32(a) && isInt32(b)) {
    const result = onDoubles(a, b);
    return isInt32(result) ? result : narrow(onIntegers(BigInt(a), BigInt(b)), false);
  }
  if (isDecimal(a) || isDecimal(b)) return combineDecimals(a, b, onDoubles, onExact);
  if (!isInteger(a) || !isInteger(b)) return double(onDoubles(toNumber(a), toNumber(b)));
  const result = onIntegers(BigInt(a), BigInt(b));
  return fitsLong(result) ? narrow(result, typeof a === 'bigint' || typeof b === 'bigint') : null;
}

function combineDecimals(
  a: Numeric,
  b: Numeric,
  onDoubles: (x: number, y: number) => number,
  onExact: (x: Exact, y: Exact) => Exact,
): Numeric {
  const x = decimalExact(a);
  const y = decimalExact(b);
  if (typeof x === 'object' && typeof y === 'object') return toDecimal128(onExact(x, y));
  return Decimal128.fromString(specialText(onDoubles(toNumber(a), toNumber(b))));
}

function decimalModulo(a: Exact | Special, b: Exact | Special): Numeric {
  if (typeof a === 'string' || b === 'NaN') return Decimal128.fromString('NaN');
  if (typeof b === 'string') return toDecimal128(a);
  const exponent = Math.min(a.exponent, b.exponent);
  const x = a.coefficient * 10n ** BigInt(a.exponent - exponent);
  const y = b.coefficient * 10n ** BigInt(b.exponent - exponent);
  return toDecimal128({ coefficient: x % y, exponent });
}
