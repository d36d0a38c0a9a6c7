import { Buffer } from 'node:buffer';
import { Binary, Code, Decimal128, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';
import { badValue, CommandError, typeMismatch } from '../errors.ts';
import { type Doc, double, regularExpression, type Value } from './values.ts';

/** The offset of the next zero byte. Names are short, so a loop is faster than a call into the runtime. */
function zeroAfter(bytes: Buffer, start: number): number {
  let end = start;
  while (bytes[end] !== 0) {
    if (end >= bytes.length) return -1;
    end++;
  }
  return end;
}

/** One decoder runs at a time (nothing here awaits): what it reads, and how far it has come. */
let source: Buffer = Buffer.alloc(0);
let at = 0;

/** Decodes the document that starts at `start`. */
export function decodeDocument(bytes: Buffer, start = 0): Doc {
  source = bytes;
  at = start;
  return readDocument();
}

/** Decodes one value of the given BSON type whose bytes begin at `start`. */
export function decodeValue(bytes: Buffer, type: number, start: number): Value {
  source = bytes;
  at = start;
  return readValue(type);
}

/**
 * Decodes a command, but leaves the elements of `documents` as bytes: they are stored as they are. The cluster time,
 * which drivers send along with everything and nobody here reads, is passed over.
 */
export function decodeCommand(bytes: Buffer, start: number): { readonly fields: Doc; readonly documents: Buffer[] } {
  source = bytes;
  at = start + 4;
  const end = start + bytes.readInt32LE(start) - 1;
  const fields: Doc = new Map();
  let documents: Buffer[] = [];
  while (at < end) {
    const type = bytes[at++] as number;
    const name = readName();
    const isLeft = name === 'documents' && type === 4;
    if (isLeft) documents = readRawDocuments();
    if (name === '$clusterTime') {
      at += sizeOfValue(bytes, type, at);
      fields.set(name, null);
    } else fields.set(name, isLeft ? [] : readValue(type));
  }
  return { fields, documents };
}

/** Some fields of a document, and the order in which they and the bytes between them come. */
export interface DecodedPart {
  readonly doc: Doc;
  readonly layout: readonly (string | Span)[];
}

/** Bytes of a document from `start` to `end` (exclusive). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Decodes the top-level fields of these names. */
export function decodePart(bytes: Buffer, names: ReadonlySet<string>): DecodedPart {
  source = bytes;
  at = 4;
  const end = bytes.readInt32LE(0) - 1;
  const doc: Doc = new Map();
  const layout: (string | Span)[] = [];
  let from = at;
  while (at < end) {
    const start = at;
    const type = bytes[at++] as number;
    const name = readName();
    if (!names.has(name)) {
      at += sizeOfValue(bytes, type, at);
      continue;
    }
    if (start > from) layout.push({ start: from, end: start });
    doc.set(name, readValue(type));
    layout.push(name);
    from = at;
  }
  if (at > from) layout.push({ start: from, end: at });
  return { doc, layout };
}

function readDocument(): Doc {
  const end = at + source.readInt32LE(at) - 1;
  const out: Doc = new Map();
  at += 4;
  while (at < end) {
    const type = source[at++] as number;
    const name = readName();
    out.set(name, readValue(type));
  }
  at++;
  return out;
}

function readArray(): Value[] {
  const end = at + source.readInt32LE(at) - 1;
  const out: Value[] = [];
  at += 4;
  while (at < end) {
    const type = source[at] as number;
    at = zeroAfter(source, at + 1) + 1;
    out.push(readValue(type));
  }
  at++;
  return out;
}

function readRawDocuments(): Buffer[] {
  const end = at + source.readInt32LE(at) - 1;
  const out: Buffer[] = [];
  at += 4;
  while (at < end) {
    if (source[at] !== 3) throw typeMismatch('documents must be an array of documents');
    at = zeroAfter(source, at + 1) + 1;
    out.push(readBytes(source.readInt32LE(at)));
  }
  at++;
  return out;
}

const longestKept = 24;

/** Names come again and again: the last one of each hash is kept, so that it is neither made nor hashed anew. */
const keptNames: string[] = Array.from({ length: 4096 }, () => '');

function readName(): string {
  const start = at;
  let hash = 0;
  let unit = source[at] as number;
  while (unit !== 0) {
    hash = (Math.imul(hash, 31) + unit) | 0;
    unit = source[++at] as number;
  }
  const end = at++;
  if (end - start > longestKept) return source.toString('utf8', start, end);
  const place = (hash ^ (hash >>> 12)) & 4095;
  const kept = keptNames[place] as string;
  if (isNameAt(kept, start, end)) return kept;
  const name = source.toString('utf8', start, end);
  keptNames[place] = name;
  return name;
}

/** Only plain ASCII has as many characters as bytes. */
function isNameAt(name: string, start: number, end: number): boolean {
  if (name.length !== end - start) return false;
  for (let i = 0; i < name.length; i++) if (name.charCodeAt(i) !== source[start + i]) return false;
  return true;
}

function readBytes(size: number): Buffer {
  at += size;
  return source.subarray(at - size, at);
}

function readString(): string {
  const start = at + 4;
  at = start + source.readInt32LE(at);
  return source.toString('utf8', start, at - 1);
}

function readCstring(): string {
  const start = at;
  at = source.indexOf(0, at) + 1;
  return source.toString('utf8', start, at - 1);
}

/** Reads a value and moves behind it. Bytes that it keeps are copied: they must not hold on to all that came with them. */
function readValue(type: number): Value {
  switch (type) {
    case 1:
      at += 8;
      return double(source.readDoubleLE(at - 8));
    case 2:
    case 14:
      return readString();
    case 3:
      return readDocument();
    case 4:
      return readArray();
    case 5: {
      const size = source.readInt32LE(at);
      const kind = source[at + 4];
      at += 5;
      return new Binary(Buffer.from(readBytes(size)), kind);
    }
    case 6:
    case 10:
      return null;
    case 7:
      return new ObjectId(Buffer.from(readBytes(12)));
    case 8:
      return source[at++] === 1;
    case 9:
      at += 8;
      return new Date(source.readInt32LE(at - 4) * 4294967296 + source.readUInt32LE(at - 8));
    case 11: {
      const pattern = readCstring();
      return regularExpression(pattern, readCstring());
    }
    case 13:
      return new Code(readString());
    case 16:
      at += 4;
      return source.readInt32LE(at - 4);
    case 17:
      at += 8;
      return new Timestamp({ t: source.readUInt32LE(at - 4), i: source.readUInt32LE(at - 8) });
    case 18:
      at += 8;
      return source.readBigInt64LE(at - 8);
    case 19:
      return new Decimal128(Buffer.from(readBytes(16)));
    case 127:
      return new MaxKey();
    case 255:
      return new MinKey();
    default:
      throw badValue(`BSON type ${type} is not supported`);
  }
}

/** The sizes of the types that always take as many bytes, by type; -1 stands for the others. */
const fixedSizes = sizesByType([0, 6, 10, 127, 255], [1, 8], [4, 16], [8, 1, 9, 17, 18], [12, 7], [16, 19]);
/** What the types that begin with a length take beside what it says. */
const sizesBesideLength = sizesByType([0, 3, 4, 15], [4, 2, 13, 14], [5, 5], [16, 12]);

function sizesByType(...groups: readonly (readonly [size: number, ...types: number[]])[]): Int8Array {
  const sizes = new Int8Array(256).fill(-1);
  for (const [size, ...types] of groups) for (const type of types) sizes[type] = size;
  return sizes;
}

/** How many bytes a value takes. */
export function sizeOfValue(bytes: Buffer, type: number, start: number): number {
  const fixed = fixedSizes[type] as number;
  if (fixed >= 0) return fixed;
  const beside = sizesBesideLength[type] as number;
  if (beside >= 0) return beside + bytes.readInt32LE(start);
  if (type === 11) return bytes.indexOf(0, bytes.indexOf(0, start) + 1) + 1 - start;
  throw badValue(`BSON type ${type} is not supported`);
}

const invalid = (message: string): CommandError => new CommandError(22, message);

/** Looks at the bytes of a document that came from outside: its lengths must add up before anything reads it. */
export function checkDocument(bytes: Buffer, start: number, limit: number, depth = 0): void {
  if (depth > 200) throw new CommandError(15, 'BSON nesting is deeper than 200 levels');
  if (start + 5 > limit) throw invalid('BSON document is cut off');
  const length = bytes.readInt32LE(start);
  const end = start + length;
  if (length < 5 || end > limit || bytes[end - 1] !== 0) throw invalid('BSON document has a wrong length');
  let next = start + 4;
  while (next < end - 1) {
    const type = bytes[next] as number;
    const nameEnd = zeroAfter(bytes, next + 1);
    if (nameEnd < 0 || nameEnd >= end - 1 + (type === 10 || type === 6 ? 1 : 0)) {
      throw invalid('BSON field name is cut off');
    }
    next = nameEnd + 1;
    if ((type === 2 || type === 5 || type === 13 || type === 14) && bytes.readInt32LE(next) < (type === 5 ? 0 : 1)) {
      throw invalid('BSON value has a wrong length');
    }
    const size = sizeOfValue(bytes, type, next);
    if (size < 0 || next + size > end - 1) throw invalid('BSON value is cut off');
    if (type === 3 || type === 4) checkDocument(bytes, next, next + size, depth + 1);
    next += size;
  }
}
