import { setImmediate } from 'node:timers/promises';
import type { Engine } from '../engine.ts';
import { compileMatcher, type Matcher } from '../match/matcher.ts';
import { leaf } from '../match/parse.ts';
import { queryFor, runQuery } from '../planner/query.ts';
import type { Collection } from '../storage/collection.ts';
import type { IndexDefinition } from '../storage/index-definition.ts';
import { Blocked } from '../transactions/transaction.ts';

/** Small enough that nobody waits for a sweep. */
const batchSize = 200;

/** Deletes what its TTL index says is over, a batch a turn. Gives the number of documents that went. */
export async function deleteExpired(engine: Engine, now: number): Promise<number> {
  let deleted = 0;
  for (const collection of engine.catalog.all()) {
    for (const index of collection.indexes) {
      if (index.expireAfterSeconds === null) continue;
      const matcher = overdue(index, new Date(now - index.expireAfterSeconds * 1000));
      for (let count = batchSize; count === batchSize; deleted += count) {
        count = deleteBatch(engine, collection.namespace, matcher);
        await setImmediate();
      }
    }
  }
  return deleted;
}

/** A date in an array counts like one that stands alone; what is no date never expires. */
function overdue(index: IndexDefinition, before: Date): Matcher {
  const [path] = index.paths;
  if (!path) throw new Error(`The index ${index.name} has no field`);
  const isOver = leaf(path, '$lt', before);
  return compileMatcher({ kind: 'and', of: index.partial ? [isOver, index.partial.node] : [isOver] });
}

function deleteBatch({ catalog, plainWriter }: Engine, namespace: string, matcher: Matcher): number {
  const collection = catalog.get(namespace);
  if (!collection) return 0;
  const found = [...runQuery(plainWriter, collection, queryFor(matcher, { limit: batchSize }))];
  return found.filter(({ rid, row }) => wasDeleted(plainWriter, collection, rid, row.bytes)).length;
}

/** What a transaction holds is left for the next sweep. */
function wasDeleted(writer: Engine['plainWriter'], collection: Collection, rid: number, bytes: Buffer): boolean {
  try {
    writer.delete(collection, rid, bytes);
    return true;
  } catch (error) {
    if (error instanceof Blocked) return false;
    throw error;
  }
}
