import { candidatesOf, type Query } from '../planner/query.ts';
import type { Collection } from '../storage/collection.ts';
import type { Pace } from './pace.ts';
import type { Site } from './site.ts';
import { isLongSearch } from './workload.ts';

/** What a statement looks for. */
export interface Search {
  readonly collection: Collection;
  readonly query: Query;
}

/**
 * A search that looks at so much that others have to have their turn meanwhile; else null. What has an order is found
 * in one go, and so is what a snapshot shows: the commits of others would shine through.
 */
export function longSearch({ writer, namespace, isSnapshot }: Site, query: Query): Search | null {
  const collection = isSnapshot || query.sort.length > 0 ? null : writer.collection(namespace);
  return collection && isLongSearch(writer, collection, query, false) ? { collection, query } : null;
}

/** Somebody may drop a collection, or make another of its name, while a statement lets others through. */
export const isThere = ({ writer, namespace }: Site, collection: Collection): boolean =>
  writer.collection(namespace) === collection;

/** All that is to be changed is found before anything is: a change must not lead the search to the same document again. */
export async function ridsFound(site: Site, { collection, query }: Search, pace: Pace): Promise<readonly number[]> {
  const rids: number[] = [];
  if (!isThere(site, collection)) return rids;
  for (const { rid, row } of candidatesOf(site.writer, collection, query, { deadline: site.deadline })) {
    if (query.matcher.test(row)) rids.push(rid);
    if (query.limit > 0 && rids.length === query.limit) break;
    const turnOver = site.isSnapshot ? null : pace.step();
    if (!turnOver) continue;
    await turnOver;
    if (!isThere(site, collection)) break;
  }
  return rids;
}
