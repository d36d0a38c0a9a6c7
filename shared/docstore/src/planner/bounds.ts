import { Buffer } from 'node:buffer';
import { BSONRegExp } from 'bson';
import { rank, typeRank } from '../bson/compare.ts';
import { emptyArrayKey, encodeKeyPart, invertBytes, successor } from '../bson/key.ts';
import { type Doc, isNumeric, isTruthy, toNumber, type Value } from '../bson/values.ts';
import type { FilterNode, Leaf } from '../match/node.ts';
import { operatorsOf } from '../match/parse.ts';
import { literalPrefix } from '../match/regex.ts';

/** Keys from `low` (inclusive) to `high` (exclusive), as encoded ascending components. */
export interface Interval {
  readonly low: Buffer;
  readonly high: Buffer;
  readonly isPoint: boolean;
}

/** What one predicate says about one path. `isExact`: every key in it meets the predicate and no other does. */
export interface Bounds {
  readonly intervals: readonly Interval[];
  readonly isExact: boolean;
  /** False when documents without the field may match: a sparse index does not hold them. */
  readonly impliesPresence: boolean;
}

/** A predicate that an index can help with. */
export interface Bounded {
  readonly path: string;
  readonly bounds: Bounds;
  /** Says nothing about arrays: of no use on a multikey index. */
  readonly needsScalar?: boolean;
}

/** Every bounded predicate of the conjunction, those under $elemMatch included (they narrow, but are never exact). */
export function boundedPredicates(node: FilterNode): readonly Bounded[] {
  if (node.kind === 'and') return node.of.flatMap(boundedPredicates);
  if (node.kind === 'or' && node.of.length === 1) return boundedPredicates(node.of[0] as FilterNode);
  if (node.kind === 'computed')
    return node.implied.flatMap(leafPredicates).map((implied) => ({ ...inexact(implied), needsScalar: true }));
  if (node.kind !== 'leaf' || node.isNegated) return [];
  return node.operator === '$elemMatch' ? elementPredicates(node).map(inexact) : leafPredicates(node);
}

export const pointOf = (value: Value): Interval => prefixInterval(encodeKeyPart(value), true);

export function invertInterval({ low, high, isPoint }: Interval): Interval {
  return { low: successor(invertBytes(high)) as Buffer, high: successor(invertBytes(low)) as Buffer, isPoint };
}

/** What two intervals share, or null. */
export function intersect(a: Interval, b: Interval): Interval | null {
  const low = Buffer.compare(a.low, b.low) >= 0 ? a.low : b.low;
  const high = Buffer.compare(a.high, b.high) <= 0 ? a.high : b.high;
  if (Buffer.compare(low, high) >= 0) return null;
  return { low, high, isPoint: a.isPoint || b.isPoint };
}

const leafPredicates = ({ path, operator, operand }: Leaf): readonly Bounded[] =>
  predicates(path.text, operator, operand);

function predicates(path: string, operator: string, operand: Value): readonly Bounded[] {
  const bounds = boundsOf(operator, operand);
  return bounds ? [{ path, bounds }] : [];
}

/** What $elemMatch says about the elements, or about fields of theirs. */
function elementPredicates({ path, operand }: Leaf): readonly Bounded[] {
  const all = (at: string, operators: Doc) =>
    [...operators].flatMap(([operator, value]) => predicates(at, operator, value));
  if (operatorsOf(operand)) return all(path.text, operand as Doc);
  const fields = [...(operand as Doc)].filter(([name]) => !name.startsWith('$'));
  return fields.flatMap(([name, value]) =>
    all(`${path.text}.${name}`, operatorsOf(value) ?? new Map([['$eq', value]])),
  );
}

const inexact = (predicate: Bounded): Bounded => ({ ...predicate, bounds: { ...predicate.bounds, isExact: false } });

function boundsOf(operator: string, operand: Value): Bounds | null {
  switch (operator) {
    case '$eq':
      return equalityBounds(operand);
    case '$in':
      return listBounds(operand as Value[]);
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      return rangeBounds(operator, operand);
    case '$regex':
      return operand instanceof BSONRegExp ? regexBounds(operand) : null;
    case '$exists':
      return isTruthy(operand) ? null : { intervals: [pointOf(null)], isExact: false, impliesPresence: false };
    default:
      return null;
  }
}

function equalityBounds(operand: Value): Bounds | null {
  if (operand instanceof BSONRegExp) return null;
  if (Array.isArray(operand)) {
    const first =
      operand.length === 0 ? prefixInterval(encodeKeyPart(emptyArrayKey), true) : pointOf(operand[0] as Value);
    return { intervals: sorted([first, pointOf(operand)]), isExact: false, impliesPresence: true };
  }
  return { intervals: [pointOf(operand)], isExact: operand !== null, impliesPresence: operand !== null };
}

function listBounds(values: readonly Value[]): Bounds | null {
  const parts = values.map((value) => (value instanceof BSONRegExp ? regexBounds(value) : equalityBounds(value)));
  if (parts.some((part) => part === null)) return null;
  const all = parts as Bounds[];
  return {
    intervals: sorted(all.flatMap((part) => part.intervals)),
    isExact: all.every((part) => part.isExact),
    impliesPresence: all.every((part) => part.impliesPresence),
  };
}

const unbracketed: readonly number[] = [rank.minKey, rank.maxKey, rank.null, rank.array, rank.object];

function rangeBounds(operator: string, operand: Value): Bounds | null {
  const bracket = typeRank(operand);
  if (unbracketed.includes(bracket)) return null;
  if (isNumeric(operand) && Number.isNaN(toNumber(operand))) {
    return { intervals: operator.endsWith('e') ? [pointOf(operand)] : [], isExact: true, impliesPresence: true };
  }
  const point = pointOf(operand);
  const low = operator === '$gt' ? point.high : operator === '$gte' ? point.low : Buffer.from([bracket]);
  const high = operator === '$lt' ? point.low : operator === '$lte' ? point.high : Buffer.from([bracket + 1]);
  const isExact = bracket !== rank.number || operator === '$gt' || operator === '$gte';
  if (Buffer.compare(low, high) >= 0) return { intervals: [], isExact, impliesPresence: true };
  return { intervals: [{ low, high, isPoint: false }], isExact, impliesPresence: true };
}

function regexBounds(regex: BSONRegExp): Bounds | null {
  const literal = literalPrefix(regex);
  if (!literal) return null;
  const start = Buffer.concat([Buffer.from([rank.string]), Buffer.from(literal.prefix)]);
  if (start.includes(0)) return null;
  return { intervals: sorted([prefixInterval(start, false), pointOf(regex)]), isExact: false, impliesPresence: true };
}

const prefixInterval = (low: Buffer, isPoint: boolean): Interval => ({ low, high: successor(low) as Buffer, isPoint });

function sorted(intervals: readonly Interval[]): Interval[] {
  const inOrder = [...intervals].sort((a, b) => Buffer.compare(a.low, b.low));
  return inOrder.filter((interval, i) => i === 0 || !interval.low.equals((inOrder[i - 1] as Interval).low));
}
