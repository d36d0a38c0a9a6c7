import { estimateSize } from '../planner/access.ts';
import { planQuery, type Query, type ReadView } from '../planner/query.ts';
import type { Collection } from '../storage/collection.ts';
import { namespaceOf } from './command.ts';
import { countQuery, distinctQuery, findQuery, pipelineOfCommand, type ReadContext } from './queries.ts';

/** Documents that may be looked at between two short reads without anybody noticing. */
const shortScan = 2_000;

/** Whether a command would keep everybody else waiting, so that a reader thread should run it. */
export function isLong(kind: 'find' | 'aggregate' | 'count' | 'distinct', context: ReadContext): boolean {
  const collection = context.view.collection(namespaceOf(context));
  switch (kind) {
    case 'find':
      return collection !== null && looksAtMany(context.view, collection, findQuery(context), false);
    case 'count':
      return collection !== null && isLongCount(context.view, collection, countQuery(context));
    case 'distinct':
      return collection !== null && looksAtMany(context.view, collection, distinctQuery(context), true);
    case 'aggregate':
      return isLongPipeline(context, collection);
  }
}

function isLongPipeline(context: ReadContext, collection: Collection | null): boolean {
  const { query, stages, counts, reaches } = pipelineOfCommand(context);
  const others = reaches.map((name) => context.view.collection(`${context.database}.${name}`)?.count ?? 0);
  if (others.some((count) => count > shortScan)) return true;
  if (!collection) return false;
  if (counts) return isLongCount(context.view, collection, query);
  return looksAtMany(context.view, collection, query, stages.length > 0);
}

/** The index alone counts quickly; documents that have to be looked at do not. */
function isLongCount(view: ReadView, collection: Collection, query: Query): boolean {
  const plan = planQuery(collection, query);
  const isEverything = query.matcher.node.kind === 'and' && query.matcher.node.of.length === 0;
  if (isEverything || (plan.kind === 'index' && plan.isExact)) return false;
  return estimateSize(view.database, collection, plan, shortScan + 1) > shortScan;
}

/** `takesAll`: something after the query asks for every document; a client asks for a batch at a time. */
function looksAtMany(view: ReadView, collection: Collection, query: Query, takesAll: boolean): boolean {
  if (collection.count <= shortScan) return false;
  const plan = planQuery(collection, query);
  const isStreamed = query.sort.length === 0 || (plan.kind === 'index' && plan.coversSort);
  const isUnfiltered = query.matcher.node.kind === 'and' && query.matcher.node.of.length === 0;
  const showsWhatItFinds = isUnfiltered || (plan.kind === 'index' && plan.isExact);
  if (isStreamed && showsWhatItFinds && !takesAll) return query.skip > shortScan;
  if (isStreamed && showsWhatItFinds && query.limit > 0) return query.limit + query.skip > shortScan;
  return estimateSize(view.database, collection, plan, shortScan + 1) > shortScan;
}
