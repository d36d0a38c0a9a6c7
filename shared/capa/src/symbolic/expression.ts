import type { Num } from './numbers.ts';

/** A formula after the sums and products that sympy does by itself. Built by `algebra.ts` only, so that equals look the same. */
export type Expression =
  | Num
  | { readonly kind: 'constant'; readonly name: 'pi' | 'E' | 'I' }
  | { readonly kind: 'symbol'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly arguments: readonly Expression[] }
  | Power
  | { readonly kind: 'sum'; readonly terms: readonly Expression[] }
  /** `coefficient` is not 0; it is 1 where there is none. */
  | { readonly kind: 'product'; readonly coefficient: Num; readonly factors: readonly Expression[] }
  | { readonly kind: 'list'; readonly items: readonly Expression[] }
  | { readonly kind: 'matrix'; readonly rows: readonly (readonly Expression[])[] };

export interface Power {
  readonly kind: 'power';
  readonly base: Expression;
  readonly exponent: Expression;
}

export const isNumber = (expression: Expression): expression is Num =>
  expression.kind === 'rational' || expression.kind === 'float';

/** A text that is the same for equal expressions only. */
export function keyOf(expression: Expression): string {
  switch (expression.kind) {
    case 'rational':
      return `${expression.p}/${expression.q}`;
    case 'float':
      return `f${expression.value}`;
    case 'constant':
      return `#${expression.name}`;
    case 'symbol':
      return expression.name;
    case 'call':
      return `${expression.name}(${expression.arguments.map(keyOf).join(',')})`;
    case 'power':
      return `(${keyOf(expression.base)})^(${keyOf(expression.exponent)})`;
    case 'sum':
      return `+(${expression.terms.map(keyOf).join(',')})`;
    case 'product':
      return `*(${[expression.coefficient, ...expression.factors].map(keyOf).join(',')})`;
    case 'list':
      return `[${expression.items.map(keyOf).join(',')}]`;
    case 'matrix':
      return `M[${expression.rows.map((row) => row.map(keyOf).join(',')).join(';')}]`;
  }
}
