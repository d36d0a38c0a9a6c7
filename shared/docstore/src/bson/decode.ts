import { Binary, BSONRegExp, Code, Decimal128, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';
import { badValue } from '../errors.ts';
import { type Doc, double, type Value } from './values.ts';

/** The offset of the next zero byte. Names are short, so a loop is faster than a call into the runtime. */
export function zeroAfter(bytes: Buffer, start: number): number {
  let at = start;
  while (bytes[at] !== 0) {
    if (at >= bytes.length) return -1;
    at++;
  }
  return at;
}

/** A short name in plain ASCII is put together here; anything else is left to the runtime. */
export function nameBetween(bytes: Buffer, start: number, end: number): string {
  if (end - start > 24) return bytes.toString('utf8', start, end);
  let name = '';
  for (let at = start; at < end; at++) {
    const unit = bytes[at] as number;
    if (unit > 127) return bytes.toString('utf8', start, end);
    name += ascii[unit];
  }
  return name;
}

const ascii: readonly string[] = Array.from({ length: 128 }, (_, unit) => String.fromCharCode(unit));

/** Decodes the document that starts at `start`. */
export function decodeDocument(bytes: Buffer, start = 0): Doc {
  const end = start + bytes.readInt32LE(start) - 1;
  const out: Doc = new Map();
  let at = start + 4;
  while (at < end) {
    const type = bytes[at] as number;
    const nameEnd = zeroAfter(bytes, at + 1);
    const name = nameBetween(bytes, at + 1, nameEnd);
    at = nameEnd + 1;
    out.set(name, decodeValue(bytes, type, at));
    at += sizeOfValue(bytes, type, at);
  }
  return out;
}

export function decodeArray(bytes: Buffer, start: number): Value[] {
  const end = start + bytes.readInt32LE(start) - 1;
  const out: Value[] = [];
  let at = start + 4;
  while (at < end) {
    const type = bytes[at] as number;
    at = zeroAfter(bytes, at + 1) + 1;
    out.push(decodeValue(bytes, type, at));
    at += sizeOfValue(bytes, type, at);
  }
  return out;
}

/** Decodes one value of the given BSON type whose bytes begin at `at`. */
export function decodeValue(bytes: Buffer, type: number, at: number): Value {
  switch (type) {
    case 1:
      return double(bytes.readDoubleLE(at));
    case 2:
    case 14:
      return bytes.toString('utf8', at + 4, at + 3 + bytes.readInt32LE(at));
    case 3:
      return decodeDocument(bytes, at);
    case 4:
      return decodeArray(bytes, at);
    case 5: {
      const length = bytes.readInt32LE(at);
      return new Binary(Buffer.from(bytes.subarray(at + 5, at + 5 + length)), bytes[at + 4]);
    }
    case 6:
    case 10:
      return null;
    case 7:
      return new ObjectId(Buffer.from(bytes.subarray(at, at + 12)));
    case 8:
      return bytes[at] === 1;
    case 9:
      return new Date(Number(bytes.readBigInt64LE(at)));
    case 11: {
      const patternEnd = bytes.indexOf(0, at);
      const pattern = bytes.toString('utf8', at, patternEnd);
      return new BSONRegExp(pattern, bytes.toString('utf8', patternEnd + 1, bytes.indexOf(0, patternEnd + 1)));
    }
    case 13:
      return new Code(bytes.toString('utf8', at + 4, at + 3 + bytes.readInt32LE(at)));
    case 16:
      return bytes.readInt32LE(at);
    case 17:
      return new Timestamp({ t: bytes.readUInt32LE(at + 4), i: bytes.readUInt32LE(at) });
    case 18:
      return bytes.readBigInt64LE(at);
    case 19:
      return new Decimal128(Buffer.from(bytes.subarray(at, at + 16)));
    case 127:
      return new MaxKey();
    case 255:
      return new MinKey();
    default:
      throw badValue(`BSON type ${type} is not supported`);
  }
}

/** How many bytes a value takes. */
export function sizeOfValue(bytes: Buffer, type: number, at: number): number {
  switch (type) {
    case 6:
    case 10:
    case 127:
    case 255:
      return 0;
    case 8:
      return 1;
    case 16:
      return 4;
    case 1:
    case 9:
    case 17:
    case 18:
      return 8;
    case 7:
      return 12;
    case 19:
      return 16;
    case 2:
    case 13:
    case 14:
      return 4 + bytes.readInt32LE(at);
    case 5:
      return 5 + bytes.readInt32LE(at);
    case 3:
    case 4:
    case 15:
      return bytes.readInt32LE(at);
    case 11:
      return bytes.indexOf(0, bytes.indexOf(0, at) + 1) + 1 - at;
    case 12:
      return 16 + bytes.readInt32LE(at);
    default:
      throw badValue(`BSON type ${type} is not supported`);
  }
}

/** Looks at the bytes of a document that came from outside: its lengths must add up before anything reads it. */
export function checkDocument(bytes: Buffer, start: number, limit: number, depth = 0): void {
  if (depth > 200) throw badValue('BSON nesting is deeper than 200 levels');
  if (start + 5 > limit) throw badValue('BSON document is cut off');
  const length = bytes.readInt32LE(start);
  const end = start + length;
  if (length < 5 || end > limit || bytes[end - 1] !== 0) throw badValue('BSON document has a wrong length');
  let at = start + 4;
  while (at < end - 1) {
    const type = bytes[at] as number;
    const nameEnd = zeroAfter(bytes, at + 1);
    if (nameEnd < 0 || nameEnd >= end - 1 + (type === 10 || type === 6 ? 1 : 0)) {
      throw badValue('BSON field name is cut off');
    }
    at = nameEnd + 1;
    if ((type === 2 || type === 5 || type === 13 || type === 14) && bytes.readInt32LE(at) < (type === 5 ? 0 : 1)) {
      throw badValue('BSON value has a wrong length');
    }
    const size = sizeOfValue(bytes, type, at);
    if (size < 0 || at + size > end - 1) throw badValue('BSON value is cut off');
    if (type === 3 || type === 4) checkDocument(bytes, at, at + size, depth + 1);
    at += size;
  }
}
