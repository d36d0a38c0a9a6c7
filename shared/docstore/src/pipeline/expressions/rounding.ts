import { decimalExact, isDecimal, isInteger, type Numeric, narrow } from '../../bson/arithmetic.ts';
import { divideHalfEven, toDecimal128 } from '../../bson/decimal.ts';
import { double, isNumeric, toNumber, type Value } from '../../bson/values.ts';
import { CommandError } from '../../errors.ts';

/** How doubles are rounded, and how whole multiples of a unit are cut from exact numbers. */
export interface Rounding {
  readonly real: (n: number) => number;
  readonly exact: (n: bigint, unit: bigint) => bigint;
}

export const up: Rounding = { real: Math.ceil, exact: (n, unit) => n / unit + (n % unit > 0n ? 1n : 0n) };
export const down: Rounding = { real: Math.floor, exact: (n, unit) => n / unit - (n % unit < 0n ? 1n : 0n) };
export const toZero: Rounding = { real: Math.trunc, exact: (n, unit) => n / unit };
export const toEven: Rounding = {
  real: (n) => {
    const floor = Math.floor(n);
    return n - floor === 0.5 && floor % 2 === 0 ? floor : Math.round(n);
  },
  exact: divideHalfEven,
};

/** The places that $round and $trunc are asked for; a negative number counts to the left of the point. */
export function placesOf(places: Value, name: string): number {
  const digits = isNumeric(places) ? toNumber(places) : Number.NaN;
  if (!Number.isInteger(digits) || digits < -20 || digits > 100)
    throw new CommandError(51083, `cannot apply ${name} with precision value ${digits} value must be in [-20, 100]`);
  return digits;
}

export function roundTo(n: Numeric, places: number, rounding: Rounding): Numeric {
  if (isDecimal(n) || (isInteger(n) && places < 0)) return roundExact(n, places, rounding);
  if (isInteger(n)) return n;
  const value = toNumber(n);
  if (!Number.isFinite(value)) return n;
  if (places === 0) return double(rounding.real(value));
  const shifted = Number(`${value}e${places}`);
  return double(Number.isFinite(shifted) ? Number(`${rounding.real(shifted)}e${-places}`) : value);
}

function roundExact(n: Numeric, places: number, rounding: Rounding): Numeric {
  const exact = decimalExact(n);
  if (typeof exact === 'string') return n;
  const drop = -exact.exponent - places;
  if (drop <= 0) return n;
  const coefficient = rounding.exact(exact.coefficient, 10n ** BigInt(drop));
  if (isDecimal(n)) return toDecimal128({ coefficient, exponent: -places });
  return narrow(coefficient * 10n ** BigInt(-places), typeof n === 'bigint');
}
