import { BSONRegExp } from 'bson';
import { rank, typeRank } from '../bson/compare.ts';
import { emptyArrayKey, encodeKeyPart, invertBytes, successor } from '../bson/key.ts';
import { type Doc, isDoc, isNumeric, isTruthy, toNumber, typeCode, typeCodes, type Value } from '../bson/values.ts';
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
  readonly leaf: Leaf;
  /** Says nothing about arrays: of no use on a multikey index. */
  readonly needsScalar?: boolean;
}

/** Every bounded predicate of the conjunction, those under $elemMatch included (they narrow, but are never exact). */
export function boundedPredicates(node: FilterNode): readonly Bounded[] {
  if (node.kind === 'and') return node.of.flatMap(boundedPredicates);
  if (node.kind === 'or' && node.of.length === 1) return boundedPredicates(node.of[0] as FilterNode);
  if (node.kind === 'computed') return node.implied.flatMap(impliedPredicate);
  if (node.kind !== 'leaf' || node.isNegated) return [];
  if (node.operator === '$elemMatch') return elementPredicates(node);
  const bounds = boundsOf(node.operator, node.operand);
  return bounds ? [{ path: node.path.text, bounds, leaf: node }] : [];
}

function impliedPredicate(leaf: Leaf): readonly Bounded[] {
  const bounds = boundsOf(leaf.operator, leaf.operand);
  return bounds ? [{ ...inexact(leaf.path.text, bounds, leaf), needsScalar: true }] : [];
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

function elementPredicates(node: Leaf): readonly Bounded[] {
  const operand = node.operand as Doc;
  if (operatorsOf(operand)) {
    return [...operand].flatMap(([operator, value]) => {
      const bounds = boundsOf(operator, value);
      return bounds ? [inexact(node.path.text, bounds, node)] : [];
    });
  }
  return [...operand].flatMap(([name, value]) => {
    if (name.startsWith('$')) return [];
    const entries: readonly (readonly [string, Value])[] = [...(operatorsOf(value) ?? new Map([['$eq', value]]))];
    return entries.flatMap(([operator, inner]) => {
      const bounds = boundsOf(operator, inner);
      return bounds ? [inexact(`${node.path.text}.${name}`, bounds, node)] : [];
    });
  });
}

const inexact = (path: string, bounds: Bounds, leaf: Leaf): Bounded => ({
  path,
  bounds: { ...bounds, isExact: false },
  leaf,
});

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

function rangeBounds(operator: string, operand: Value): Bounds | null {
  const code = typeCode(operand);
  if (
    code === typeCodes.minKey ||
    code === typeCodes.maxKey ||
    operand === null ||
    Array.isArray(operand) ||
    isDoc(operand)
  )
    return null;
  if (isNumeric(operand) && Number.isNaN(toNumber(operand))) {
    return { intervals: operator.endsWith('e') ? [pointOf(operand)] : [], isExact: true, impliesPresence: true };
  }
  const bracket = typeRank(operand);
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
