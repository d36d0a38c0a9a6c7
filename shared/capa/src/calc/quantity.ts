import { FormulaError } from './formula-error.ts';

export interface Complex {
  readonly re: number;
  readonly im: number;
}

/** A value of the calculator: a `bigint` is an exact whole number, a `number` a floating one, even where it has no fraction. */
export type CalcNumber = bigint | number | Complex;

/**
 * A number in the middle of a calculation. Python's own numbers and those NumPy's functions return (`isNumpy`) follow different
 * rules: the former refuse a division by zero, the latter answer infinity; only the former leave the real line for a root.
 */
export type Quantity =
  | { readonly kind: 'int'; readonly value: bigint; readonly isNumpy: boolean }
  | { readonly kind: 'float'; readonly value: number; readonly isNumpy: boolean }
  | { readonly kind: 'complex'; readonly value: Complex; readonly isNumpy: boolean };

export const whole = (value: bigint, isNumpy = false): Quantity => ({ kind: 'int', value, isNumpy });
export const real = (value: number, isNumpy = false): Quantity => ({ kind: 'float', value, isNumpy });
export const complex = (re: number, im: number, isNumpy = false): Quantity => ({
  kind: 'complex',
  value: { re, im },
  isNumpy,
});

/** Whether NumPy reckons with two numbers. Python takes a NumPy float for one of its own where a complex number stands before it. */
export function isForNumpy(a: Quantity, b: Quantity): boolean {
  if (a.kind === 'complex' && !a.isNumpy && b.kind === 'float') return false;
  return a.isNumpy || b.isNumpy;
}

export function quantityOf(value: CalcNumber): Quantity {
  if (typeof value === 'bigint') return whole(value);
  if (typeof value === 'number') return real(value);
  return complex(value.re, value.im);
}

/** The floating number nearest to a quantity on the real line. */
export function toFloat({ kind, value }: Exclude<Quantity, { kind: 'complex' }>): number {
  return kind === 'int' ? floatOf(value) : value;
}

export function toComplex(quantity: Quantity): Complex {
  return quantity.kind === 'complex' ? quantity.value : { re: toFloat(quantity), im: 0 };
}

/** The nearest floating number, ties to even. */
export function floatOf(value: bigint): number {
  const nearest = Number(value);
  if (!Number.isFinite(nearest)) throw new FormulaError('OverflowError', 'int too large to convert to float');
  return nearest;
}

export function isZero(quantity: Quantity): boolean {
  if (quantity.kind === 'complex') return quantity.value.re === 0 && quantity.value.im === 0;
  return quantity.kind === 'int' ? quantity.value === 0n : quantity.value === 0;
}
