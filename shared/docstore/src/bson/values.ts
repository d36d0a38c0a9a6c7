import type { Binary, Code, Decimal128, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';
import { BSONRegExp, Double } from 'bson';

/**
 * A decoded BSON value. Number types stay apart: an int32 is a whole `number`, an int64 a `bigint`, a double with a
 * whole int32 value a `Double`; any other `number` is a double. A document is a `Map`, because an object would
 * reorder numeric field names.
 */
export type Value =
  | null
  | boolean
  | number
  | bigint
  | string
  | Date
  | Value[]
  | Doc
  | Double
  | Decimal128
  | ObjectId
  | Binary
  | Timestamp
  | BSONRegExp
  | Code
  | MinKey
  | MaxKey;

export type Doc = Map<string, Value>;

/** A path that leads nowhere; unlike null it never reaches a stored document. */
export type Maybe = Value | undefined;

/** The parts of a dotted path. */
export type Path = readonly string[];

/** A whole encoded document that travels untouched from storage to the socket. */
export class Raw {
  readonly bytes: Buffer;
  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }
}

export const typeCodes = {
  double: 1,
  string: 2,
  object: 3,
  array: 4,
  binData: 5,
  undefined: 6,
  objectId: 7,
  bool: 8,
  date: 9,
  null: 10,
  regex: 11,
  dbPointer: 12,
  javascript: 13,
  symbol: 14,
  javascriptWithScope: 15,
  int: 16,
  timestamp: 17,
  long: 18,
  decimal: 19,
  minKey: -1,
  maxKey: 127,
} as const;

const codeByTag: Readonly<Record<string, number>> = {
  Double: 1,
  Binary: 5,
  ObjectId: 7,
  BSONRegExp: 11,
  Code: 13,
  Timestamp: 17,
  Decimal128: 19,
  MinKey: -1,
  MaxKey: 127,
};

/** The BSON type number, as `$type` counts. */
export function typeCode(value: Value): number {
  switch (typeof value) {
    case 'string':
      return 2;
    case 'number':
      return isInt32(value) ? 16 : 1;
    case 'bigint':
      return 18;
    case 'boolean':
      return 8;
    default:
      if (value === null) return 10;
      if (value instanceof Map) return 3;
      if (Array.isArray(value)) return 4;
      if (value instanceof Date) return 9;
      return codeByTag[value._bsontype] ?? 3;
  }
}

const aliasByCode = new Map<number, string>(Object.entries(typeCodes).map(([alias, code]) => [code, alias]));
export const typeAlias = (code: number): string => aliasByCode.get(code) ?? 'unknown';
export const typeName = (value: Maybe): string => (value === undefined ? 'missing' : typeAlias(typeCode(value)));

export const isInt32 = (n: number): boolean => (n | 0) === n && !Object.is(n, -0);
export const isDoc = (value: unknown): value is Doc => value instanceof Map;
export const isNullish = (value: Maybe): value is null | undefined => value == null;

export function isNumeric(value: Maybe): value is number | bigint | Double | Decimal128 {
  if (typeof value === 'number' || typeof value === 'bigint') return true;
  return typeof value === 'object' && value !== null && '_bsontype' in value
    ? value._bsontype === 'Double' || value._bsontype === 'Decimal128'
    : false;
}

/** A double that stays a double, whatever its value. */
export const double = (n: number): number | Double => (isInt32(n) ? new Double(n) : n);

/** The number behind any numeric value; an int64 or a decimal may lose digits. */
export function toNumber(value: number | bigint | Double | Decimal128): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  return value._bsontype === 'Double' ? value.value : Number(value.toString());
}

/** The whole number that an option such as `limit` carries, or null when it is none. */
export function wholeNumber(value: Maybe): number | null {
  if (!isNumeric(value)) return null;
  const n = toNumber(value);
  return Number.isInteger(n) ? n : null;
}

/** MongoDB's reading of a truth value: absent, null, false and every zero are false. */
export function isTruthy(value: Maybe): boolean {
  if (value === undefined || value === null || value === false) return false;
  return isNumeric(value) ? toNumber(value) !== 0 : true;
}

/** A regular expression with whatever options were stored: the driver's constructor knows fewer. */
export function regularExpression(pattern: string, options: string): BSONRegExp {
  const made = new BSONRegExp('');
  made.pattern = pattern;
  made.options = options;
  return made;
}

/** Builds a document from a plain object, dropping undefined fields: for replies and specifications made here. */
export function docOf(fields: Readonly<Record<string, Maybe>>): Doc {
  const out: Doc = new Map();
  for (const name in fields) {
    const value = fields[name];
    if (value !== undefined) out.set(name, value);
  }
  return out;
}
