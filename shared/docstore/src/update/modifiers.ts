import { BSONRegExp, Timestamp } from 'bson';
import { add, multiply, type Numeric } from '../bson/arithmetic.ts';
import { compareValues, valuesEqual } from '../bson/compare.ts';
import { Row } from '../bson/lazy.ts';
import {
  type Doc,
  isDoc,
  isNumeric,
  type Maybe,
  type Path,
  toNumber,
  typeName,
  type Value,
  wholeNumber,
} from '../bson/values.ts';
import { badValue, failedToParse, typeMismatch } from '../errors.ts';
import { compileFilter } from '../match/matcher.ts';
import { operatorTest } from '../match/operators.ts';
import { compileValueTest, conditionsOn } from '../match/parse.ts';
import { parseSort, sortKeyer } from '../planner/sort.ts';
import { describe } from './describe.ts';

/** Makes the new value of one field; undefined leaves the field as it is. */
export type Change = (current: Maybe, at: Target) => Maybe;

/** Where a change happens: for messages only. */
export interface Target {
  readonly path: Path;
  readonly doc: Doc;
}

/** Compiles the operand of a field or array operator once for all documents of a statement. */
export const changes: Readonly<Record<string, (operand: Value, path: string) => Change>> = {
  $set: (operand) => () => copyOf(operand),
  $setOnInsert: (operand) => () => copyOf(operand),
  $inc: calculation('$inc', 'increment', add, (step) => step),
  $mul: calculation('$mul', 'multiply', multiply, (factor) => multiply(factor, 0) ?? 0),
  $min: (operand) => (current) =>
    current === undefined || compareValues(operand, current) < 0 ? copyOf(operand) : undefined,
  $max: (operand) => (current) =>
    current === undefined || compareValues(operand, current) > 0 ? copyOf(operand) : undefined,
  $currentDate: (operand) => {
    const extra = isDoc(operand) ? [...operand.keys()].find((name) => name !== '$type') : undefined;
    if (extra) throw badValue(`Unrecognized $currentDate option: ${extra}`);
    const kind = isDoc(operand) ? operand.get('$type') : operand === true || operand === false ? 'date' : null;
    if (kind !== 'date' && kind !== 'timestamp')
      throw badValue(
        "The '$type' string field is required to be 'date' or 'timestamp': {$currentDate: {field : {$type: 'date'}}}",
      );
    return () => (kind === 'date' ? new Date() : new Timestamp({ t: Math.floor(Date.now() / 1000), i: 1 }));
  },
  $push: push,
  $addToSet: addToSet,
  $pull: (operand) => without(pullTest(operand), '$pull'),
  $pullAll: (operand) => {
    if (!Array.isArray(operand))
      throw badValue(`$pullAll requires an array argument but was given a ${typeName(operand)}`);
    return without((element) => operand.some((gone) => valuesEqual(gone, element)), '$pullAll');
  },
  $pop: (operand) => {
    const end = wholeNumber(operand);
    if (end !== 1 && end !== -1) throw failedToParse(`$pop expects 1 or -1, found: ${describe(operand)}`);
    return (current, at) => {
      if (current === undefined) return undefined;
      if (!Array.isArray(current))
        throw typeMismatch(`Path '${at.path.join('.')}' contains an element of non-array type '${typeName(current)}'`);
      if (current.length === 0) return undefined;
      return end === 1 ? current.slice(0, -1) : current.slice(1);
    };
  },
};

/** Documents are changed in place, so an operand must not be shared between two of them. */
export function copyOf(value: Value): Value {
  if (Array.isArray(value)) return value.map(copyOf);
  return isDoc(value) ? new Map([...value].map(([name, inner]) => [name, copyOf(inner)])) : value;
}

function calculation(
  operator: string,
  verb: string,
  combine: (current: Numeric, operand: Numeric) => Numeric | null,
  ofMissing: (operand: Numeric) => Numeric,
): (operand: Value, path: string) => Change {
  return (operand, text) => {
    if (!isNumeric(operand))
      throw typeMismatch(`Cannot ${verb} with non-numeric argument: {${text}: ${describe(operand)}}`);
    return (current, { path, doc }) => {
      if (current === undefined) return ofMissing(operand);
      if (!isNumeric(current))
        throw typeMismatch(
          `Cannot apply ${operator} to a value of non-numeric type. ${nameOf(doc)} has the field '${path.at(-1)}' of non-numeric type ${typeName(current)}`,
        );
      const result = combine(current, operand);
      if (result !== null) return result;
      throw badValue(
        `Failed to apply ${operator} operations to current value (${typeName(current)}) ${describe(current)} for document ${nameOf(doc)}`,
      );
    };
  };
}

/** A document as messages name it. */
const nameOf = (doc: Doc): string => `{_id: ${describe(doc.get('_id'))}}`;

function push(operand: Value): Change {
  const clause = pushClause(operand);
  return (current, at) => {
    const array = arrayField(current, at);
    const position = clause.position === null || clause.position >= array.length ? array.length : clause.position;
    const from = position < 0 ? Math.max(0, array.length + position) : position;
    let pushed = [...array.slice(0, from), ...clause.each.map(copyOf), ...array.slice(from)];
    if (clause.sort) pushed = clause.sort(pushed);
    if (clause.slice !== null) pushed = clause.slice < 0 ? pushed.slice(clause.slice) : pushed.slice(0, clause.slice);
    return pushed;
  };
}

interface PushClause {
  readonly each: readonly Value[];
  readonly position: number | null;
  readonly slice: number | null;
  readonly sort: ((values: Value[]) => Value[]) | null;
}

function pushClause(operand: Value): PushClause {
  if (!isDoc(operand) || !operand.has('$each')) return { each: [operand], position: null, slice: null, sort: null };
  const each = operand.get('$each');
  if (!Array.isArray(each))
    throw badValue(`The argument to $each in $push must be an array but it was of type: ${typeName(each)}`);
  for (const name of operand.keys()) {
    if (!['$each', '$position', '$slice', '$sort'].includes(name))
      throw badValue(`Unrecognized clause in $push: ${name}`);
  }
  const sort = operand.get('$sort');
  return {
    each,
    position: wholeClause(operand, '$position'),
    slice: wholeClause(operand, '$slice'),
    sort: sort === undefined ? null : elementSort(sort),
  };
}

function wholeClause(operand: Doc, name: string): number | null {
  const value = operand.get(name);
  if (value === undefined) return null;
  const n = wholeNumber(value);
  if (n === null)
    throw badValue(`The value for ${name} must be an integer value but was given type: ${typeName(value)}`);
  return n;
}

function elementSort(sort: Value): (values: Value[]) => Value[] {
  if (isNumeric(sort)) {
    const direction = toNumber(sort);
    if (direction !== 1 && direction !== -1) throw badValue('The $sort element value must be either 1 or -1');
    return (values) => [...values].sort((a, b) => direction * compareValues(a, b));
  }
  if (!isDoc(sort) || sort.size === 0)
    throw badValue('The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1} to sort embedded fields');
  for (const [path, direction] of sort) {
    if (!isNumeric(direction) || Math.abs(toNumber(direction)) !== 1)
      throw badValue('The $sort element value must be either 1 or -1');
    if (path.split('.').includes(''))
      throw badValue(`The $sort field is a dotted field but has an empty part: ${path}`);
  }
  const keyOf = sortKeyer(parseSort(sort));
  const keyed = (value: Value) => ({ value, key: keyOf(Row.of(isDoc(value) ? value : new Map())) });
  return (values) =>
    values
      .map(keyed)
      .sort((a, b) => Buffer.compare(a.key, b.key))
      .map(({ value }) => value);
}

function addToSet(operand: Value): Change {
  const isEach = isDoc(operand) && operand.has('$each');
  const each = isEach ? operand.get('$each') : [operand];
  if (!Array.isArray(each))
    throw typeMismatch(`The argument to $each in $addToSet must be an array but it was of type ${typeName(each)}`);
  if (isEach && operand.size > 1)
    throw badValue(`Found unexpected fields after $each in $addToSet: ${describe(operand)}`);
  return (current, at) => {
    const array = arrayField(current, at);
    const result = [...array];
    for (const value of each) if (!result.some((known) => valuesEqual(known, value))) result.push(copyOf(value));
    return result.length === array.length && current !== undefined ? undefined : result;
  };
}

function pullTest(operand: Value): (element: Value) => boolean {
  const conditions = conditionsOn(operand);
  if (conditions) return compileValueTest(conditions);
  if (isDoc(operand)) {
    const matcher = compileFilter(operand);
    return (element) => isDoc(element) && matcher.test(Row.of(element));
  }
  if (operand instanceof BSONRegExp) return operatorTest('$regex', operand).test;
  return (element) => valuesEqual(element, operand);
}

function without(isGone: (element: Value) => boolean, name: string): Change {
  return (current) => {
    if (current === undefined) return undefined;
    if (!Array.isArray(current)) throw badValue(`Cannot apply ${name} to a non-array value`);
    const kept = current.filter((element) => !isGone(element));
    return kept.length === current.length ? undefined : kept;
  };
}

function arrayField(current: Maybe, { path, doc }: Target): readonly Value[] {
  if (current === undefined) return [];
  if (Array.isArray(current)) return current;
  throw badValue(
    `The field '${path.join('.')}' must be an array but is of type ${typeName(current)} in document ${nameOf(doc)}`,
  );
}
