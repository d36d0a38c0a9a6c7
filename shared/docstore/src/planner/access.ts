import { Row } from '../bson/lazy.ts';
import type { Collection } from '../storage/collection.ts';
import { asBuffer, type Database } from '../storage/database.ts';
import type { IndexDefinition } from '../storage/index-definition.ts';
import type { Candidate } from './candidate.ts';
import type { Access, IndexScan, KeyRange, Union } from './plan.ts';
import { chunkFor, grown, type Scan, scanCollection } from './scan.ts';

export interface Fetch extends Scan {
  readonly plan: Access;
}

/**
 * Runs a plan. Rows are fetched in chunks, so nothing stays open between two batches of a cursor; a document that
 * moves within the index meanwhile is not shown twice.
 */
export function fetchCandidates(request: Fetch): Iterable<Candidate> {
  const { plan } = request;
  if (plan.kind === 'scan') return scanCollection(request, plan.isReverse);
  if (plan.kind === 'union') return scanBranches(request, plan);
  return plan.isSingle ? lookUp(request, plan) : scanIndex(request, plan);
}

function* scanBranches(request: Fetch, { branches }: Union): Generator<Candidate> {
  const seen = new Set<number>();
  for (const plan of branches) {
    for (const candidate of fetchCandidates({ ...request, plan })) {
      if (seen.has(candidate.rid)) continue;
      seen.add(candidate.rid);
      yield candidate;
    }
  }
}

/**
 * Statements on an index are put together once: their texts are what they are looked up by. A bare parameter as limit
 * would have SQLite prepare the statement anew for each value, hence the sum.
 */
interface IndexSql {
  readonly lookUp: string;
  readonly forward: string;
  readonly forwardFrom: string;
  readonly backward: string;
  readonly backwardFrom: string;
}

const sqlByIndex = new WeakMap<IndexDefinition, IndexSql>();

function sqlOf(index: IndexDefinition, { table }: Collection): IndexSql {
  const known = sqlByIndex.get(index);
  if (known) return known;
  const rows = `FROM ${index.table} i CROSS JOIN ${table} d ON d.rid=i.rid WHERE`;
  const sql = {
    lookUp: `SELECT d.rid,d.doc ${rows} i.k=?`,
    forward: `SELECT i.k,i.rid,d.doc ${rows} i.k>=? AND i.k<? ORDER BY i.k, i.rid LIMIT 0+?`,
    forwardFrom: `SELECT i.k,i.rid,d.doc ${rows} (i.k,i.rid)>(?,?) AND i.k<? ORDER BY i.k, i.rid LIMIT 0+?`,
    backward: `SELECT i.k,i.rid,d.doc ${rows} i.k>=? AND i.k<? ORDER BY i.k DESC, i.rid DESC LIMIT 0+?`,
    backwardFrom: `SELECT i.k,i.rid,d.doc ${rows} i.k>=? AND (i.k,i.rid)<(?,?) ORDER BY i.k DESC, i.rid DESC LIMIT 0+?`,
  };
  sqlByIndex.set(index, sql);
  return sql;
}

/** How many keys lie in the plan's ranges, counted no further than `most`. */
export function estimateSize(database: Database, collection: Collection, plan: Access, most: number): number {
  if (plan.kind === 'scan') return collection.count;
  if (plan.kind === 'union')
    return plan.branches.reduce((sum, branch) => sum + estimateSize(database, collection, branch, most), 0);
  const sql = `SELECT count(*) FROM (SELECT 1 FROM ${plan.index.table} WHERE k>=? AND k<? LIMIT 0+?)`;
  let total = 0;
  for (const { from, to } of plan.ranges) {
    total += database.row<[number]>(sql, from, to, most - total)?.[0] ?? 0;
    if (total >= most) break;
  }
  return total;
}

/** Counts documents from the index alone; right for exact plans only. */
export function countKeys(database: Database, plan: IndexScan): number {
  const sql = `SELECT count(*) FROM ${plan.index.table} WHERE k>=? AND k<?`;
  return plan.ranges.reduce((sum, { from, to }) => sum + (database.row<[number]>(sql, from, to)?.[0] ?? 0), 0);
}

function lookUp({ database, collection, stats }: Fetch, { ranges, index }: IndexScan): readonly Candidate[] {
  const { lookUp: sql } = sqlOf(index, collection);
  const found = database.row<[number, Uint8Array]>(sql, (ranges[0] as KeyRange).from);
  if (!found) return [];
  if (stats) {
    stats.keysExamined++;
    stats.documentsExamined++;
  }
  return [{ rid: found[0], row: Row.raw(asBuffer(found[1])) }];
}

type KeyedRow = [Uint8Array, number, Uint8Array];

function* scanIndex(request: Fetch, { ranges, index, isReverse }: IndexScan): Generator<Candidate> {
  const { database, collection, expected, stats } = request;
  const sql = sqlOf(index, collection);
  const seen = new Set<number>();
  for (const { from, to } of ranges) {
    let size = chunkFor(expected);
    let rows = database.rows<KeyedRow>(isReverse ? sql.backward : sql.forward, from, to, size);
    for (;;) {
      for (const [, rid, doc] of rows) {
        if (stats) stats.keysExamined++;
        if (seen.has(rid)) continue;
        seen.add(rid);
        if (stats) stats.documentsExamined++;
        yield { rid, row: Row.raw(asBuffer(doc)) };
      }
      if (rows.length < size) break;
      const [key, rid] = rows.at(-1) as KeyedRow;
      size = grown(size);
      rows = isReverse
        ? database.rows<KeyedRow>(sql.backwardFrom, from, key, rid, size)
        : database.rows<KeyedRow>(sql.forwardFrom, key, rid, to, size);
    }
  }
}
