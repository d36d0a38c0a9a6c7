import { divideComplex, divideNumpyComplex, multiplyComplex } from './complex-arithmetic.ts';
import { FormulaError } from './formula-error.ts';
import { type Complex, complex, isForNumpy, type Quantity, real, toComplex, toFloat, whole } from './quantity.ts';

/** `a + b`, `a - b`, `a * b`: exact for whole numbers. */
export const add = operation({
  whole: (a, b) => a + b,
  real: (a, b) => a + b,
  complex: (a, b) => ({ re: a.re + b.re, im: a.im + b.im }),
});

export const subtract = operation({
  whole: (a, b) => a - b,
  real: (a, b) => a - b,
  complex: (a, b) => ({ re: a.re - b.re, im: a.im - b.im }),
});

export const multiply = operation({
  whole: (a, b) => a * b,
  real: (a, b) => a * b,
  complex: multiplyComplex,
});

/** `a / b`: never a whole number. By zero, NumPy's numbers give infinity or nothing, Python's refuse. */
export function divide(a: Quantity, b: Quantity): Quantity {
  const isNumpy = isForNumpy(a, b);
  if (a.kind === 'complex' || b.kind === 'complex') {
    const { re, im } = isNumpy
      ? divideNumpyComplex(toComplex(a), toComplex(b))
      : divideComplex(toComplex(a), toComplex(b));
    return complex(re, im, isNumpy);
  }
  if (isNumpy) return real(toFloat(a) / toFloat(b), true);
  if (a.kind === 'int' && b.kind === 'int') return real(divideWhole(a.value, b.value));
  const divisor = toFloat(b);
  if (divisor === 0) throw new FormulaError('ZeroDivisionError', 'float division by zero');
  return real(toFloat(a) / divisor);
}

interface Rules {
  readonly whole: (a: bigint, b: bigint) => bigint;
  readonly real: (a: number, b: number) => number;
  readonly complex: (a: Complex, b: Complex) => Complex;
}

function operation(rules: Rules): (a: Quantity, b: Quantity) => Quantity {
  return (a, b) => {
    const isNumpy = isForNumpy(a, b);
    if (a.kind === 'complex' || b.kind === 'complex') {
      const { re, im } = rules.complex(toComplex(a), toComplex(b));
      return complex(re, im, isNumpy);
    }
    if (a.kind === 'int' && b.kind === 'int') return wholeResult(rules.whole(a.value, b.value), a, b);
    return real(rules.real(toFloat(a), toFloat(b)), isNumpy);
  };
}

/**
 * Where a whole number becomes too long to be worth its time, some 20,000 digits: learners write formulas, and a server
 * reckons them. No such number can be compared with an answer: floats end at 308 digits.
 */
export const mostBits = 2 ** 16;
const tooLong = 1n << BigInt(mostBits);

/** NumPy's whole numbers have 64 bits and wrap around, unless they meet one that does not fit. */
export function wholeResult(value: bigint, a: Quantity, b: Quantity): Quantity {
  if (value >= tooLong || value <= -tooLong) throw new FormulaError('OverflowError', 'the number is too long');
  const isNumpy = (a.isNumpy || b.isNumpy) && fitsNumpy(a) && fitsNumpy(b);
  return isNumpy ? whole(BigInt.asIntN(64, value), true) : whole(value);
}

function fitsNumpy(quantity: Quantity): boolean {
  return quantity.kind === 'int' && BigInt.asIntN(64, quantity.value) === quantity.value;
}

/** The quotient of two whole numbers of any size, rounded once. */
function divideWhole(a: bigint, b: bigint): number {
  if (b === 0n) throw new FormulaError('ZeroDivisionError', 'division by zero');
  const isNegative = a < 0n !== b < 0n;
  const quotient = divideMagnitudes(magnitude(a), magnitude(b));
  if (quotient === Number.POSITIVE_INFINITY) {
    throw new FormulaError('OverflowError', 'integer division result too large for a float');
  }
  return isNegative ? -quotient : quotient;
}

function divideMagnitudes(a: bigint, b: bigint): number {
  if (a <= exactInFloat && b <= exactInFloat) return Number(a) / Number(b);
  // Enough bits for a float and some more; the last one remembers whether anything was cut off.
  const shift = 70 - (bitLength(a) - bitLength(b));
  const dividend = shift > 0 ? a << BigInt(shift) : a;
  const divisor = shift > 0 ? b : b << BigInt(-shift);
  const quotient = dividend / divisor;
  const sticky = quotient * divisor === dividend ? quotient : quotient | 1n;
  const half = Math.trunc(shift / 2);
  return Number(sticky) * 2 ** -half * 2 ** (half - shift);
}

const exactInFloat = 2n ** 53n;

export const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);

export const bitLength = (value: bigint): number => magnitude(value).toString(2).length;
