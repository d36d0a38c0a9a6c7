/** A formula, read but not yet reckoned. Names are as written. */
export type Formula =
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'function'; readonly name: string; readonly argument: Formula }
  /** Operands from left to right: the exponents of a tower. */
  | { readonly kind: 'power'; readonly operands: readonly Formula[] }
  | { readonly kind: 'parallel'; readonly operands: readonly Formula[] }
  /** A single operand is a product and a sum, too: times one and plus nothing, which infinite and signed zeros feel. */
  | { readonly kind: 'product'; readonly terms: readonly Term<'*' | '/'>[] }
  | { readonly kind: 'sum'; readonly terms: readonly Term<'+' | '-'>[] };

export interface Term<Operator> {
  readonly operator: Operator;
  readonly operand: Formula;
}
