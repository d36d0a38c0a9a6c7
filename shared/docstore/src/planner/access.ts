import { Row } from '../bson/lazy.ts';
import type { Collection } from '../storage/collection.ts';
import { asBuffer, type Database } from '../storage/database.ts';
import type { Access, IndexScan, KeyRange } from './plan.ts';

/** A stored document that a plan has come upon. */
export interface Candidate {
  readonly rid: number;
  readonly row: Row;
}

export interface Fetch {
  readonly database: Database;
  readonly collection: Collection;
  readonly plan: Access;
  /** How many documents the caller expects to take: the size of the first chunk. */
  readonly expected?: number | undefined;
  readonly stats?: AccessStats | undefined;
}

/** Counts what an execution looked at, for explain. */
export interface AccessStats {
  keysExamined: number;
  documentsExamined: number;
}

/**
 * Runs a plan. Rows are fetched in chunks, so nothing stays open between two batches of a cursor; a document that
 * moves within the index meanwhile is not shown twice.
 */
export function* fetchCandidates(request: Fetch): Generator<Candidate> {
  const { plan } = request;
  if (plan.kind === 'scan') yield* scanCollection(request, plan.isReverse);
  else if (plan.kind === 'index') yield* scanIndex(request, plan);
  else {
    const seen = new Set<number>();
    for (const branch of plan.branches) {
      for (const candidate of fetchCandidates({ ...request, plan: branch })) {
        if (seen.has(candidate.rid)) continue;
        seen.add(candidate.rid);
        yield candidate;
      }
    }
  }
}

/** How many keys lie in the plan's ranges, counted no further than `most`. */
export function estimateSize(database: Database, collection: Collection, plan: Access, most: number): number {
  if (plan.kind === 'scan') return collection.count;
  if (plan.kind === 'union')
    return plan.branches.reduce((sum, branch) => sum + estimateSize(database, collection, branch, most), 0);
  const statement = database.prepare(
    `SELECT count(*) FROM (SELECT 1 FROM ${plan.index.table} WHERE k>=? AND k<? LIMIT ?)`,
  );
  let total = 0;
  for (const { from, to } of plan.ranges) {
    total += (statement.get(from, to, most - total) as unknown as [number])[0];
    if (total >= most) break;
  }
  return total;
}

/** Counts documents from the index alone; right for exact plans only. */
export function countKeys(database: Database, plan: IndexScan): number {
  const statement = database.prepare(`SELECT count(*) FROM ${plan.index.table} WHERE k>=? AND k<?`);
  return plan.ranges.reduce((sum, { from, to }) => sum + (statement.get(from, to) as unknown as [number])[0], 0);
}

const firstChunk = 102;
const largestChunk = 1000;

/** Chunks begin at what is expected and grow, so that one document costs one read and a scan costs few statements. */
const chunkFor = (expected: number | undefined): number => Math.min(Math.max(expected ?? firstChunk, 1), largestChunk);
const grown = (size: number): number => Math.min(size * 4, largestChunk);

function* scanCollection(
  { database, collection: { table }, expected, stats }: Fetch,
  isReverse: boolean,
): Generator<Candidate> {
  const statement = database.prepare(
    isReverse
      ? `SELECT rid,doc FROM ${table} WHERE rid<? ORDER BY rid DESC LIMIT ?`
      : `SELECT rid,doc FROM ${table} WHERE rid>? ORDER BY rid LIMIT ?`,
  );
  let at = isReverse ? Number.MAX_SAFE_INTEGER : Number.MIN_SAFE_INTEGER;
  for (let size = chunkFor(expected); ; size = grown(size)) {
    const rows = statement.all(at, size) as unknown as [number, Uint8Array][];
    for (const [rid, doc] of rows) {
      if (stats) stats.documentsExamined++;
      yield { rid, row: Row.raw(asBuffer(doc)) };
    }
    if (rows.length < size) return;
    at = (rows.at(-1) as [number, Uint8Array])[0];
  }
}

function* scanIndex(request: Fetch, plan: IndexScan): Generator<Candidate> {
  if (plan.isSingle) {
    yield* lookUp(request, plan);
    return;
  }
  const seen = new Set<number>();
  for (const range of plan.ranges) yield* scanRange(request, plan, range, seen);
}

function* lookUp({ database, collection: { table }, stats }: Fetch, plan: IndexScan): Generator<Candidate> {
  const key = (plan.ranges[0] as KeyRange).from;
  const sql = `SELECT d.rid,d.doc FROM ${plan.index.table} i CROSS JOIN ${table} d ON d.rid=i.rid WHERE i.k=?`;
  const found = database.prepare(sql).get(key) as unknown as [number, Uint8Array] | undefined;
  if (!found) return;
  if (stats) {
    stats.keysExamined++;
    stats.documentsExamined++;
  }
  yield { rid: found[0], row: Row.raw(asBuffer(found[1])) };
}

type KeyedRow = [Uint8Array, number, Uint8Array];

function* scanRange(
  { database, collection, expected, stats }: Fetch,
  plan: IndexScan,
  range: KeyRange,
  seen: Set<number>,
): Generator<Candidate> {
  const columns = `SELECT i.k,i.rid,d.doc FROM ${plan.index.table} i CROSS JOIN ${collection.table} d ON d.rid=i.rid`;
  const order = plan.isReverse ? 'ORDER BY i.k DESC, i.rid DESC LIMIT ?' : 'ORDER BY i.k, i.rid LIMIT ?';
  const start = database.prepare(`${columns} WHERE i.k>=? AND i.k<? ${order}`);
  const resume = database.prepare(
    plan.isReverse
      ? `${columns} WHERE i.k>=? AND (i.k,i.rid)<(?,?) ${order}`
      : `${columns} WHERE (i.k,i.rid)>(?,?) AND i.k<? ${order}`,
  );
  let size = chunkFor(expected);
  let rows = start.all(range.from, range.to, size) as unknown as KeyedRow[];
  for (;;) {
    for (const [, rid, doc] of rows) {
      if (stats) stats.keysExamined++;
      if (seen.has(rid)) continue;
      seen.add(rid);
      if (stats) stats.documentsExamined++;
      yield { rid, row: Row.raw(asBuffer(doc)) };
    }
    if (rows.length < size) return;
    const [key, rid] = rows.at(-1) as KeyedRow;
    size = grown(size);
    rows = (plan.isReverse
      ? resume.all(range.from, key, rid, size)
      : resume.all(key, rid, range.to, size)) as unknown as KeyedRow[];
  }
}
