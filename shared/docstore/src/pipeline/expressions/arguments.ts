import { isDoc, isNullish, type Maybe, type Value } from '../../bson/values.ts';
import { CommandError } from '../../errors.ts';
import type { Expression, Operator, Scope } from '../scope.ts';

export const many = Number.POSITIVE_INFINITY;

/** An operator over a list of evaluated arguments; a single argument may stand without its brackets. */
export function over(least: number, most: number, apply: (values: Maybe[], name: string) => Maybe): Operator {
  return (operand, compile, name) => {
    const parts = listOf(operand, least, most, name).map(compile);
    return (scope) => {
      const values = parts.map((part) => part(scope));
      return apply(values, name);
    };
  };
}

/** The same, where one null or missing argument makes the result null. */
export const strict = (least: number, most: number, apply: (values: Value[], name: string) => Maybe): Operator =>
  over(least, most, (values, name) => (values.some(isNullish) ? null : apply(values as Value[], name)));

/** An operator over one value. */
export const unary = (apply: (value: Maybe, name: string) => Maybe): Operator =>
  over(1, 1, ([value], name) => apply(value, name));

/** An operator over one value that is null for null and for a missing one. */
export const strictUnary = (apply: (value: Value, name: string) => Maybe): Operator =>
  unary((value, name) => (isNullish(value) ? null : apply(value, name)));

/** The value of a named argument, computed where it is asked for; `absent` where the operand does not name it. */
export type Arguments = (name: string, absent?: Maybe, scope?: Scope) => Maybe;

export interface NamedOperator {
  readonly required: readonly string[];
  readonly optional?: readonly string[];
  readonly apply: (argument: Arguments, name: string, scope: Scope) => Maybe;
  /** What MongoDB answers to an operand that is no document, to an unknown argument and to a missing one. */
  readonly codes?: readonly [number, number, number];
}

/** An operator whose operand is a document of named arguments; unknown names are refused. */
export function named({
  required,
  optional = [],
  apply,
  codes: [noDocument, unknown, missing] = [28667, 40392, 40393],
}: NamedOperator): Operator {
  return (operand, compile, name) => {
    if (!isDoc(operand)) throw new CommandError(noDocument, `${name} requires an object as an argument`);
    for (const field of operand.keys())
      if (!required.includes(field) && !optional.includes(field))
        throw new CommandError(unknown, `Unrecognized argument to ${name}: ${field}`);
    for (const field of required)
      if (!operand.has(field)) throw new CommandError(missing, `Missing '${field}' parameter to ${name}`);
    const parts = new Map<string, Expression>();
    for (const [field, value] of operand) parts.set(field, compile(value));
    return (scope) => {
      const argument: Arguments = (field, absent, inner = scope) => {
        const part = parts.get(field);
        return part ? part(inner) : absent;
      };
      return apply(argument, name, scope);
    };
  };
}

function listOf(operand: Value, least: number, most: number, name: string): readonly Value[] {
  const given = Array.isArray(operand) ? operand : [operand];
  if (given.length >= least && given.length <= most) return given;
  const range = most === many ? `at least ${least}` : `at least ${least} arguments, and at most ${most}`;
  const wanted = least === most ? `exactly ${least}` : range;
  throw new CommandError(16020, `Expression ${name} takes ${wanted} arguments. ${given.length} were passed in.`);
}
