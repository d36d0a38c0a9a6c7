import { Buffer } from 'node:buffer';
import { decodeDocument, decodeValue, sizeOfValue } from './decode.ts';
import { encodeDocument } from './encode.ts';
import { type Doc, type Maybe, Raw } from './values.ts';

/** A dotted path, taken apart once. */
export class FieldPath {
  readonly text: string;
  readonly parts: readonly string[];
  readonly names: readonly Buffer[];

  constructor(text: string) {
    this.text = text;
    this.parts = text.split('.');
    this.names = this.parts.map((part) => Buffer.from(`${part}\0`));
  }
}

const mostPaths = 10_000;
const paths = new Map<string, FieldPath>();

/** Paths come again with every query: each is taken apart once. */
export function fieldPath(text: string): FieldPath {
  const known = paths.get(text);
  if (known) return known;
  if (paths.size >= mostPaths) paths.clear();
  const path = new FieldPath(text);
  paths.set(text, path);
  return path;
}

/** Where a walk over raw bytes ended: at a value with `depth` parts of the path used, or nowhere. */
export interface Found {
  readonly value: Maybe;
  readonly depth: number;
}

/**
 * A document that is decoded only as far as someone asks. It begins as bytes (from storage) or as a decoded document
 * (from a pipeline stage) and makes the other form on demand.
 */
export class Row {
  #bytes: Buffer | null;
  #doc: Doc | null;

  constructor(bytes: Buffer | null, doc: Doc | null) {
    this.#bytes = bytes;
    this.#doc = doc;
  }

  static of(doc: Doc): Row {
    return new Row(null, doc);
  }

  static raw(bytes: Buffer): Row {
    return new Row(bytes, null);
  }

  get doc(): Doc {
    this.#doc ??= decodeDocument(this.#bytes as Buffer);
    return this.#doc;
  }

  get bytes(): Buffer {
    this.#bytes ??= encodeDocument(this.#doc as Doc);
    return this.#bytes;
  }

  /** For those who keep a row while others go by: lets go of what its bytes were read with. */
  own(): this {
    if (this.#bytes) this.#bytes = ownBytes(this.#bytes);
    return this;
  }

  /** For a reply: bytes when they are there, else the decoded document. */
  get output(): Raw | Doc {
    return this.#bytes ? new Raw(this.#bytes) : (this.#doc as Doc);
  }

  /** Follows the path through documents; stops at the first array, scalar or gap. */
  find(path: FieldPath): Found {
    if (this.#doc) return findInDocument(this.#doc, path);
    return findInBytes(this.#bytes as Buffer, path);
  }
}

/** The same bytes without those around them, which would stay in memory as long as they do. */
export function ownBytes(bytes: Buffer): Buffer {
  if (bytes.buffer.byteLength <= 2 * bytes.length) return bytes;
  const own = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(own);
  return own;
}

function findInDocument(doc: Doc, path: FieldPath): Found {
  let at: Maybe = doc;
  for (let depth = 0; depth < path.parts.length; depth++) {
    if (!(at instanceof Map)) return { value: at, depth };
    at = at.get(path.parts[depth] as string);
    if (at === undefined) return { value: undefined, depth };
  }
  return { value: at, depth: path.parts.length };
}

function findInBytes(bytes: Buffer, path: FieldPath): Found {
  let start = 0;
  const last = path.names.length - 1;
  for (let depth = 0; depth <= last; depth++) {
    const at = findField(bytes, start, path.names[depth] as Buffer);
    if (at < 0) return { value: undefined, depth };
    const type = bytes[at] as number;
    const valueAt = at + (path.names[depth] as Buffer).length + 1;
    if (depth === last || type !== 3) return { value: decodeValue(bytes, type, valueAt), depth: depth + 1 };
    start = valueAt;
  }
  return { value: undefined, depth: 0 };
}

/** Offset of the type byte of the named field (the name ends in a zero byte), or -1. */
function findField(bytes: Buffer, start: number, name: Buffer): number {
  const end = start + bytes.readInt32LE(start) - 1;
  const size = name.length;
  let at = start + 4;
  while (at < end) {
    let i = 0;
    while (i < size && bytes[at + 1 + i] === name[i]) i++;
    if (i === size) return at;
    i += at + 1;
    while (bytes[i] !== 0) i++;
    at = i + 1 + sizeOfValue(bytes, bytes[at] as number, i + 1);
  }
  return -1;
}

/** Whether a top-level field has the same bytes in both documents, or is in neither. */
export function sameField(a: Buffer, b: Buffer, name: Buffer): boolean {
  const inA = findField(a, 0, name);
  const inB = findField(b, 0, name);
  if (inA < 0 || inB < 0) return inA === inB;
  return a.compare(b, inB, fieldEnd(b, inB, name), inA, fieldEnd(a, inA, name)) === 0;
}

function fieldEnd(bytes: Buffer, at: number, name: Buffer): number {
  const valueAt = at + 1 + name.length;
  return valueAt + sizeOfValue(bytes, bytes[at] as number, valueAt);
}
