import { type Double, double, minus, over, plus, productOf, sumOf, times } from './double-double.ts';

/** Each constant as floats of falling size. */
const logOfTwo: readonly number[] = [Math.LN2, 2.3190468138462996e-17, 5.707708438416212e-34];
const quarterTurn: readonly number[] = [Math.PI / 2, 6.123233995736766e-17, -1.4973849048591698e-33];

/**
 * Elementary functions rounded as C's library rounds them, where JavaScript engines may be off by one unit in the last place. The
 * engine's own result is corrected by one Newton step in twice the precision; where that has no room (huge, tiny, no number) the
 * engine's result stands.
 */
export function exp(x: number): number {
  if (!(Math.abs(x) < 700)) return Math.exp(x);
  return scale(expOf(double(x)));
}

export function log(x: number): number {
  return isOrdinary(x) && x > 0 ? logOf(x)[0] : Math.log(x);
}

/** C's `pow`, which holds that one to any power and minus one to an infinite one are one. Engines call it for all the rest. */
export function pow(base: number, exponent: number): number {
  if (base === 1 || (base === -1 && Math.abs(exponent) === Number.POSITIVE_INFINITY)) return 1;
  return base ** exponent;
}

export function sin(x: number): number {
  return isTurn(x) ? sineAndCosine(x)[0][0] : Math.sin(x);
}

export function cos(x: number): number {
  return isTurn(x) ? sineAndCosine(x)[1][0] : Math.cos(x);
}

export function tan(x: number): number {
  if (!isTurn(x)) return Math.tan(x);
  const [sine, cosine] = sineAndCosine(x);
  return over(sine, cosine)[0];
}

export function atan2(y: number, x: number): number {
  const rough = Math.atan2(y, x);
  if (!isOrdinary(x) || !isOrdinary(y) || !isTurn(rough)) return rough;
  const [sine, cosine] = sineAndCosine(rough);
  const off = minus(times(double(y), cosine), times(double(x), sine))[0];
  return rough + off / (x * cosine[0] + y * sine[0]);
}

export function atan(x: number): number {
  return isOrdinary(x) ? atan2(x, 1) : Math.atan(x);
}

export function asin(x: number): number {
  const rough = Math.asin(x);
  if (!isTurn(rough) || Math.abs(x) >= 1) return rough;
  const [sine, cosine] = sineAndCosine(rough);
  return rough + minus(double(x), sine)[0] / cosine[0];
}

export function acos(x: number): number {
  const rough = Math.acos(x);
  if (!isTurn(rough) || Math.abs(x) >= 1) return rough;
  const [sine, cosine] = sineAndCosine(rough);
  return rough + minus(cosine, double(x))[0] / sine[0];
}

export function hypot(x: number, y: number): number {
  if (x === 0 || y === 0 || !isOrdinary(x) || !isOrdinary(y)) return Math.hypot(x, y);
  const rough = Math.sqrt(x * x + y * y);
  const squares = plus(productOf(x, x), productOf(y, y));
  return rough + minus(squares, productOf(rough, rough))[0] / (2 * rough);
}

/** Large and small enough that squares and products of halves stay exact. */
function isOrdinary(x: number): boolean {
  const size = Math.abs(x);
  return size > 1e-120 && size < 1e120;
}

/** Within the angles that three floats of pi reduce exactly, and away from where sine is its argument. */
function isTurn(x: number): boolean {
  const size = Math.abs(x);
  return size > 1e-9 && size < 1e5;
}

/** A number of 106 bits, times a power of two. */
interface Scaled {
  readonly value: Double;
  readonly power: number;
}

function scale({ value, power }: Scaled): number {
  const half = Math.trunc(power / 2);
  return value[0] * 2 ** half * 2 ** (power - half);
}

function expOf(x: Double): Scaled {
  const power = Math.round(x[0] / Math.LN2);
  return { value: plus(double(1), lessOne(reduced(x, power, logOfTwo))), power };
}

/** e^x - 1 for |x| < 0.4, by its series. */
function lessOne(x: Double): Double {
  let sum = double(1);
  for (let term = 26; term >= 2; term -= 1) sum = plus(double(1), over(times(x, sum), double(term)));
  return times(x, sum);
}

/** The engine's logarithm y, and what is missing: (x - e^y) / e^y, relative to the power of two in e^y. */
function logOf(x: number): Double {
  const rough = Math.log(x);
  const power = Math.round(rough / Math.LN2);
  const grown = lessOne(reduced(double(rough), power, logOfTwo));
  const wanted = sumOf(x * 2 ** -power, -1);
  return sumOf(rough, minus(wanted, grown)[0] / (1 + grown[0]));
}

function sineAndCosine(x: number): readonly [sine: Double, cosine: Double] {
  const quarter = Math.round(x / (Math.PI / 2));
  const angle = reduced(double(x), quarter, quarterTurn);
  const square = times(angle, angle);
  const sine = times(angle, alternating(square, 2));
  const cosine = alternating(square, 1);
  switch (((quarter % 4) + 4) % 4) {
    case 0:
      return [sine, cosine];
    case 1:
      return [cosine, negative(sine)];
    case 2:
      return [negative(sine), negative(cosine)];
    default:
      return [negative(cosine), sine];
  }
}

/** 1 - s / (n(n+1)) (1 - s / ((n+2)(n+3)) (1 - ...)): a sine's series for n = 2, a cosine's for n = 1. */
function alternating(square: Double, first: number): Double {
  let sum = double(1);
  for (let n = first + 30; n >= first; n -= 2) {
    sum = minus(double(1), over(times(square, sum), double(n * (n + 1))));
  }
  return sum;
}

/** `x` less `count` times a constant given as floats of falling size. */
function reduced(x: Double, count: number, constant: readonly number[]): Double {
  return constant.reduce<Double>((rest, part) => minus(rest, productOf(count, part)), x);
}

const negative = ([high, low]: Double): Double => [-high, -low];
