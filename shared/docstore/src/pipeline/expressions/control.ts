import { type Doc, isDoc, isTruthy, type Value } from '../../bson/values.ts';
import { CommandError } from '../../errors.ts';
import { type Binding, type Expression, type Operator } from '../scope.ts';
import { over } from './arguments.ts';

export const control: Readonly<Record<string, Operator>> = {
  $cond: (operand, compile, name) => {
    if (isDoc(operand)) return namedCondition(operand, compile, name);
    if (!Array.isArray(operand) || operand.length !== 3) {
      throw new CommandError(16020, 'Expression $cond takes exactly 3 arguments.');
    }
    const [test, yes, no] = operand.map(compile) as [Expression, Expression, Expression];
    return (scope) => (isTruthy(test(scope)) ? yes(scope) : no(scope));
  },
  $ifNull: over(2, Number.POSITIVE_INFINITY, (values) => {
    const found = values.slice(0, -1).find((value) => value !== undefined && value !== null);
    return found === undefined ? values.at(-1) : found;
  }),
  $switch: (operand, compile) => {
    if (!isDoc(operand)) throw new CommandError(40060, '$switch requires an object as an argument');
    const branches = operand.get('branches');
    if (!Array.isArray(branches) || branches.length === 0)
      throw new CommandError(40068, '$switch requires at least one branch.');
    const cases = branches.map((branch) => caseOf(branch, compile));
    const fallback = operand.has('default') ? compile(operand.get('default') as Value) : null;
    return (scope) => {
      for (const { test, result } of cases) if (isTruthy(test(scope))) return result(scope);
      if (fallback) return fallback(scope);
      throw new CommandError(
        40066,
        '$switch could not find a matching branch for an input, and no default was specified.',
      );
    };
  },
  $literal: (operand) => () => operand,
  $expr: (operand, compile) => compile(operand),
  $let: (operand, compile) => {
    if (!isDoc(operand) || !isDoc(operand.get('vars')) || !operand.has('in')) {
      throw new CommandError(16874, "$let needs 'vars' and 'in'");
    }
    const vars = [...(operand.get('vars') as Doc)].map(([name, value]) => [name, compile(value)] as const);
    const body = compile(operand.get('in') as Value);
    return (scope) => {
      let outer: Binding | null = scope.outer;
      for (const [name, expression] of vars) outer = { name, value: expression(scope), outer };
      return body({ row: scope.row, outer });
    };
  },
};

function namedCondition(operand: Doc, compile: (value: Value) => Expression, name: string): Expression {
  for (const field of operand.keys()) {
    if (!['if', 'then', 'else'].includes(field))
      throw new CommandError(17083, `Unrecognized parameter to ${name}: ${field}`);
  }
  const parts = ['if', 'then', 'else'].map((field) => {
    const value = operand.get(field);
    if (value === undefined) throw new CommandError(17080, `Missing '${field}' parameter to ${name}`);
    return compile(value);
  }) as [Expression, Expression, Expression];
  return (scope) => (isTruthy(parts[0](scope)) ? parts[1](scope) : parts[2](scope));
}

function caseOf(branch: Value, compile: (value: Value) => Expression) {
  if (!isDoc(branch) || !branch.has('case') || !branch.has('then')) {
    throw new CommandError(40065, "$switch requires each branch to have a 'case' and a 'then' expression");
  }
  return { test: compile(branch.get('case') as Value), result: compile(branch.get('then') as Value) };
}
