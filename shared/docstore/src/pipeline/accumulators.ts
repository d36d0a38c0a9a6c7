import { compareValues } from '../bson/compare.ts';
import { type Doc, isDoc, isNullish, type Maybe, type Value } from '../bson/values.ts';
import { CommandError, notSupported } from '../errors.ts';
import { compileExpression } from './expression.ts';
import { keyOf } from './expressions/arrays.ts';
import type { Expression } from './scope.ts';
import { Total } from './total.ts';

/** Takes one value per document of a group and tells the result at the end. */
export interface Accumulator {
  add(value: Maybe): void;
  result(): Value;
}

/** One computed field of a `$group`. */
export interface AccumulatedField {
  readonly name: string;
  readonly input: Expression;
  readonly start: () => Accumulator;
}

const accumulators: Readonly<Record<string, () => Accumulator>> = {
  $sum: () => {
    const total = new Total();
    return { add: (value) => total.add(value), result: () => total.sum };
  },
  $avg: () => {
    const total = new Total();
    return { add: (value) => total.add(value), result: () => total.average };
  },
  $count: () => {
    const total = new Total();
    return { add: () => total.add(1), result: () => total.sum };
  },
  $min: () => extreme((order) => order < 0),
  $max: () => extreme((order) => order > 0),
  $first: () => {
    let first: Maybe;
    let isOver = false;
    return {
      add: (value) => {
        if (!isOver) first = value;
        isOver = true;
      },
      result: () => first ?? null,
    };
  },
  $last: () => {
    let last: Maybe;
    return {
      add: (value) => {
        last = value;
      },
      result: () => last ?? null,
    };
  },
  $push: () => {
    const values: Value[] = [];
    return {
      add: (value) => {
        if (value !== undefined) values.push(value);
      },
      result: () => values,
    };
  },
  $addToSet: () => {
    const values = new Map<string, Value>();
    return {
      add: (value) => {
        if (value === undefined) return;
        const key = keyOf(value);
        if (!values.has(key)) values.set(key, value);
      },
      result: () => [...values.values()],
    };
  },
};

const foreign = new Set(
  (
    '$accumulator $bottom $bottomN $firstN $lastN $maxN $median $mergeObjects $minN $percentile $stdDevPop $stdDevSamp ' +
    '$top $topN $covariancePop $covarianceSamp'
  ).split(' '),
);

export function compileAccumulator(name: string, spec: Value): AccumulatedField {
  if (name.includes('.')) throw new CommandError(40235, `The field name '${name}' cannot contain '.'`);
  if (name.startsWith('$')) throw new CommandError(40236, `The field name '${name}' cannot be an operator name`);
  if (!isDoc(spec)) throw new CommandError(40234, `The field '${name}' must be an accumulator object`);
  if (spec.size !== 1) throw new CommandError(40238, `The field '${name}' must specify one accumulator`);
  const [operator, operand] = spec.entries().next().value as [string, Value];
  const start = accumulators[operator];
  if (!start && foreign.has(operator)) throw notSupported(`the accumulator ${operator}`);
  if (!start) throw new CommandError(15952, `unknown group operator '${operator}'`);
  if (operator === '$count' && !(isDoc(operand) && operand.size === 0))
    throw new CommandError(2, '$count takes no arguments, i.e. $count:{}');
  if (operator !== '$count' && Array.isArray(operand) && operand.length !== 1)
    throw new CommandError(40237, `The ${operator} accumulator is a unary operator`);
  const input = Array.isArray(operand) ? (operand[0] as Value) : operand;
  return { name, start, input: operator === '$count' ? () => 1 : compileExpression(input) };
}

/** True for `{ $sum: 1 }` and `{ $count: {} }`: how many documents there are, whatever is in them. */
export function isPlainCount(spec: Value): boolean {
  if (!isDoc(spec) || spec.size !== 1) return false;
  return spec.get('$sum') === 1 || isEmptyDocument(spec.get('$count'));
}

const isEmptyDocument = (value: Maybe): boolean => isDoc(value) && (value as Doc).size === 0;

/** Null and missing values take no part. */
function extreme(isBetter: (order: number) => boolean): Accumulator {
  let best: Maybe;
  return {
    add: (value) => {
      if (isNullish(value)) return;
      if (best === undefined || isBetter(compareValues(value, best))) best = value;
    },
    result: () => best ?? null,
  };
}
