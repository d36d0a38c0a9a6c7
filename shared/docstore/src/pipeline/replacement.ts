import { isDoc, typeName, type Value } from '../bson/values.ts';
import { CommandError } from '../errors.ts';
import { compileExpression } from './expression.ts';
import type { Projection } from './projection.ts';

/** $replaceRoot and $replaceWith: the expression's document takes the place of the whole. */
export function compileReplacement(name: string, operand: Value): Projection {
  if (name === '$replaceRoot' && !(isDoc(operand) && operand.size === 1 && operand.has('newRoot'))) {
    throw new CommandError(
      40231,
      "expected an object as specification for $replaceRoot stage with the one field 'newRoot'",
    );
  }
  const expression = compileExpression(
    name === '$replaceRoot' ? ((operand as Map<string, Value>).get('newRoot') as Value) : operand,
  );
  return (row, variables = null) => {
    const value = expression({ row, outer: variables });
    if (!isDoc(value)) {
      throw new CommandError(
        40228,
        `'newRoot' expression must evaluate to an object, but resulting value was: ${typeName(value)}`,
      );
    }
    return value;
  };
}
