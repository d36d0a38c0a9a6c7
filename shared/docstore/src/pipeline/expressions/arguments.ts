import type { Doc, Maybe, Value } from '../../bson/values.ts';
import { isDoc } from '../../bson/values.ts';
import { CommandError } from '../../errors.ts';
import type { Expression, Operator } from '../scope.ts';

/** An operator over a list of evaluated arguments; a single argument may stand without its brackets. */
export function over(least: number, most: number, apply: (values: Maybe[], name: string) => Maybe): Operator {
  return (operand, compile, name) => {
    const given = Array.isArray(operand) ? operand : [operand];
    if (given.length < least || given.length > most) {
      const wanted =
        least === most
          ? `exactly ${least}`
          : most === Number.POSITIVE_INFINITY
            ? `at least ${least}`
            : `at least ${least} arguments, and at most ${most}`;
      throw new CommandError(16020, `Expression ${name} takes ${wanted} arguments. ${given.length} were passed in.`);
    }
    const parts = given.map(compile);
    return (scope) =>
      apply(
        parts.map((part) => part(scope)),
        name,
      );
  };
}

/** An operator over one value. */
export const unary = (apply: (value: Maybe, name: string) => Maybe): Operator =>
  over(1, 1, (values, name) => apply(values[0], name));

/** An operator whose operand is a document of named arguments; unknown names are refused. */
export function named(
  required: readonly string[],
  optional: readonly string[],
  build: (argument: (name: string) => Expression | null, raw: Doc) => Expression,
): Operator {
  return (operand, compile, name) => {
    if (!isDoc(operand)) throw new CommandError(28667, `${name} requires an object as an argument`);
    for (const field of operand.keys()) {
      if (!required.includes(field) && !optional.includes(field)) {
        throw new CommandError(40392, `Unrecognized argument to ${name}: ${field}`);
      }
    }
    for (const field of required)
      if (!operand.has(field)) throw new CommandError(40393, `Missing '${field}' parameter to ${name}`);
    return build((field) => {
      const value: Value | undefined = operand.get(field);
      return value === undefined ? null : compile(value);
    }, operand);
  };
}
