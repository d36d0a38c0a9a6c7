import { differByAtMost } from './decimal.ts';
import { evaluator } from './evaluator.ts';
import { FormulaError } from './formula-error.ts';
import { hypot } from './precise-math.ts';
import { type CalcNumber, type Complex, quantityOf, toComplex, toFloat } from './quantity.ts';

/** The tolerance of a problem that names none. This very text is taken relative to the larger of the two numbers. */
export const defaultTolerance = '0.001%';

export interface ToleranceOptions {
  /** Take the tolerance relative to the larger of the two numbers, not to the instructor's. */
  readonly relative?: boolean;
}

/**
 * Whether a learner's number is close enough to the instructor's. A tolerance text is a formula, or a formula and `%`, of the
 * instructor's number; a number is an absolute tolerance. The bound is included, and real numbers are compared as the decimals
 * they are written with: 1.1 is within 0.1 of 1. Infinity is only close to itself, NaN to nothing.
 *
 * Throws a {@link FormulaError} where the tolerance has no value. Source: the recorded tolerance cases.
 */
export function compareWithTolerance(
  student: CalcNumber,
  instructor: CalcNumber,
  tolerance: string | number = defaultTolerance,
  { relative = false }: ToleranceOptions = {},
): boolean {
  const given = toComplex(quantityOf(student));
  const right = toComplex(quantityOf(instructor));
  const margin = marginOf(tolerance, relative, sizeOf(given), sizeOf(right));
  if (isInfinite(given) || isInfinite(right)) return given.re === right.re && given.im === right.im;
  if (given.im !== 0 || right.im !== 0) return sizeOf(difference(given, right)) <= margin;
  if (Number.isNaN(given.re) || Number.isNaN(right.re)) return false;
  if (Number.isNaN(margin)) throw new FormulaError('InvalidOperation', 'a tolerance has to be a number');
  return differByAtMost(given.re, right.re, margin);
}

function marginOf(tolerance: string | number, relative: boolean, student: number, instructor: number): number {
  const larger = Math.max(student, instructor);
  if (typeof tolerance === 'number') return relative ? tolerance * larger : tolerance;
  if (!tolerance.endsWith('%')) return valueOf(tolerance) * (relative ? larger : 1);
  const share = valueOf(tolerance.slice(0, -1)) * 0.01;
  return share * (relative || tolerance === defaultTolerance ? larger : instructor);
}

function valueOf(formula: string): number {
  const value = quantityOf(evaluator({}, {}, formula));
  return value.kind === 'complex' ? Number.NaN : toFloat(value);
}

const sizeOf = ({ re, im }: Complex): number => hypot(re, im);
const difference = (a: Complex, b: Complex): Complex => ({ re: a.re - b.re, im: a.im - b.im });
const isInfinite = ({ re, im }: Complex): boolean =>
  [re, im].some((part) => Math.abs(part) === Number.POSITIVE_INFINITY);
