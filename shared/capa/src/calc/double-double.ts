/** A number as the unrounded sum of two floats, the second at most half a unit in the last place of the first: 106 bits. */
export type Double = readonly [high: number, low: number];

export const double = (value: number): Double => [value, 0];

/** The sum of two floats without any loss (Knuth). */
export function sumOf(a: number, b: number): Double {
  const high = a + b;
  const part = high - a;
  return [high, a - (high - part) + (b - part)];
}

/** The product of two floats without any loss (Dekker), for sizes between 1e-140 and 1e140. */
export function productOf(a: number, b: number): Double {
  const high = a * b;
  const [aHigh, aLow] = halves(a);
  const [bHigh, bLow] = halves(b);
  return [high, aHigh * bHigh - high + aHigh * bLow + aLow * bHigh + aLow * bLow];
}

export function plus(a: Double, b: Double): Double {
  const [high, low] = sumOf(a[0], b[0]);
  const [lowHigh, lowLow] = sumOf(a[1], b[1]);
  const [middle, rest] = sumOf(high, low + lowHigh);
  return sumOf(middle, rest + lowLow);
}

export const minus = (a: Double, b: Double): Double => plus(a, [-b[0], -b[1]]);

export function times(a: Double, b: Double): Double {
  const [high, low] = productOf(a[0], b[0]);
  return sumOf(high, low + a[0] * b[1] + a[1] * b[0]);
}

export function over(a: Double, b: Double): Double {
  const first = a[0] / b[0];
  const rest = minus(a, times(double(first), b));
  const second = rest[0] / b[0];
  const last = minus(rest, times(double(second), b))[0] / b[0];
  return plus(sumOf(first, second), double(last));
}

/** 27 bits and 26 bits. */
function halves(value: number): Double {
  const scaled = value * 134_217_729;
  const high = scaled - (scaled - value);
  return [high, value - high];
}
