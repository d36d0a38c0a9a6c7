import { Row } from '../bson/lazy.ts';
import { type Doc, docOf, isDoc, type Value } from '../bson/values.ts';
import { CommandError, notSupported } from '../errors.ts';
import { compileFilter } from '../match/matcher.ts';
import { entryOf, words } from '../names.ts';
import { isConstant } from './expression.ts';
import type { Projection } from './projection.ts';
import type { Binding } from './scope.ts';
import { shapes } from './shapes.ts';
import type { Nested, Pipeline, Stage, StageCompiler } from './stage.ts';
import { branching } from './stages/branches.ts';
import { grouping, isPlainCount } from './stages/group.ts';
import { lookup } from './stages/lookup.ts';
import { limitOf, order, skipOf, sortKeeping, sortPartsOf } from './stages/order.ts';
import { unwind } from './stages/unwind.ts';

const compilers: Readonly<Record<string, StageCompiler>> = {
  ...branching,
  ...grouping,
  ...order,
  ...Object.fromEntries(Object.entries(shapes).map(([name, compile]) => [name, shaping(compile)])),
  $lookup: lookup,
  $match: (operand, variables) => {
    const { test } = compileFilter(filterOf(operand), variables);
    return function* (rows) {
      for (const row of rows) if (test(row)) yield row;
    };
  },
  $unwind: unwind,
};

const foreign = words(`
  $bucket $bucketAuto $changeStream $changeStreamSplitLargeEvent $collStats $currentOp $densify $documents $fill $geoNear
  $graphLookup $indexStats $listLocalSessions $listSampledQueries $listSearchIndexes $listSessions $merge $out
  $planCacheStats $querySettings $queryStats $redact $search $searchMeta $setWindowFields $shardedDataDistribution
  $vectorSearch`);

/** Whether MongoDB has a stage of this name. */
export const isStage = (name: string): boolean => Object.hasOwn(compilers, name) || foreign.has(name);

/** Leading `$match`, `$sort`, `$skip` and `$limit` become one planned query; the rest runs row by row. */
export function compilePipeline(specs: readonly Doc[], variables: Binding | null, hint: Value | null = null): Pipeline {
  const rest = [...specs];
  const take = (name: string): Value | undefined => (rest[0]?.has(name) ? rest.shift()?.get(name) : undefined);
  const filters: Doc[] = [];
  for (let filter = take('$match'); filter !== undefined; filter = take('$match')) filters.push(filterOf(filter));
  const sortSpec = take('$sort');
  const skipSpec = take('$skip');
  const limitSpec = take('$limit');
  const filter =
    filters.length === 1 ? (filters[0] as Doc) : filters.length === 0 ? new Map() : docOf({ $and: filters });
  const query = {
    matcher: compileFilter(filter, variables),
    sort: sortSpec === undefined ? [] : sortPartsOf(sortSpec),
    skip: skipSpec === undefined ? 0 : skipOf(skipSpec),
    limit: limitSpec === undefined ? 0 : limitOf(limitSpec),
    hint,
  };
  return {
    query,
    stages: compileStages(rest, variables),
    counts: query.sort.length === 0 ? countsOf(rest) : null,
    reaches: collectionsIn(rest),
  };
}

const nested: Nested = { pipeline: compilePipeline, stages: compileStages };

export function compileStages(specs: readonly Doc[], variables: Binding | null): readonly Stage[] {
  return specs.map((spec, at) => {
    const [name, operand] = spec.entries().next().value as [string, Value];
    if (name === '$sort') return sortKeeping(operand, leadersAfter(specs.slice(at + 1)));
    const compile = entryOf(compilers, name);
    if (compile) return compile(operand, variables, nested);
    if (foreign.has(name)) throw notSupported(`the stage ${name}`);
    throw new CommandError(40324, `Unrecognized pipeline stage name: '${name}'`);
  });
}

function shaping(compile: (operand: Value) => Projection): StageCompiler {
  return (operand, variables) => {
    const shape = compile(operand);
    return function* (rows) {
      for (const row of rows) yield Row.of(shape(row, variables));
    };
  };
}

/** Names of collections anywhere in the stages, those inside `$facet` and nested pipelines included. */
function collectionsIn(value: Value | readonly Doc[]): string[] {
  if (Array.isArray(value)) return value.flatMap(collectionsIn);
  if (!isDoc(value)) return [];
  return [...value].flatMap(([name, inner]) => {
    if (name === '$unionWith' && typeof inner === 'string') return [inner];
    const from = isDoc(inner) ? inner.get(name === '$lookup' ? 'from' : 'coll') : undefined;
    const isReach = (name === '$lookup' || name === '$unionWith') && typeof from === 'string';
    return isReach ? [from, ...collectionsIn(inner)] : collectionsIn(inner);
  });
}

function filterOf(filter: Value): Doc {
  if (!isDoc(filter)) throw new CommandError(15959, 'the match filter must be an expression in an object');
  return filter;
}

/** How many rows of a `$sort` are ever looked at: known when `$limit` follows, perhaps after `$skip`. */
function leadersAfter(rest: readonly Doc[]): number | null {
  const skipped = rest[0]?.has('$skip') ? skipOf(rest[0].get('$skip') as Value) : 0;
  const next = rest[0]?.has('$skip') ? rest[1] : rest[0];
  return next?.has('$limit') ? skipped + limitOf(next.get('$limit') as Value) : null;
}

/** Recognizes what countDocuments sends, and `$count`: the number alone is wanted, so no document is read for it. */
function countsOf(rest: readonly Doc[]): Pipeline['counts'] {
  const [only] = rest;
  if (rest.length !== 1 || !only) return null;
  const spec = only.get('$group');
  if (!isDoc(spec)) return null;
  const id = spec.get('_id');
  if (id === undefined || !isConstant(id) || isDoc(id) || Array.isArray(id)) return null;
  const fields = [...spec].filter(([name]) => name !== '_id');
  return fields.every(([, accumulator]) => isPlainCount(accumulator))
    ? { id, fields: fields.map(([name]) => name) }
    : null;
}
