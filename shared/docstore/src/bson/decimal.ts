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
  const [x, y] = aligned(a, b);
  return x < y ? -1 : x > y ? 1 : 0;
}

/** Position of the leading digit: 5 -> 0, 50 -> 1, 0.5 -> -1. */
export const magnitude = (value: Exact): number => digitsOf(value.coefficient).length - 1 + value.exponent;

export const digitsOf = (coefficient: bigint): string => (coefficient < 0n ? -coefficient : coefficient).toString();

export function addExact(a: Exact, b: Exact): Exact {
  const [x, y, exponent] = aligned(a, b);
  return { coefficient: x + y, exponent };
}

export const subtractExact = (a: Exact, b: Exact): Exact => addExact(a, { ...b, coefficient: -b.coefficient });

export function remainderExact(a: Exact, b: Exact): Exact {
  const [x, y, exponent] = aligned(a, b);
  return { coefficient: x % y, exponent };
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

/** Both coefficients as multiples of the same power of ten. */
function aligned(a: Exact, b: Exact): readonly [bigint, bigint, number] {
  const exponent = Math.min(a.exponent, b.exponent);
  const scaled = (value: Exact): bigint => value.coefficient * 10n ** BigInt(value.exponent - exponent);
  return [scaled(a), scaled(b), exponent];
}
