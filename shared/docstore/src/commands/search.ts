import type { Candidate } from '../planner/candidate.ts';
import { candidatesOf, comesInOrder, type Query } from '../planner/query.ts';
import { sortKeyer } from '../planner/sort.ts';
import type { Collection } from '../storage/collection.ts';
import type { Pace } from './pace.ts';
import type { Site } from './site.ts';
import { isLongSearch } from './workload.ts';

/** What a statement looks for. */
export interface Search {
  readonly collection: Collection;
  readonly query: Query;
}

/** A document that was found, and its place in the order that was asked for; null where it was the first to come. */
export interface Found {
  readonly rid: number;
  readonly key: Buffer | null;
}

/**
 * A search that looks at so much that others have to have their turn meanwhile; else null. What a snapshot shows is
 * found in one go: the commits of others would shine through.
 */
export function longSearch({ writer, namespace, isSnapshot }: Site, query: Query): Search | null {
  const collection = isSnapshot ? null : writer.collection(namespace);
  return collection && isLongSearch(writer, collection, query, false) ? { collection, query } : null;
}

/** Somebody may drop a collection, or make another of its name, while a statement lets others through. */
export const isThere = ({ writer, namespace }: Site, collection: Collection): boolean =>
  writer.collection(namespace) === collection;

/** All that is to be changed is found before anything is: a change must not lead the search to the same document again. */
export async function ridsFound(site: Site, search: Search, pace: Pace): Promise<readonly number[]> {
  const rids: number[] = [];
  await lookThrough(site, search, pace, ({ rid }) => {
    rids.push(rid);
    return false;
  });
  return rids;
}

/** The first match: in the order of the query, or as they come. */
export async function firstFound(site: Site, search: Search, pace: Pace): Promise<Found | null> {
  const { collection, query } = search;
  const keyOf = comesInOrder(site.writer, collection, query) ? null : sortKeyer(query.sort);
  let first: Found | null = null;
  await lookThrough(site, search, pace, ({ rid, row }) => {
    const key = keyOf && keyOf(row);
    if (!first || (key && first.key && key.compare(first.key) < 0)) first = { rid, key };
    return keyOf === null;
  });
  return first;
}

/** Whether the document still stands where it was found. */
export const isInPlace = ({ query }: Search, { key }: Found, row: Candidate['row']): boolean =>
  key === null || sortKeyer(query.sort)(row).equals(key);

/** Shows every match, until one is enough. */
async function lookThrough(
  site: Site,
  { collection, query }: Search,
  pace: Pace,
  isEnough: (match: Candidate) => boolean,
): Promise<void> {
  if (!isThere(site, collection)) return;
  for (const candidate of candidatesOf(site.writer, collection, query, { deadline: site.deadline })) {
    if (query.matcher.test(candidate.row) && isEnough(candidate)) return;
    const turnOver = site.isSnapshot ? null : pace.step();
    if (!turnOver) continue;
    await turnOver;
    if (!isThere(site, collection)) return;
  }
}
