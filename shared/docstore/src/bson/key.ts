import { Buffer } from 'node:buffer';
import { type Binary, type BSONRegExp, type Code, type Decimal128, Double, type ObjectId, type Timestamp } from 'bson';
import { badValue } from '../errors.ts';
import { rank, typeRank } from './compare.ts';
import { compareExact, digitsOf, type Exact, exactOf, magnitude, subtractExact } from './decimal.ts';
import type { Doc, Maybe, Value } from './values.ts';

/** Empty arrays are indexed as this; it lies below null, where MongoDB keeps its old `undefined`. */
export const emptyArrayKey = Symbol('empty array');
export type KeyPart = Maybe | typeof emptyArrayKey;

/** Bytes whose memcmp order is BSON order, one component after the other; a descending one has its bits turned. */
export function encodeKey(parts: readonly KeyPart[], directions: readonly number[]): Buffer {
  length = 0;
  for (let i = 0; i < parts.length; i++) {
    const start = length;
    writePart(parts[i]);
    if ((directions[i] ?? 1) < 0) invert(start);
  }
  const out = Buffer.allocUnsafe(length);
  scratch.copy(out, 0, 0, length);
  return out;
}

/** One component alone, ascending. */
export const encodeKeyPart = (part: KeyPart): Buffer => encodeKey([part], [1]);

/** The identity of a value among others: equal values have equal keys, whatever their number type. */
export const keyText = (value: KeyPart): string => encodeKeyPart(value).toString('latin1');

export function invertBytes(bytes: Buffer): Buffer {
  const out = Buffer.allocUnsafe(bytes.length);
  for (let i = 0; i < bytes.length; i++) out[i] = 255 - (bytes[i] as number);
  return out;
}

/** The least byte string above every one that begins with `prefix`; null when there is none. */
export function successor(prefix: Buffer): Buffer | null {
  let end = prefix.length;
  while (end > 0 && prefix[end - 1] === 255) end--;
  if (end === 0) return null;
  const out = Buffer.allocUnsafe(end);
  prefix.copy(out, 0, 0, end);
  out[end - 1] = (out[end - 1] as number) + 1;
  return out;
}

let scratch = Buffer.allocUnsafe(4096);
let length = 0;

function room(size: number): void {
  if (length + size <= scratch.length) return;
  const bigger = Buffer.allocUnsafe(Math.max(scratch.length * 2, length + size));
  scratch.copy(bigger, 0, 0, length);
  scratch = bigger;
}

function invert(start: number): void {
  for (let i = start; i < length; i++) scratch[i] = 255 - (scratch[i] as number);
}

function byte(value: number): void {
  room(1);
  scratch[length++] = value;
}

/** Zero bytes are escaped, so that the end mark sorts below any further byte and no key is the prefix of another. */
function escaped(bytes: Uint8Array): void {
  room(bytes.length * 2 + 2);
  for (const unit of bytes) {
    scratch[length++] = unit;
    if (unit === 0) scratch[length++] = 255;
  }
  scratch[length++] = 0;
  scratch[length++] = 1;
}

function text(value: string): void {
  room(value.length * 3 + 2);
  const start = length;
  const size = scratch.write(value, start);
  if (scratch.subarray(start, start + size).includes(0)) {
    escaped(Buffer.from(scratch.subarray(start, start + size)));
    return;
  }
  length = start + size;
  scratch[length++] = 0;
  scratch[length++] = 1;
}

function writePart(part: KeyPart): void {
  if (part === emptyArrayKey) return byte(rank.missing);
  const value: Value = part === undefined ? null : part;
  const ofRank = typeRank(value);
  byte(ofRank);
  switch (ofRank) {
    case rank.number:
      return writeNumber(value as number);
    case rank.string:
      return text(value as string);
    case rank.object:
      for (const [name, inner] of value as Doc) {
        byte(typeRank(inner));
        text(name);
        writePart(inner);
      }
      return byte(0);
    case rank.array:
      for (const inner of value as Value[]) writePart(inner);
      return byte(0);
    case rank.objectId:
      room(12);
      scratch.set((value as ObjectId).id, length);
      length += 12;
      return;
    case rank.bool:
      return byte(value ? 1 : 0);
    case rank.date:
      return writeDate((value as Date).getTime());
    case rank.binData:
      return writeBinary(value as Binary);
    case rank.timestamp:
      room(8);
      length = scratch.writeUInt32BE((value as Timestamp).t, length);
      length = scratch.writeUInt32BE((value as Timestamp).i, length);
      return;
    case rank.regex:
      text((value as BSONRegExp).pattern);
      return text((value as BSONRegExp).options);
    case rank.code:
      return text(String((value as Code).code));
    default:
      return;
  }
}

/** Signed milliseconds in 64 bits, the sign turned so that earlier sorts below later. */
function writeDate(time: number): void {
  if (Number.isNaN(time)) throw badValue('a date is out of the range of dates');
  room(8);
  const high = Math.floor(time / 4294967296);
  length = scratch.writeUInt32BE((high ^ 0x80000000) >>> 0, length);
  length = scratch.writeUInt32BE(time - high * 4294967296, length);
}

function writeBinary(value: Binary): void {
  const bytes = value.buffer.subarray(0, value.position);
  room(5 + bytes.length);
  length = scratch.writeUInt32BE(bytes.length, length);
  scratch[length++] = value.sub_type;
  scratch.set(bytes, length);
  length += bytes.length;
}

/** The nearest double at or below the number, then what is left of it: all number types share one order and equality. */
function writeNumber(value: number | bigint | Double | Decimal128): void {
  const plain = value instanceof Double ? value.value : value;
  if (typeof plain === 'number') return writeWhole(plain);
  const exact = exactOf(plain);
  if (typeof exact === 'string') return writeWhole(Number(exact));
  const floor = doubleAtOrBelow(exact, Number(String(plain)));
  writeDouble(floor);
  writeRest(subtractExact(exact, exactOf(floor) as Exact));
}

/** A double with nothing left. */
function writeWhole(value: number): void {
  writeDouble(value);
  byte(0);
}

function writeDouble(value: number): void {
  room(8);
  const start = length;
  length += 8;
  if (Number.isNaN(value)) {
    scratch.fill(0, start, length);
    return;
  }
  scratch.writeDoubleBE(value === 0 ? 0 : value, start);
  const first = scratch[start] as number;
  if (first & 0x80) invert(start);
  else scratch[start] = first | 0x80;
}

function writeRest(rest: Exact): void {
  if (rest.coefficient === 0n) {
    byte(0);
    return;
  }
  const digits = digitsOf(rest.coefficient).replace(/0+$/, '');
  room(5 + digits.length);
  scratch[length++] = 1;
  length = scratch.writeUInt16BE(magnitude(rest) + 32768, length);
  length += scratch.write(digits, length, 'latin1');
  scratch[length++] = 0;
}

function doubleAtOrBelow(exact: Exact, nearest: number): number {
  if (nearest === Number.POSITIVE_INFINITY) return Number.MAX_VALUE;
  if (nearest === Number.NEGATIVE_INFINITY) return nextBelow(-Number.MAX_VALUE);
  return compareExact(exactOf(nearest) as Exact, exact) <= 0 ? nearest : nextBelow(nearest);
}

const view = new DataView(new ArrayBuffer(8));

function nextBelow(value: number): number {
  if (value === -Number.MAX_VALUE) return value;
  if (value === 0) return -Number.MIN_VALUE;
  view.setFloat64(0, value);
  view.setBigInt64(0, view.getBigInt64(0) + (value > 0 ? -1n : 1n));
  return view.getFloat64(0);
}
