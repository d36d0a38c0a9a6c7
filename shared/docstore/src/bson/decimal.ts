import { Decimal128, type Double } from 'bson';

/** An exact decimal: coefficient × 10^exponent. */
export interface Exact {
  readonly coefficient: bigint;
  readonly exponent: number;
}

/** What has no digits: kept apart from exact numbers. */
export type Special = 'NaN' | 'Infinity' | '-Infinity';

/** The exact worth of any numeric value, or which special it is. */
export function exactOf(value: number | bigint | Double | Decimal128): Exact | Special {
  if (typeof value === 'bigint') return { coefficient: value, exponent: 0 };
  if (typeof value === 'number') return exactOfDouble(value);
  if (value._bsontype === 'Double') return exactOfDouble(value.value);
  return parseDecimal(value.toString());
}

export function compareExact(a: Exact, b: Exact): number {
  const exponent = Math.min(a.exponent, b.exponent);
  if (a.exponent - exponent > 700 || b.exponent - exponent > 700) return compareByMagnitude(a, b);
  const left = a.coefficient * 10n ** BigInt(a.exponent - exponent);
  const right = b.coefficient * 10n ** BigInt(b.exponent - exponent);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Position of the leading digit: 5 -> 0, 50 -> 1, 0.5 -> -1. */
export const magnitude = (value: Exact): number => digitsOf(value.coefficient).length - 1 + value.exponent;

export const digitsOf = (coefficient: bigint): string => (coefficient < 0n ? -coefficient : coefficient).toString();

export function addExact(a: Exact, b: Exact): Exact {
  const exponent = Math.min(a.exponent, b.exponent);
  return {
    coefficient:
      a.coefficient * 10n ** BigInt(a.exponent - exponent) + b.coefficient * 10n ** BigInt(b.exponent - exponent),
    exponent,
  };
}

export const multiplyExact = (a: Exact, b: Exact): Exact => ({
  coefficient: a.coefficient * b.coefficient,
  exponent: a.exponent + b.exponent,
});

/** Quotient to 34 digits, as decimal128 keeps them; the caller has refused a zero divisor. */
export function divideExact(a: Exact, b: Exact): Exact {
  const shift = Math.max(0, 36 + digitsOf(b.coefficient).length - digitsOf(a.coefficient).length);
  let coefficient = (a.coefficient * 10n ** BigInt(shift)) / b.coefficient;
  let exponent = a.exponent - b.exponent - shift;
  const ideal = a.exponent - b.exponent;
  while (exponent < ideal && coefficient !== 0n && coefficient % 10n === 0n) {
    coefficient /= 10n;
    exponent += 1;
  }
  return { coefficient, exponent };
}

/** Rounds half to even at 34 digits and packs the result. */
export function toDecimal128(value: Exact | Special): Decimal128 {
  if (typeof value === 'string') return Decimal128.fromString(value);
  let { coefficient, exponent } = value;
  const surplus = digitsOf(coefficient).length - 34;
  if (surplus > 0) {
    coefficient = divideHalfEven(coefficient, 10n ** BigInt(surplus));
    exponent += surplus;
  }
  return Decimal128.fromString(`${coefficient}E${exponent}`);
}

/** How often the unit goes into a number, rounding half to even. */
export function divideHalfEven(n: bigint, unit: bigint): bigint {
  const quotient = n / unit;
  const rest = n % unit;
  const twice = (rest < 0n ? -rest : rest) * 2n;
  if (twice > unit || (twice === unit && quotient % 2n !== 0n)) return quotient + (n < 0n ? -1n : 1n);
  return quotient;
}

/** Doubles enter decimal arithmetic with 15 digits, as MongoDB converts them. */
export function decimalOfDouble(n: number): Exact | Special {
  return parseDecimal(Number.isFinite(n) && !Number.isInteger(n) ? Number(n.toPrecision(15)).toString() : String(n));
}

function exactOfDouble(n: number): Exact | Special {
  if (Number.isNaN(n)) return 'NaN';
  if (!Number.isFinite(n)) return n > 0 ? 'Infinity' : '-Infinity';
  if (Number.isInteger(n)) return { coefficient: BigInt(n), exponent: 0 };
  let power = 0;
  let whole = n;
  while (!Number.isInteger(whole)) {
    whole *= 2;
    power += 1;
  }
  return { coefficient: BigInt(whole) * 5n ** BigInt(power), exponent: -power };
}

function parseDecimal(text: string): Exact | Special {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text);
  if (!match) return text.startsWith('-') ? '-Infinity' : text === 'NaN' ? 'NaN' : 'Infinity';
  const fraction = match[3] ?? '';
  const coefficient = BigInt(`${match[1]}${match[2]}${fraction}`);
  return { coefficient, exponent: Number(match[4] ?? 0) - fraction.length };
}

function compareByMagnitude(a: Exact, b: Exact): number {
  const signA = a.coefficient > 0n ? 1 : a.coefficient < 0n ? -1 : 0;
  const signB = b.coefficient > 0n ? 1 : b.coefficient < 0n ? -1 : 0;
  if (signA !== signB || signA === 0) return Math.sign(signA - signB);
  const difference = magnitude(a) - magnitude(b);
  return difference === 0 ? compareScaled(a, b) : Math.sign(difference) * signA;
}

function compareScaled(a: Exact, b: Exact): number {
  const width = Math.max(digitsOf(a.coefficient).length, digitsOf(b.coefficient).length);
  const left = a.coefficient * 10n ** BigInt(width - digitsOf(a.coefficient).length);
  const right = b.coefficient * 10n ** BigInt(width - digitsOf(b.coefficient).length);
  return left < right ? -1 : left > right ? 1 : 0;
}
