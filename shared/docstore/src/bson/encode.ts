import { Buffer } from 'node:buffer';
import { badValue } from '../errors.ts';
import type { DecodedPart } from './decode.ts';
import { type Doc, isInt32, Raw, type Value } from './values.ts';

/** What a reply may hold: values, or stored documents that are copied byte for byte. */
export type Encodable = Value | Raw | EncodableDoc | readonly Encodable[];
export type EncodableDoc = ReadonlyMap<string, Encodable>;

/** Encodes a document into bytes of its own, behind as many as the caller wants to fill in himself. */
export function encodeDocument(doc: EncodableDoc, before = 0): Buffer {
  length = before;
  writeDocument(doc);
  const out = Buffer.allocUnsafe(length);
  scratch.copy(out, 0, 0, length);
  return out;
}

/**
 * A document whose decoded part was changed: the rest is copied, fields that the part lacks by now are left out, and new
 * ones come last.
 */
export function encodePart(bytes: Buffer, layout: DecodedPart['layout'], changed: Doc): Buffer {
  const left = new Map(changed);
  length = 4;
  for (const piece of layout) {
    if (typeof piece !== 'string') writeBytes(bytes.subarray(piece.start, piece.end));
    else if (left.has(piece)) {
      writeField(piece, left.get(piece) as Value);
      left.delete(piece);
    }
  }
  for (const [name, value] of left) writeField(name, value);
  close(0);
  return Buffer.from(scratch.subarray(0, length));
}

/** One encoder runs at a time (nothing here awaits), so it keeps one buffer that only grows. */
let scratch = Buffer.allocUnsafe(64 * 1024);
let length = 0;

function room(size: number): void {
  if (length + size <= scratch.length) return;
  const bigger = Buffer.allocUnsafe(Math.max(scratch.length * 2, length + size));
  scratch.copy(bigger, 0, 0, length);
  scratch = bigger;
}

function writeDocument(doc: EncodableDoc): void {
  const start = length;
  room(4);
  length += 4;
  for (const [name, value] of doc) if (value !== undefined) writeField(name, value);
  close(start);
}

function writeArray(values: readonly Encodable[]): void {
  const start = length;
  room(4);
  length += 4;
  for (let i = 0; i < values.length; i++) writeField(String(i), values[i] as Encodable);
  close(start);
}

function close(start: number): void {
  room(1);
  scratch[length++] = 0;
  scratch.writeInt32LE(length - start, start);
}

function writeField(name: string, value: Encodable): void {
  room(2 + name.length * 3);
  const typeAt = length++;
  writeName(name);
  scratch[length++] = 0;
  // Writing the value may put a bigger buffer in the place of this one, so the buffer is looked up afterwards.
  const type = writeValue(value);
  scratch[typeAt] = type;
}

/** Short ASCII names are written byte by byte: cheaper than a call into the runtime for each. */
function writeName(name: string): void {
  const start = length;
  if (name.length <= 24) {
    let at = 0;
    for (; at < name.length; at++) {
      const unit = name.charCodeAt(at);
      if (unit > 127) break;
      scratch[start + at] = unit;
    }
    if (at === name.length) {
      length = start + at;
      return;
    }
  }
  length = start + scratch.write(name, start);
}

function writeString(text: string): void {
  room(5 + text.length * 3);
  const size = scratch.write(text, length + 4);
  scratch.writeInt32LE(size + 1, length);
  length += 4 + size;
  scratch[length++] = 0;
}

function writeCstring(text: string): void {
  room(1 + text.length * 3);
  length += scratch.write(text, length);
  scratch[length++] = 0;
}

function writeBytes(bytes: Uint8Array): void {
  room(bytes.length);
  scratch.set(bytes, length);
  length += bytes.length;
}

/** Writes the value's bytes and returns its type byte. */
function writeValue(value: Encodable): number {
  switch (typeof value) {
    case 'string':
      writeString(value);
      return 2;
    case 'number':
      room(8);
      if (isInt32(value)) {
        length = scratch.writeInt32LE(value, length);
        return 16;
      }
      length = scratch.writeDoubleLE(value, length);
      return 1;
    case 'boolean':
      room(1);
      scratch[length++] = value ? 1 : 0;
      return 8;
    case 'bigint':
      room(8);
      length = scratch.writeBigInt64LE(BigInt.asIntN(64, value), length);
      return 18;
    default:
      return writeObject(value);
  }
}

function writeObject(value: Exclude<Encodable, string | number | boolean | bigint>): number {
  if (value === null) return 10;
  if (value instanceof Map) {
    writeDocument(value as Doc);
    return 3;
  }
  if (Array.isArray(value)) {
    writeArray(value as readonly Encodable[]);
    return 4;
  }
  if (value instanceof Raw) {
    writeBytes(value.bytes);
    return 3;
  }
  if (value instanceof Date) {
    writeDate(value.getTime());
    return 9;
  }
  return writeTagged(value as Tagged);
}

/** The values that the bson package has classes for. */
type Tagged = Exclude<Value, null | string | number | boolean | bigint | Date | Doc | Value[]>;

function writeDate(time: number): void {
  if (Number.isNaN(time)) throw badValue('a date is out of the range of dates');
  room(8);
  const high = Math.floor(time / 4294967296);
  length = scratch.writeUInt32LE(time - high * 4294967296, length);
  length = scratch.writeInt32LE(high, length);
}

function writeTagged(value: Tagged): number {
  switch (value._bsontype) {
    case 'Double':
      room(8);
      length = scratch.writeDoubleLE(value.value, length);
      return 1;
    case 'ObjectId':
      writeBytes(value.id);
      return 7;
    case 'Binary': {
      const bytes = value.buffer.subarray(0, value.position);
      room(5);
      length = scratch.writeInt32LE(bytes.length, length);
      scratch[length++] = value.sub_type;
      writeBytes(bytes);
      return 5;
    }
    case 'BSONRegExp':
      writeCstring(value.pattern);
      writeCstring(value.options);
      return 11;
    case 'Code':
      writeString(String(value.code));
      return 13;
    case 'Timestamp':
      room(8);
      length = scratch.writeUInt32LE(value.i, length);
      length = scratch.writeUInt32LE(value.t, length);
      return 17;
    case 'Decimal128':
      writeBytes(value.bytes);
      return 19;
    case 'MinKey':
      return 255;
    case 'MaxKey':
      return 127;
    default:
      throw badValue(`cannot encode ${String(value)}`);
  }
}
