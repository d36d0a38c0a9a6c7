import { checkDocument, decodeDocument, decodeValue, nameBetween, sizeOfValue, zeroAfter } from '../bson/decode.ts';
import { type EncodableDoc, encodeDocument } from '../bson/encode.ts';
import type { Doc } from '../bson/values.ts';
import { badValue } from '../errors.ts';

/** One request as it came over a socket. */
export interface Message {
  readonly requestId: number;
  readonly body: Doc;
  /** The documents of an insert, not decoded. */
  readonly documents: readonly Buffer[];
  /** False for writes with w: 0, which nobody waits for. */
  readonly wantsReply: boolean;
  /** The greeting of older handshakes has a reply format of its own. */
  readonly isLegacy: boolean;
}

export const headerBytes = 16;
export const mostMessageBytes = 48_000_000;

const opReply = 1;
const opQuery = 2004;
const opMsg = 2013;

const checksumPresent = 1;
const moreToCome = 2;

export function parseMessage(bytes: Buffer): Message {
  const requestId = bytes.readInt32LE(4);
  const code = bytes.readInt32LE(12);
  if (code === opMsg) return parseMsg(bytes, requestId);
  if (code === opQuery) return parseQuery(bytes, requestId);
  throw badValue(`wire operation ${code} is not supported`);
}

/** OP_MSG: flags, one body, and any number of document sequences. */
function parseMsg(bytes: Buffer, requestId: number): Message {
  const flags = bytes.readUInt32LE(16);
  const end = bytes.length - (flags & checksumPresent ? 4 : 0);
  let at = 20;
  let body: { readonly fields: Doc; readonly documents: readonly Buffer[] } | null = null;
  const sequences = new Map<string, Buffer[]>();
  while (at < end) {
    const kind = bytes[at] as number;
    const size = bytes.readInt32LE(at + 1);
    if (kind === 0) {
      checkDocument(bytes, at + 1, end);
      body = splitBody(bytes.subarray(at + 1, at + 1 + size));
    } else if (kind === 1) {
      const nameEnd = bytes.indexOf(0, at + 5);
      sequences.set(bytes.toString('utf8', at + 5, nameEnd), splitSequence(bytes.subarray(nameEnd + 1, at + 1 + size)));
    } else throw badValue(`OP_MSG section ${kind} is not supported`);
    at += 1 + size;
  }
  if (!body) throw badValue('OP_MSG without a body');
  for (const [name, documents] of sequences)
    if (name !== 'documents')
      body.fields.set(
        name,
        documents.map((document) => decodeDocument(document)),
      );
  return {
    requestId,
    body: body.fields,
    documents: sequences.get('documents') ?? body.documents,
    wantsReply: (flags & moreToCome) === 0,
    isLegacy: false,
  };
}

/** Decodes the command but leaves the elements of `documents` as bytes: they are stored as they are. */
function splitBody(bytes: Buffer): { readonly fields: Doc; readonly documents: readonly Buffer[] } {
  const end = bytes.length - 1;
  const fields: Doc = new Map();
  let documents: Buffer[] = [];
  let at = 4;
  while (at < end) {
    const type = bytes[at] as number;
    const nameEnd = zeroAfter(bytes, at + 1);
    const name = nameBetween(bytes, at + 1, nameEnd);
    at = nameEnd + 1;
    if (name === 'documents' && type === 4) {
      documents = splitArray(bytes, at);
      fields.set(name, []);
    } else fields.set(name, decodeValue(bytes, type, at));
    at += sizeOfValue(bytes, type, at);
  }
  return { fields, documents };
}

function splitArray(bytes: Buffer, start: number): Buffer[] {
  const end = start + bytes.readInt32LE(start) - 1;
  const out: Buffer[] = [];
  let at = start + 4;
  while (at < end) {
    if (bytes[at] !== 3) throw badValue('documents must be an array of documents');
    at = bytes.indexOf(0, at + 1) + 1;
    const size = bytes.readInt32LE(at);
    out.push(Buffer.from(bytes.subarray(at, at + size)));
    at += size;
  }
  return out;
}

function splitSequence(bytes: Buffer): Buffer[] {
  const out: Buffer[] = [];
  let at = 0;
  while (at < bytes.length) {
    checkDocument(bytes, at, bytes.length);
    const size = bytes.readInt32LE(at);
    out.push(Buffer.from(bytes.subarray(at, at + size)));
    at += size;
  }
  return out;
}

function parseQuery(bytes: Buffer, requestId: number): Message {
  const nameEnd = bytes.indexOf(0, 20);
  checkDocument(bytes, nameEnd + 9, bytes.length);
  const body = decodeDocument(bytes, nameEnd + 9);
  return { requestId, body, documents: [], wantsReply: true, isLegacy: true };
}

let nextId = 1;

export function replyTo(request: Message, reply: EncodableDoc): Buffer {
  const body = encodeDocument(reply);
  const prefix = request.isLegacy ? 20 : 5;
  const out = Buffer.allocUnsafe(headerBytes + prefix + body.length);
  out.writeInt32LE(out.length, 0);
  out.writeInt32LE(nextId++ & 0x7fffffff, 4);
  out.writeInt32LE(request.requestId, 8);
  out.writeInt32LE(request.isLegacy ? opReply : opMsg, 12);
  out.fill(0, headerBytes, headerBytes + prefix);
  if (request.isLegacy) out.writeInt32LE(1, headerBytes + 16);
  body.copy(out, headerBytes + prefix);
  return out;
}
