import type { Pipeline } from '../pipeline/stage.ts';
import { estimateSize } from '../planner/access.ts';
import { isEverything, planQuery, type Query, type ReadView } from '../planner/query.ts';
import type { Collection } from '../storage/collection.ts';
import { namespaceOf } from './options.ts';
import type { ReadContext } from './queries.ts';

/** Documents that may be looked at between two short reads without anybody noticing. */
const shortScan = 2_000;

/** Whether a find would keep everybody else waiting, so that a reader thread should run it. */
export const isLongFind = (context: ReadContext, query: Query): boolean => looksAtMany(context, query, false);

export const isLongDistinct = (context: ReadContext, query: Query): boolean => looksAtMany(context, query, true);

/** The index alone counts quickly; documents that have to be looked at do not. */
export function isLongCount({ view, database, body }: ReadContext, query: Query): boolean {
  const collection = view.collection(namespaceOf({ body, database }));
  if (!collection || collection.count <= shortScan || isEverything(query.matcher)) return false;
  const plan = planQuery(collection, query);
  return !(plan.kind === 'index' && plan.isExact) && isLarge(view, collection, query);
}

export function isLongPipeline(context: ReadContext, { query, stages, counts, reaches }: Pipeline): boolean {
  const { view, database } = context;
  if (reaches.some((name) => (view.collection(`${database}.${name}`)?.count ?? 0) > shortScan)) return true;
  return counts ? isLongCount(context, query) : looksAtMany(context, query, stages.length > 0);
}

/** `takesAll`: something after the query asks for every document; a client asks for a batch at a time. */
function looksAtMany({ view, database, body }: ReadContext, query: Query, takesAll: boolean): boolean {
  const collection = view.collection(namespaceOf({ body, database }));
  return collection !== null && isLongSearch(view, collection, query, takesAll);
}

export function isLongSearch(view: ReadView, collection: Collection, query: Query, takesAll: boolean): boolean {
  if (collection.count <= shortScan) return false;
  const plan = planQuery(collection, query);
  if (plan.kind === 'index' && plan.isSingle) return false;
  const isStreamed = query.sort.length === 0 || (plan.kind === 'index' && plan.coversSort);
  const showsWhatItFinds = isEverything(query.matcher) || (plan.kind === 'index' && plan.isExact);
  if (isStreamed && showsWhatItFinds) {
    const most = query.limit > 0 ? query.limit + query.skip : query.skip;
    if (query.limit > 0 || !takesAll) return most > shortScan;
  }
  return isLarge(view, collection, query);
}

const isLarge = (view: ReadView, collection: Collection, query: Query): boolean =>
  estimateSize(view.database, collection, planQuery(collection, query), shortScan + 1) > shortScan;
