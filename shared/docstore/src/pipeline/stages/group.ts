import { keyText } from '../../bson/key.ts';
import { Row } from '../../bson/lazy.ts';
import { type Doc, docOf, isDoc, type Value } from '../../bson/values.ts';
import { badValue, CommandError, notSupported } from '../../errors.ts';
import { entryOf, words } from '../../names.ts';
import { type Accumulator, accumulators } from '../accumulators.ts';
import { compileExpression } from '../expression.ts';
import type { Expression } from '../scope.ts';
import type { StageCompiler } from '../stage.ts';
import { sortKeeping } from './order.ts';

/** One computed field of a `$group`. */
interface AccumulatedField {
  readonly name: string;
  readonly input: Expression;
  readonly start: () => Accumulator;
}

interface Group {
  readonly id: Value;
  readonly accumulators: readonly Accumulator[];
}

const group: StageCompiler = (operand, variables) => {
  if (!isDoc(operand)) throw new CommandError(15947, "a group's fields must be specified in an object");
  const id = operand.get('_id');
  if (id === undefined) throw new CommandError(15955, 'a group specification must include an _id');
  const identify = compileExpression(id);
  const fields = [...operand].filter(([name]) => name !== '_id').map(([name, spec]) => compileField(name, spec));
  return function* (rows) {
    const groups = new Map<string, Group>();
    for (const row of rows) {
      const scope = { row, outer: variables };
      const value = identify(scope) ?? null;
      const key = typeof value === 'string' ? value : `\0${keyText(value)}`;
      let found = groups.get(key);
      if (!found) {
        found = { id: value, accumulators: fields.map(({ start }) => start()) };
        groups.set(key, found);
      }
      for (let i = 0; i < fields.length; i++) {
        (found.accumulators[i] as Accumulator).add((fields[i] as AccumulatedField).input(scope));
      }
    }
    for (const { id: value, accumulators: totals } of groups.values()) {
      const out: Doc = new Map([['_id', value]]);
      for (const [i, { name }] of fields.entries()) out.set(name, (totals[i] as Accumulator).result());
      yield Row.of(out);
    }
  };
};

/** Groups by the expression, the largest group first. */
const sortByCount: StageCompiler = (operand, variables, nested) => {
  const isExpression = typeof operand === 'string' ? operand.startsWith('$') : isDoc(operand);
  if (!isExpression)
    throw new CommandError(40149, 'the sortByCount specification must be a $-prefixed path or an expression');
  const counted = group(docOf({ _id: operand, count: docOf({ $sum: 1 }) }), variables, nested);
  const ordered = sortKeeping(docOf({ count: -1 }), null);
  return (rows, source) => ordered(counted(rows, source), source);
};

export const grouping = { $group: group, $sortByCount: sortByCount };

/** True for `{ $sum: 1 }` and `{ $count: {} }`: how many documents there are, whatever is in them. */
export function isPlainCount(spec: Value): boolean {
  if (!isDoc(spec) || spec.size !== 1) return false;
  const counted = spec.get('$count');
  return spec.get('$sum') === 1 || (isDoc(counted) && counted.size === 0);
}

const foreign = words(`
  $accumulator $bottom $bottomN $covariancePop $covarianceSamp $firstN $lastN $maxN $median $mergeObjects $minN
  $percentile $stdDevPop $stdDevSamp $top $topN`);

function compileField(name: string, spec: Value): AccumulatedField {
  if (name.includes('.')) throw new CommandError(40235, `The field name '${name}' cannot contain '.'`);
  if (name.startsWith('$')) throw new CommandError(40236, `The field name '${name}' cannot be an operator name`);
  if (!isDoc(spec)) throw new CommandError(40234, `The field '${name}' must be an accumulator object`);
  if (spec.size !== 1) throw new CommandError(40238, `The field '${name}' must specify one accumulator`);
  const [operator, operand] = spec.entries().next().value as [string, Value];
  const start = entryOf<() => Accumulator>(accumulators, operator);
  if (!start && foreign.has(operator)) throw notSupported(`the accumulator ${operator}`);
  if (!start) throw new CommandError(15952, `unknown group operator '${operator}'`);
  if (operator === '$count') {
    if (isDoc(operand) && operand.size === 0) return { name, start, input: () => 1 };
    throw badValue('$count takes no arguments, i.e. $count:{}');
  }
  if (Array.isArray(operand) && operand.length !== 1)
    throw new CommandError(40237, `The ${operator} accumulator is a unary operator`);
  return { name, start, input: compileExpression(Array.isArray(operand) ? (operand[0] as Value) : operand) };
}
