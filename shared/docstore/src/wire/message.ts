import { checkDocument, decodeCommand, decodeDocument } from '../bson/decode.ts';
import { type EncodableDoc, encodeDocument } from '../bson/encode.ts';
import type { Doc } from '../bson/values.ts';
import { CommandError } from '../errors.ts';

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
/** The flags that a server may not pass over. */
const mustBeKnown = 0xffff;

export function parseMessage(bytes: Buffer): Message {
  const requestId = bytes.readInt32LE(4);
  const code = bytes.readInt32LE(12);
  if (code === opMsg) return parseMsg(bytes, requestId);
  if (code === opQuery) return parseQuery(bytes, requestId);
  throw new Error(`wire operation ${code} is not supported`);
}

/** OP_MSG: flags, one body, and any number of document sequences. */
function parseMsg(bytes: Buffer, requestId: number): Message {
  const flags = bytes.readUInt32LE(16);
  if (flags & mustBeKnown & ~(checksumPresent | moreToCome)) throw new Error('OP_MSG with flags that nobody knows');
  const end = bytes.length - (flags & checksumPresent ? 4 : 0);
  let at = 20;
  let body: { readonly fields: Doc; readonly documents: readonly Buffer[] } | null = null;
  let sequences: Map<string, Buffer[]> | null = null;
  while (at < end) {
    const kind = bytes[at] as number;
    const size = bytes.readInt32LE(at + 1);
    if (kind === 0) {
      checkDocument(bytes, at + 1, end);
      body = decodeCommand(bytes, at + 1);
    } else if (kind === 1) {
      const nameEnd = bytes.indexOf(0, at + 5);
      sequences ??= new Map();
      sequences.set(bytes.toString('utf8', at + 5, nameEnd), splitSequence(bytes.subarray(nameEnd + 1, at + 1 + size)));
    } else throw new Error(`OP_MSG section ${kind} is not supported`);
    at += 1 + size;
  }
  if (!body) throw new Error('OP_MSG without a body');
  for (const [name, documents] of sequences ?? []) {
    if (body.fields.has(name))
      throw new CommandError(40433, `Duplicate field between body and document sequence: ${name}`);
    if (name !== 'documents')
      body.fields.set(
        name,
        documents.map((document) => decodeDocument(document)),
      );
  }
  return {
    requestId,
    body: body.fields,
    documents: sequences?.get('documents') ?? body.documents,
    wantsReply: (flags & moreToCome) === 0,
    isLegacy: false,
  };
}

function splitSequence(bytes: Buffer): Buffer[] {
  const out: Buffer[] = [];
  let at = 0;
  while (at < bytes.length) {
    checkDocument(bytes, at, bytes.length);
    const size = bytes.readInt32LE(at);
    out.push(bytes.subarray(at, at + size));
    at += size;
  }
  return out;
}

function parseQuery(bytes: Buffer, requestId: number): Message {
  const nameEnd = bytes.indexOf(0, 20);
  if (!bytes.toString('utf8', 20, nameEnd).endsWith('.$cmd')) throw new Error('OP_QUERY is for greetings only');
  checkDocument(bytes, nameEnd + 9, bytes.length);
  const body = decodeDocument(bytes, nameEnd + 9);
  return { requestId, body, documents: [], wantsReply: true, isLegacy: true };
}

let nextId = 1;

/** What a reply has to know of its request. */
export type Answered = Pick<Message, 'requestId' | 'wantsReply' | 'isLegacy'>;

export function replyTo(request: Answered, reply: EncodableDoc): Buffer {
  const before = headerBytes + (request.isLegacy ? 20 : 5);
  const out = encodeDocument(reply, before);
  out.writeInt32LE(out.length, 0);
  out.writeInt32LE(nextId++ & 0x7fffffff, 4);
  out.writeInt32LE(request.requestId, 8);
  out.writeInt32LE(request.isLegacy ? opReply : opMsg, 12);
  out.fill(0, headerBytes, before);
  if (request.isLegacy) out.writeInt32LE(1, headerBytes + 16);
  return out;
}
