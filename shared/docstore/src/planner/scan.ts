import { Row } from '../bson/lazy.ts';
import type { Collection } from '../storage/collection.ts';
import { asBuffer, type Database } from '../storage/database.ts';
import type { AccessStats, Candidate } from './candidate.ts';

export interface Scan {
  readonly database: Database;
  readonly collection: Collection;
  /** How many documents the caller expects to take: the size of the first chunk. */
  readonly expected?: number | undefined;
  readonly stats?: AccessStats | undefined;
}

const firstChunk = 102;
const largestChunk = 1000;

/** Chunks begin at what is expected and grow, so that one document costs one read and a scan costs few statements. */
export const chunkFor = (expected: number | undefined): number =>
  Math.min(Math.max(expected ?? firstChunk, 1), largestChunk);
export const grown = (size: number): number => Math.min(size * 4, largestChunk);

/** Documents in the order they were inserted in, or the other way round; those behind `after`. */
export function* scanCollection(
  { database, collection, expected, stats }: Scan,
  isReverse = false,
  after = isReverse ? Number.MAX_SAFE_INTEGER : Number.MIN_SAFE_INTEGER,
): Generator<Candidate> {
  const chunks = new Chunks(database, collection, isReverse);
  let at = after;
  for (let wanted = chunkFor(expected); ; wanted = grown(wanted)) {
    const { candidates, isLast } = chunks.read(at, wanted);
    for (const candidate of candidates) {
      if (stats) stats.documentsExamined++;
      yield candidate;
    }
    if (isLast) return;
    at = (candidates.at(-1) as Candidate).rid;
  }
}

interface Chunk {
  readonly candidates: readonly Candidate[];
  readonly isLast: boolean;
}

/** So few documents are read one by one. */
const mostSingle = 16;
/** How many bytes of documents are read as one value, roughly. */
const packedBytes = 128 * 1024;
const mostPackedBytes = 4 * packedBytes;

/**
 * Reads documents of a collection by the chunk. SQLite puts the documents of a chunk into one value (a BSON document
 * tells its own length): to hand out each as a value of its own costs three times what reading it does.
 */
class Chunks {
  readonly #database: Database;
  readonly #isReverse: boolean;
  readonly #sql: { readonly each: string; readonly facts: string; readonly packed: string; readonly rids: string };
  /** How many come to `packedBytes`, by the size of those that were read last. */
  #fitting = firstChunk;

  constructor(database: Database, { table }: Collection, isReverse: boolean) {
    this.#database = database;
    this.#isReverse = isReverse;
    const rows = `FROM ${table} WHERE ${isReverse ? 'rid<? ORDER BY rid DESC' : 'rid>? ORDER BY rid'} LIMIT 0+?`;
    this.#sql = {
      each: `SELECT rid,doc ${rows}`,
      facts: `SELECT count(*),min(rid),max(rid),sum(length(doc)) FROM (SELECT rid,doc ${rows})`,
      packed: `SELECT CAST(group_concat(doc,'') AS BLOB) FROM (SELECT doc ${rows})`,
      rids: `SELECT rid ${rows}`,
    };
  }

  read(after: number, wanted: number): Chunk {
    const most = Math.min(wanted, this.#fitting);
    if (most <= mostSingle) return this.#readEach(after, most);
    const facts = this.#database.row<[number, number, number, number]>(this.#sql.facts, after, most);
    const [count, least, greatest, bytes] = facts ?? [0, 0, 0, 0];
    if (count <= mostSingle) return this.#readEach(after, mostSingle);
    this.#learn(count, bytes);
    if (bytes > mostPackedBytes) return this.read(after, wanted);
    const [packed] = this.#database.row<[Uint8Array]>(this.#sql.packed, after, most) as [Uint8Array];
    const rids = greatest - least === count - 1 ? null : this.#database.rows<[number]>(this.#sql.rids, after, most);
    const ridAt = (i: number) => (rids ? (rids[i] as [number])[0] : this.#isReverse ? greatest - i : least + i);
    return { candidates: unpacked(asBuffer(packed), ridAt), isLast: count < most };
  }

  #readEach(after: number, most: number): Chunk {
    const rows = this.#database.rows<[number, Uint8Array]>(this.#sql.each, after, most);
    const candidates = rows.map(([rid, doc]) => ({ rid, row: Row.raw(asBuffer(doc)) }));
    this.#learn(
      rows.length,
      rows.reduce((sum, [, doc]) => sum + doc.length, 0),
    );
    return { candidates, isLast: rows.length < most };
  }

  #learn(count: number, bytes: number): void {
    if (count > 0) this.#fitting = Math.min(Math.max(Math.floor((packedBytes * count) / bytes), 1), largestChunk);
  }
}

function unpacked(bytes: Buffer, ridAt: (i: number) => number): Candidate[] {
  const out: Candidate[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = at + bytes.readInt32LE(at);
    out.push({ rid: ridAt(out.length), row: Row.raw(bytes.subarray(at, end)) });
    at = end;
  }
  return out;
}
