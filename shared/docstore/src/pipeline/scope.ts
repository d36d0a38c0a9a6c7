import type { Row } from '../bson/lazy.ts';
import type { Maybe, Value } from '../bson/values.ts';

/** What an expression sees: the document and, innermost first, the variables bound around it. */
export interface Scope {
  readonly row: Row;
  readonly outer: Binding | null;
}

export interface Binding {
  readonly name: string;
  readonly value: Maybe;
  readonly outer: Binding | null;
}

/** A compiled expression; undefined is a missing value. */
export type Expression = (scope: Scope) => Maybe;

/** Compiles the operand of one operator. `compile` compiles what lies inside. */
export type Operator = (operand: Value, compile: (value: Value) => Expression, name: string) => Expression;

/** The scope with one more variable. */
export const bind = (scope: Scope, name: string, value: Maybe): Scope => ({
  row: scope.row,
  outer: { name, value, outer: scope.outer },
});
