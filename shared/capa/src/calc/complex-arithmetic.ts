import { FormulaError } from './formula-error.ts';
import type { Complex } from './quantity.ts';

export function multiplyComplex(a: Complex, b: Complex): Complex {
  return { re: a.re * b.re - a.im * b.im, im: a.re * b.im + a.im * b.re };
}

/** Python's quotient: Smith's method, dividing at the end; refuses a zero divisor. */
export function divideComplex(a: Complex, b: Complex): Complex {
  if (b.re === 0 && b.im === 0) throw new FormulaError('ZeroDivisionError', 'complex division by zero');
  if (Math.abs(b.re) >= Math.abs(b.im)) {
    const ratio = b.im / b.re;
    const scale = b.re + b.im * ratio;
    return { re: (a.re + a.im * ratio) / scale, im: (a.im - a.re * ratio) / scale };
  }
  const ratio = b.re / b.im;
  const scale = b.re * ratio + b.im;
  return { re: (a.re * ratio + a.im) / scale, im: (a.im * ratio - a.re) / scale };
}

/** NumPy's quotient: the same, multiplying by the inverse at the end; a zero divisor gives infinities or nothing. */
export function divideNumpyComplex(a: Complex, b: Complex): Complex {
  if (b.re === 0 && b.im === 0) return { re: a.re / Math.abs(b.re), im: a.im / Math.abs(b.re) };
  if (Math.abs(b.re) >= Math.abs(b.im)) {
    const ratio = b.im / b.re;
    const scale = 1 / (b.re + b.im * ratio);
    return { re: (a.re + a.im * ratio) * scale, im: (a.im - a.re * ratio) * scale };
  }
  const ratio = b.re / b.im;
  const scale = 1 / (b.im + b.re * ratio);
  return { re: (a.re * ratio + a.im) * scale, im: (a.im * ratio - a.re) * scale };
}
