import { compareValues } from '../../bson/compare.ts';
import { type Doc, isDoc, isNullish, isTruthy, type Value } from '../../bson/values.ts';
import { CommandError } from '../../errors.ts';
import { bind, type Expression, type Operator } from '../scope.ts';
import { many, over, unary } from './arguments.ts';

/** Comparisons cross type borders here, and a missing value is the least: unlike in filters. */
export const logic: Readonly<Record<string, Operator>> = {
  $eq: comparison((order) => order === 0),
  $ne: comparison((order) => order !== 0),
  $gt: comparison((order) => order > 0),
  $gte: comparison((order) => order >= 0),
  $lt: comparison((order) => order < 0),
  $lte: comparison((order) => order <= 0),
  $cmp: comparison(Math.sign),
  $not: unary((value) => !isTruthy(value)),
  $and: (operand, compile) => {
    const parts = (Array.isArray(operand) ? operand : [operand]).map(compile);
    return (scope) => parts.every((part) => isTruthy(part(scope)));
  },
  $or: (operand, compile) => {
    const parts = (Array.isArray(operand) ? operand : [operand]).map(compile);
    return (scope) => parts.some((part) => isTruthy(part(scope)));
  },
  $cond: (operand, compile, name) => {
    const branches = isDoc(operand) ? namedBranches(operand, name) : operand;
    if (!Array.isArray(branches) || branches.length !== 3)
      throw new CommandError(16020, 'Expression $cond takes exactly 3 arguments.');
    const [test, yes, no] = branches.map(compile) as [Expression, Expression, Expression];
    return (scope) => (isTruthy(test(scope)) ? yes(scope) : no(scope));
  },
  $ifNull: over(2, many, (values) => values.find((value) => !isNullish(value)) ?? values.at(-1)),
  $switch: (operand, compile) => {
    if (!isDoc(operand)) throw new CommandError(40060, '$switch requires an object as an argument');
    const branches = operand.get('branches');
    if (!Array.isArray(branches) || branches.length === 0)
      throw new CommandError(40068, '$switch requires at least one branch.');
    const cases = branches.map((branch) => caseOf(branch, compile));
    const fallback = operand.has('default') ? compile(operand.get('default') as Value) : noBranch;
    return (scope) => (cases.find(({ test }) => isTruthy(test(scope)))?.result ?? fallback)(scope);
  },
  $literal: (operand) => () => operand,
  $expr: (operand, compile) => compile(operand),
  $let: (operand, compile) => {
    if (!isDoc(operand) || !isDoc(operand.get('vars')) || !operand.has('in'))
      throw new CommandError(16874, "$let needs 'vars' and 'in'");
    const variables = [...(operand.get('vars') as Doc)].map(([name, value]) => [name, compile(value)] as const);
    const body = compile(operand.get('in') as Value);
    return (scope) => body(variables.reduce((inner, [name, value]) => bind(inner, name, value(scope)), scope));
  },
};

function comparison(judge: (order: number) => Value): Operator {
  return over(2, 2, ([a, b]) => judge(compareValues(a, b)));
}

function namedBranches(operand: Doc, name: string): Value[] {
  const names = ['if', 'then', 'else'];
  const unknown = [...operand.keys()].find((field) => !names.includes(field));
  if (unknown) throw new CommandError(17083, `Unrecognized parameter to ${name}: ${unknown}`);
  return names.map((field, at) => {
    const value = operand.get(field);
    if (value === undefined) throw new CommandError(17080 + at, `Missing '${field}' parameter to ${name}`);
    return value;
  });
}

function caseOf(branch: Value, compile: (value: Value) => Expression) {
  if (!isDoc(branch) || !branch.has('case') || !branch.has('then'))
    throw new CommandError(40065, "$switch requires each branch to have a 'case' and a 'then' expression");
  return { test: compile(branch.get('case') as Value), result: compile(branch.get('then') as Value) };
}

function noBranch(): never {
  throw new CommandError(40066, '$switch could not find a matching branch for an input, and no default was specified.');
}
