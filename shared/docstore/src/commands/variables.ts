import { Row } from '../bson/lazy.ts';
import { isDoc, type Value } from '../bson/values.ts';
import { typeMismatch } from '../errors.ts';
import { compileExpression } from '../pipeline/expression.ts';
import type { Binding } from '../pipeline/scope.ts';

/** The `let` of a command: constants that its expressions may name. */
export function variablesOf(given: Value | undefined, around: Binding | null = null): Binding | null {
  if (given === undefined || given === null) return around;
  if (!isDoc(given)) throw typeMismatch("BSON field 'let' is the wrong type, expected type 'object'");
  let outer = around;
  const row = Row.of(new Map());
  for (const [name, value] of given) outer = { name, value: compileExpression(value)({ row, outer: null }), outer };
  return outer;
}
