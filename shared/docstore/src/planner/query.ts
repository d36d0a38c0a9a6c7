import type { Value } from '../bson/values.ts';
import type { Matcher } from '../match/matcher.ts';
import type { Collection } from '../storage/collection.ts';
import type { Database } from '../storage/database.ts';
import { type AccessStats, type Candidate, countKeys, fetchCandidates } from './access.ts';
import { withinTime } from './deadline.ts';
import { type Access, choosePlan, type SortPart } from './plan.ts';
import { sortRows } from './sort.ts';

/** What one reader sees: the last commit, or the snapshot of a transaction with its own writes. */
export interface ReadView {
  readonly database: Database;
  collection(namespace: string): Collection | null;
  /** True when stored rows and what this view sees differ, so that neither index order nor index counts hold. */
  differs(collection: Collection): boolean;
  /** Takes stored candidates and gives those the view sees instead. */
  adjust(collection: Collection, stored: Iterable<Candidate>, plan: Access): Iterable<Candidate>;
}

export interface Query {
  readonly matcher: Matcher;
  readonly sort: readonly SortPart[];
  readonly skip: number;
  /** 0 is no limit. */
  readonly limit: number;
  readonly hint: Value | null;
}

export interface Run {
  readonly stats?: AccessStats;
  /** When maxTimeMS runs out. */
  readonly deadline?: number | null;
}

/** Matching documents, in order, in the query's window. */
export function* runQuery(view: ReadView, collection: Collection, query: Query, run: Run = {}): Generator<Candidate> {
  const plan = planQuery(collection, query);
  const isOrdered = query.sort.length === 0 || (plan.kind === 'index' && plan.coversSort && !view.differs(collection));
  const wanted = query.limit === 0 ? undefined : query.limit + query.skip;
  const stored = fetchCandidates({
    database: view.database,
    collection,
    plan,
    expected: isOrdered ? wanted : 1000,
    stats: run.stats,
  });
  const matching = filter(view.adjust(collection, withinTime(stored, run.deadline ?? null), plan), query.matcher);
  const ordered = isOrdered ? matching : sortRows(matching, ({ row }) => row, query.sort, wanted ?? null);
  yield* window(ordered, query.skip, query.limit);
}

/** Everything the plan of an unsorted query comes upon, matching or not: for those who look at much and pause between. */
export function candidatesOf(view: ReadView, collection: Collection, query: Query, run: Run = {}): Iterable<Candidate> {
  const plan = planQuery(collection, query);
  const stored = fetchCandidates({ database: view.database, collection, plan });
  return view.adjust(collection, withinTime(stored, run.deadline ?? null), plan);
}

interface Planned {
  readonly collection: Collection;
  readonly indexes: Collection['indexes'];
  readonly plan: Access;
}

/** A query is planned once, though several ask how it will run. */
const plans = new WeakMap<Query, Planned>();

export function planQuery(collection: Collection, query: Query): Access {
  const known = plans.get(query);
  if (known && known.collection === collection && known.indexes === collection.indexes) return known.plan;
  const { matcher, sort, hint } = query;
  const plan = choosePlan({ collection, node: matcher.node, sort, hint });
  plans.set(query, { collection, indexes: collection.indexes, plan });
  return plan;
}

/** Counts matching documents, from the index alone where its keys decide. */
export function countMatching(view: ReadView, collection: Collection, query: Query, run: Run = {}): number {
  const plan = planQuery(collection, query);
  const isPlain = !view.differs(collection) && query.hint === null;
  if (isPlain && isEverything(query.matcher)) return clip(collection.count, query);
  if (isPlain && plan.kind === 'index' && plan.isExact) return clip(countKeys(view.database, plan), query);
  let count = 0;
  for (const _ of runQuery(view, collection, query, run)) count++;
  return count;
}

export const isEverything = (matcher: Matcher): boolean => matcher.node.kind === 'and' && matcher.node.of.length === 0;

function clip(count: number, { skip, limit }: Query): number {
  const rest = Math.max(0, count - skip);
  return limit === 0 ? rest : Math.min(rest, limit);
}

function* filter(candidates: Iterable<Candidate>, matcher: Matcher): Generator<Candidate> {
  for (const candidate of candidates) if (matcher.test(candidate.row)) yield candidate;
}

function* window(candidates: Iterable<Candidate>, skip: number, limit: number): Generator<Candidate> {
  let at = 0;
  for (const candidate of candidates) {
    if (at++ < skip) continue;
    yield candidate;
    if (limit > 0 && at >= skip + limit) return;
  }
}
