import { Row } from '../../bson/lazy.ts';
import { docOf, isDoc, type Value, wholeNumber } from '../../bson/values.ts';
import { CommandError } from '../../errors.ts';
import type { SortPart } from '../../planner/plan.ts';
import { parseSort, sortRows } from '../../planner/sort.ts';
import type { Stage, StageCompiler } from '../stage.ts';

/** `$sort` with the `$limit` that follows it: only the leaders are kept in memory. */
export function sortKeeping(operand: Value, most: number | null): Stage {
  const parts = sortPartsOf(operand);
  return (rows) => sortRows(rows, (row) => row, parts, most);
}

export function sortPartsOf(operand: Value): readonly SortPart[] {
  if (!isDoc(operand)) throw new CommandError(15973, 'the $sort key specification must be an object');
  const parts = parseSort(operand);
  if (parts.length === 0) throw new CommandError(15976, '$sort stage must have at least one sort key');
  return parts;
}

export function limiting(most: number): Stage {
  return function* (rows) {
    let taken = 0;
    for (const row of rows) {
      yield row;
      if (++taken >= most) return;
    }
  };
}

export function skipping(count: number): Stage {
  return function* (rows) {
    let passed = 0;
    for (const row of rows) if (passed++ >= count) yield row;
  };
}

export function limitOf(operand: Value): number {
  const most = wholeNumber(operand);
  if (most === null || most < 0)
    throw new CommandError(5107201, 'invalid argument to $limit stage: Expected a non-negative number');
  if (most === 0) throw new CommandError(15958, 'the limit must be positive');
  return most;
}

export function skipOf(operand: Value): number {
  const count = wholeNumber(operand);
  if (count === null || count < 0)
    throw new CommandError(5107200, 'invalid argument to $skip stage: Expected a non-negative number');
  return count;
}

/** A random choice of documents, each with the same chance. */
const sample: StageCompiler = (operand) => {
  if (!isDoc(operand)) throw new CommandError(28745, 'the $sample stage specification must be an object');
  const extra = [...operand.keys()].find((name) => name !== 'size');
  if (extra) throw new CommandError(28748, `unrecognized option to $sample: ${extra}`);
  if (operand.size === 0) throw new CommandError(28749, '$sample stage must specify a size');
  const size = wholeNumber(operand.get('size'));
  if (size === null || size <= 0) throw new CommandError(28747, 'size argument to $sample must be a positive integer');
  return (rows) => {
    const kept: Row[] = [];
    let seen = 0;
    for (const row of rows) {
      const place = Math.floor(Math.random() * ++seen);
      if (kept.length < size) kept.push(row.own());
      else if (place < size) kept[place] = row.own();
    }
    for (let i = kept.length - 1; i > 0; i--) {
      const other = Math.floor(Math.random() * (i + 1));
      [kept[i], kept[other]] = [kept[other] as Row, kept[i] as Row];
    }
    return kept;
  };
};

const count: StageCompiler = (operand) => {
  if (typeof operand !== 'string' || operand === '')
    throw new CommandError(40156, 'the count field must be a non-empty string');
  if (operand.startsWith('$')) throw new CommandError(40158, 'the count field cannot be a $-prefixed path');
  if (operand.includes('.')) throw new CommandError(40160, "the count field cannot contain '.'");
  return function* (rows) {
    let total = 0;
    for (const _ of rows) total++;
    if (total > 0) yield Row.of(docOf({ [operand]: total }));
  };
};

export const order: Readonly<Record<string, StageCompiler>> = {
  $count: count,
  $limit: (operand) => limiting(limitOf(operand)),
  $sample: sample,
  $skip: (operand) => skipping(skipOf(operand)),
};
