import type { Binary, BSONRegExp, Code, Decimal128, Double, ObjectId, Timestamp } from 'bson';
import { compareExact, exactOf } from './decimal.ts';
import { type Doc, type Maybe, typeCode, type Value } from './values.ts';

/** Rank of a type in BSON order, which every sort, index and unbracketed comparison follows. */
export function typeRank(value: Maybe): number {
  return value === undefined ? rank.missing : (rankByCode[typeCode(value)] ?? rank.missing);
}

export const rank = {
  minKey: 1,
  missing: 4,
  null: 5,
  number: 10,
  string: 15,
  object: 20,
  array: 25,
  binData: 30,
  objectId: 35,
  bool: 40,
  date: 45,
  timestamp: 47,
  regex: 50,
  code: 60,
  maxKey: 127,
} as const;

const rankByCode: Readonly<Record<number, number>> = {
  [-1]: rank.minKey,
  10: rank.null,
  1: rank.number,
  16: rank.number,
  18: rank.number,
  19: rank.number,
  2: rank.string,
  3: rank.object,
  4: rank.array,
  5: rank.binData,
  7: rank.objectId,
  8: rank.bool,
  9: rank.date,
  17: rank.timestamp,
  11: rank.regex,
  13: rank.code,
  127: rank.maxKey,
};

/** Total order over all values; a missing value comes before null. */
export function compareValues(a: Maybe, b: Maybe): number {
  if (typeof a === 'string' && typeof b === 'string') return compareStrings(a, b);
  if (typeof a === 'number' && typeof b === 'number') return compareDoubles(a, b);
  const rankA = typeRank(a);
  const rankB = typeRank(b);
  if (rankA !== rankB) return rankA - rankB;
  return compareSameRank(a as Value, b as Value, rankA);
}

export const valuesEqual = (a: Maybe, b: Maybe): boolean => compareValues(a, b) === 0;

/** Order by code point, which is the order of the UTF-8 bytes in an index. */
export function compareStrings(a: string, b: string): number {
  if (a === b) return 0;
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) {
    const left = a.charCodeAt(i);
    const right = b.charCodeAt(i);
    if (left !== right) return left >= 0xd800 && right >= 0xd800 ? fixUp(left) - fixUp(right) : left - right;
  }
  return a.length - b.length;
}

export function compareNumbers(
  a: number | bigint | Double | Decimal128,
  b: number | bigint | Double | Decimal128,
): number {
  const left = plain(a);
  const right = plain(b);
  if (typeof left === 'number' && typeof right === 'number') return compareDoubles(left, right);
  if (typeof left !== 'object' && typeof right !== 'object') {
    if (typeof left === 'number' && Number.isNaN(left)) return -1;
    if (typeof right === 'number' && Number.isNaN(right)) return 1;
    return left < right ? -1 : left > right ? 1 : 0;
  }
  const exactA = exactOf(left);
  const exactB = exactOf(right);
  if (typeof exactA === 'object' && typeof exactB === 'object') return compareExact(exactA, exactB);
  return Math.sign(specialRank(exactA) - specialRank(exactB));
}

const fixUp = (unit: number): number => (unit >= 0xe000 ? unit - 0x800 : unit + 0x2000);

const plain = (n: number | bigint | Double | Decimal128): number | bigint | Decimal128 =>
  typeof n === 'object' && n._bsontype === 'Double' ? n.value : (n as number | bigint | Decimal128);

function compareDoubles(a: number, b: number): number {
  if (a === b) return 0;
  if (a < b) return -1;
  if (a > b) return 1;
  return (Number.isNaN(a) ? 0 : 1) - (Number.isNaN(b) ? 0 : 1);
}

function specialRank(value: object | string): number {
  return value === 'NaN' ? 0 : value === '-Infinity' ? 1 : value === 'Infinity' ? 3 : 2;
}

function compareSameRank(a: Value, b: Value, of: number): number {
  switch (of) {
    case rank.number:
      return compareNumbers(a as number, b as number);
    case rank.object:
      return compareDocuments(a as Doc, b as Doc);
    case rank.array:
      return compareArrays(a as Value[], b as Value[]);
    case rank.objectId:
      return Buffer.compare((a as ObjectId).id, (b as ObjectId).id);
    case rank.bool:
      return Number(a) - Number(b);
    case rank.date:
      return (a as Date).getTime() - (b as Date).getTime();
    case rank.binData:
      return compareBinaries(a as Binary, b as Binary);
    case rank.timestamp:
      return (a as Timestamp).t - (b as Timestamp).t || (a as Timestamp).i - (b as Timestamp).i;
    case rank.regex:
      return (
        compareStrings((a as BSONRegExp).pattern, (b as BSONRegExp).pattern) ||
        compareStrings((a as BSONRegExp).options, (b as BSONRegExp).options)
      );
    case rank.code:
      return compareStrings(String((a as Code).code), String((b as Code).code));
    default:
      return 0;
  }
}

/** Field by field: type, then name, then value. Order of fields matters. */
function compareDocuments(a: Doc, b: Doc): number {
  const right = b.entries();
  for (const [nameA, valueA] of a) {
    const next = right.next();
    if (next.done) return 1;
    const [nameB, valueB] = next.value;
    const byType = typeRank(valueA) - typeRank(valueB);
    if (byType !== 0) return byType;
    const byField = compareStrings(nameA, nameB) || compareValues(valueA, valueB);
    if (byField !== 0) return byField;
  }
  return a.size - b.size;
}

function compareArrays(a: readonly Value[], b: readonly Value[]): number {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) {
    const order = compareValues(a[i], b[i]);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function compareBinaries(a: Binary, b: Binary): number {
  return (
    a.position - b.position ||
    a.sub_type - b.sub_type ||
    Buffer.compare(a.buffer.subarray(0, a.position), b.buffer.subarray(0, b.position))
  );
}
