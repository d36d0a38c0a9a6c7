import { Row } from '../../bson/lazy.ts';
import { type Doc, docOf, isDoc, type Value } from '../../bson/values.ts';
import { CommandError } from '../../errors.ts';
import { type AccumulatedField, type Accumulator, compileAccumulator } from '../accumulators.ts';
import { compileExpression } from '../expression.ts';
import { keyOf } from '../expressions/arrays.ts';
import type { StageCompiler } from '../stage.ts';
import { sortKeeping } from './order.ts';

interface Group {
  readonly id: Value;
  readonly accumulators: readonly Accumulator[];
}

export const group: StageCompiler = (operand, variables) => {
  if (!isDoc(operand)) throw new CommandError(15947, "a group's fields must be specified in an object");
  const id = operand.get('_id');
  if (id === undefined) throw new CommandError(15955, 'a group specification must include an _id');
  const identify = compileExpression(id);
  const fields = [...operand].filter(([name]) => name !== '_id').map(([name, spec]) => compileAccumulator(name, spec));
  return function* (rows) {
    const groups = new Map<string, Group>();
    for (const row of rows) {
      const scope = { row, outer: variables };
      const value = identify(scope) ?? null;
      const key = typeof value === 'string' ? value : `\0${keyOf(value)}`;
      let found = groups.get(key);
      if (!found) {
        found = { id: value, accumulators: fields.map(({ start }) => start()) };
        groups.set(key, found);
      }
      for (let i = 0; i < fields.length; i++) {
        (found.accumulators[i] as Accumulator).add((fields[i] as AccumulatedField).input(scope));
      }
    }
    for (const { id: value, accumulators } of groups.values()) yield Row.of(resultOf(value, fields, accumulators));
  };
};

/** `$sortByCount`: groups by the expression, the largest group first. */
export const sortByCount: StageCompiler = (operand, variables, nested) => {
  const isExpression = typeof operand === 'string' ? operand.startsWith('$') : isDoc(operand);
  if (!isExpression)
    throw new CommandError(40149, 'the sortByCount specification must be a $-prefixed path or an expression');
  const counted = group(docOf({ _id: operand, count: docOf({ $sum: 1 }) }), variables, nested);
  const ordered = sortKeeping(docOf({ count: -1 }), null);
  return (rows, source) => ordered(counted(rows, source), source);
};

function resultOf(id: Value, fields: readonly AccumulatedField[], accumulators: readonly Accumulator[]): Doc {
  const out: Doc = new Map([['_id', id]]);
  fields.forEach(({ name }, i) => {
    out.set(name, (accumulators[i] as Accumulator).result());
  });
  return out;
}
