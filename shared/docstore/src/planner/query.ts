import type { Value } from '../bson/values.ts';
import { CommandError } from '../errors.ts';
import type { Matcher } from '../match/matcher.ts';
import type { Collection } from '../storage/collection.ts';
import type { Database } from '../storage/database.ts';
import { countKeys, fetchCandidates } from './access.ts';
import type { AccessStats, Candidate } from './candidate.ts';
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

/** Everything that matches, as it comes. */
export const queryFor = (
  matcher: Matcher,
  { sort = [], skip = 0, limit = 0, hint = null }: Partial<Query> = {},
): Query => ({ matcher, sort, skip, limit, hint });

export interface Run {
  readonly stats?: AccessStats;
  /** When maxTimeMS runs out. */
  readonly deadline?: number | null;
}

/** Matching documents, in order, in the query's window. */
export function runQuery(
  view: ReadView,
  collection: Collection,
  query: Query,
  { stats, deadline = null }: Run = {},
): Iterable<Candidate> {
  const plan = planQuery(collection, query);
  const { matcher, sort, skip, limit } = query;
  const isOrdered = comesInOrder(view, collection, query);
  const wanted = limit === 0 ? undefined : limit + skip;
  const expected = isOrdered ? wanted : 1000;
  const stored = fetchCandidates({ database: view.database, collection, plan, expected, stats });
  const seen = view.adjust(collection, withinTime(stored, deadline), plan);
  if (isOrdered) return matching(seen, matcher, skip, limit);
  return sortRows(matching(seen, matcher, 0, 0), ({ row }) => row, sort, wanted ?? null).slice(skip);
}

/** Whether what the plan comes upon is in the order asked for, so that nothing has to be sorted. */
export function comesInOrder(view: ReadView, collection: Collection, query: Query): boolean {
  if (query.sort.length === 0) return true;
  const plan = planQuery(collection, query);
  return plan.kind === 'index' && plan.coversSort && !view.differs(collection);
}

/** Everything the plan comes upon, matching or not, unsorted: for those who look at much and pause between. */
export function candidatesOf(view: ReadView, collection: Collection, query: Query, run: Run = {}): Iterable<Candidate> {
  const plan = planQuery(collection, query);
  const stored = fetchCandidates({ database: view.database, collection, plan });
  return view.adjust(collection, withinTime(stored, run.deadline ?? null), plan);
}

interface Planned {
  readonly query: Query;
  readonly collection: Collection;
  readonly indexes: Collection['indexes'];
  readonly plan: Access;
}

/** Those who ask how a query will run ask before it runs: the last plan serves them all. */
let latest: Planned | null = null;

export function planQuery(collection: Collection, query: Query): Access {
  const { indexes } = collection;
  if (latest?.query === query && latest.collection === collection && latest.indexes === indexes) return latest.plan;
  const { matcher, sort, hint } = query;
  const plan = choosePlan({ collection, node: matcher.node, sort, hint });
  latest = { query, collection, indexes, plan };
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

function* matching(
  candidates: Iterable<Candidate>,
  { test }: Matcher,
  skip: number,
  limit: number,
): Generator<Candidate> {
  let at = 0;
  for (const candidate of candidates) {
    if (!test(candidate.row) || at++ < skip) continue;
    yield candidate;
    if (limit > 0 && at >= skip + limit) return;
  }
}

/** Ends a scan when maxTimeMS has run out. */
const withinTime = <T>(items: Iterable<T>, deadline: number | null): Iterable<T> =>
  deadline === null ? items : watched(items, deadline);

/** Looks at the clock now and then. */
function* watched<T>(items: Iterable<T>, deadline: number): Generator<T> {
  let seen = 0;
  for (const item of items) {
    if ((seen++ & 127) === 0 && Date.now() > deadline) throw new CommandError(50, 'operation exceeded time limit');
    yield item;
  }
}
