import { bitLength, magnitude, mostBits, wholeResult } from './arithmetic.ts';
import { divideComplex, divideNumpyComplex, multiplyComplex } from './complex-arithmetic.ts';
import { exponential, logarithm } from './complex-functions.ts';
import { FormulaError } from './formula-error.ts';
import * as precise from './precise-math.ts';
import { type Complex, complex, isForNumpy, type Quantity, real, toComplex, toFloat } from './quantity.ts';

/**
 * `base ^ exponent` as Python and NumPy take it: exact for whole numbers, complex for a root of a negative number of Python's,
 * nothing (NaN) for one of NumPy's.
 */
export function power(base: Quantity, exponent: Quantity): Quantity {
  const isNumpy = isForNumpy(base, exponent);
  if (base.kind === 'complex' || exponent.kind === 'complex') {
    const raise = isNumpy ? numpyComplexPower : complexPower;
    const { re, im } = raise(toComplex(base), toComplex(exponent));
    return complex(re, im, isNumpy);
  }
  if (base.kind === 'int' && exponent.kind === 'int') {
    if (exponent.value >= 0n) return wholeResult(wholePower(base.value, exponent.value), base, exponent);
    if (isNumpy) throw new FormulaError('ValueError', 'Integers to negative integer powers are not allowed.');
  }
  return isNumpy
    ? real(precise.pow(toFloat(base), toFloat(exponent)), true)
    : realPower(toFloat(base), toFloat(exponent));
}

function wholePower(base: bigint, exponent: bigint): bigint {
  const isSmall = magnitude(base) <= 1n || exponent * BigInt(bitLength(base)) <= mostBits;
  if (!isSmall) throw new FormulaError('OverflowError', 'exponent too large');
  return base ** exponent;
}

function realPower(base: number, exponent: number): Quantity {
  if (base === 0 && exponent < 0) {
    throw new FormulaError('ZeroDivisionError', '0.0 cannot be raised to a negative power');
  }
  const isRoot = Number.isFinite(base) && base < 0 && Number.isFinite(exponent) && !Number.isInteger(exponent);
  if (isRoot) {
    const { re, im } = complexPower({ re: base, im: 0 }, { re: exponent, im: 0 });
    return complex(re, im);
  }
  const result = precise.pow(base, exponent);
  if (!Number.isFinite(result) && Number.isFinite(base) && Number.isFinite(exponent)) throw outOfRange();
  return real(result);
}

function complexPower(base: Complex, exponent: Complex): Complex {
  const isWhole = exponent.im === 0 && Number.isInteger(exponent.re) && Math.abs(exponent.re) <= 100;
  const result = isWhole ? repeated(base, exponent.re, divideComplex) : polarPower(base, exponent);
  const isTooLarge = !Number.isFinite(result.re) || !Number.isFinite(result.im);
  if (isTooLarge && [base.re, base.im, exponent.re, exponent.im].every(Number.isFinite)) throw outOfRange();
  return result;
}

function polarPower(base: Complex, exponent: Complex): Complex {
  if (base.re === 0 && base.im === 0) {
    if (exponent.im === 0 && exponent.re > 0) return { re: 0, im: 0 };
    throw new FormulaError('ZeroDivisionError', '0.0 to a negative or complex power');
  }
  const size = precise.hypot(base.re, base.im);
  const angle = precise.atan2(base.im, base.re);
  const turn = angle * exponent.re + (exponent.im === 0 ? 0 : exponent.im * precise.log(size));
  const length = precise.pow(size, exponent.re) / (exponent.im === 0 ? 1 : precise.exp(angle * exponent.im));
  return { re: length * precise.cos(turn), im: length * precise.sin(turn) };
}

function numpyComplexPower(base: Complex, exponent: Complex): Complex {
  if (exponent.re === 0 && exponent.im === 0) return { re: 1, im: 0 };
  if (base.re === 0 && base.im === 0) {
    const isPositive = exponent.re > 0 && exponent.im === 0;
    return isPositive ? { re: 0, im: 0 } : { re: Number.NaN, im: Number.NaN };
  }
  const isWhole = exponent.im === 0 && Number.isInteger(exponent.re) && Math.abs(exponent.re) < 100;
  if (isWhole) return repeated(base, exponent.re, divideNumpyComplex);
  return exponential(multiplyComplex(exponent, logarithm(base)));
}

/** Squaring and multiplying, the inverse taken last. */
function repeated(base: Complex, times: number, divide: (a: Complex, b: Complex) => Complex): Complex {
  let result: Complex = { re: 1, im: 0 };
  let square = base;
  for (let rest = Math.abs(times); rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = multiplyComplex(result, square);
    square = multiplyComplex(square, square);
  }
  return times < 0 ? divide({ re: 1, im: 0 }, result) : result;
}

function outOfRange(): FormulaError {
  return new FormulaError('OverflowError', "(34, 'Numerical result out of range')");
}
