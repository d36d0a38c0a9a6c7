import { Decimal128, type Double } from 'bson';
import {
  addExact,
  decimalOfDouble,
  divideExact,
  type Exact,
  exactOf,
  multiplyExact,
  remainderExact,
  type Special,
  subtractExact,
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
export const add = combining({ reals: (x, y) => x + y, wholes: (x, y) => x + y, decimals: addExact });
export const subtract = combining({ reals: (x, y) => x - y, wholes: (x, y) => x - y, decimals: subtractExact });
export const multiply = combining({ reals: (x, y) => x * y, wholes: (x, y) => x * y, decimals: multiplyExact });

/** Always a double, or a decimal when one of the two is; the caller refuses zero divisors. */
export function divide(a: Numeric, b: Numeric): Numeric {
  if (isDecimal(a) || isDecimal(b)) return inDecimals(a, b, (x, y) => x / y, divideExact);
  return double(toNumber(a) / toNumber(b));
}

/** Remainder with the sign of the dividend. */
export function modulo(a: Numeric, b: Numeric): Numeric {
  if (isDecimal(a) || isDecimal(b)) return inDecimals(a, b, (x, y) => x % y, remainderExact);
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

/** One operation in each of the arithmetics. */
interface Operation {
  readonly reals: (x: number, y: number) => number;
  readonly wholes: (x: bigint, y: bigint) => bigint;
  readonly decimals: (x: Exact, y: Exact) => Exact;
}

function combining({ reals, wholes, decimals }: Operation): (a: Numeric, b: Numeric) => Numeric | null {
  return (a, b) => {
    if (typeof a === 'number' && typeof b === 'number' && isInt32(a) && isInt32(b)) {
      const result = reals(a, b);
      return isInt32(result) ? result : narrow(wholes(BigInt(a), BigInt(b)), false);
    }
    if (isDecimal(a) || isDecimal(b)) return inDecimals(a, b, reals, decimals);
    if (!isInteger(a) || !isInteger(b)) return double(reals(toNumber(a), toNumber(b)));
    const result = wholes(BigInt(a), BigInt(b));
    return fitsLong(result) ? narrow(result, typeof a === 'bigint' || typeof b === 'bigint') : null;
  };
}

/** Numbers without digits, such as infinity, follow the rules of doubles. */
function inDecimals(a: Numeric, b: Numeric, reals: Operation['reals'], decimals: Operation['decimals']): Decimal128 {
  const [x, y] = [decimalExact(a), decimalExact(b)];
  if (typeof x === 'object' && typeof y === 'object') return toDecimal128(decimals(x, y));
  return Decimal128.fromString(String(reals(toNumber(a), toNumber(b))));
}
