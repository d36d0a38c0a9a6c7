import { Binary, BSONRegExp, Decimal128, Double, ObjectId } from 'bson';
import { isDoc, type Maybe } from '../bson/values.ts';

/** A value as MongoDB's messages print it. */
export function describe(value: Maybe): string {
  if (value === undefined) return 'MISSING';
  if (value === null) return 'null';
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value !== 'object') return String(value);
  if (isDoc(value))
    return value.size === 0
      ? '{}'
      : `{ ${[...value].map(([name, inner]) => `${name}: ${describe(inner)}`).join(', ')} }`;
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[ ${value.map(describe).join(', ')} ]`;
  if (value instanceof ObjectId) return `ObjectId('${value.toHexString()}')`;
  if (value instanceof Date) return `new Date(${value.getTime()})`;
  if (value instanceof Double) return Number.isInteger(value.value) ? value.value.toFixed(1) : String(value.value);
  if (value instanceof Decimal128) return `NumberDecimal("${value.toString()}")`;
  if (value instanceof BSONRegExp) return `/${value.pattern}/${value.options}`;
  if (value instanceof Binary) return `BinData(${value.sub_type}, ${value.toString('hex').toUpperCase()})`;
  return String(value);
}
