import { Row } from '../bson/lazy.ts';
import type { Doc } from '../bson/values.ts';
import { countMatching, isEverything, type Query, runQuery } from '../planner/query.ts';
import type { Pipeline, Source, Stage } from './stage.ts';
import { limiting, skipping, sortKeeping } from './stages/order.ts';

export function* runPipeline(pipeline: Pipeline, source: Source, name: string): Generator<Row> {
  const collection = source.view.collection(`${source.database}.${name}`);
  if (pipeline.counts) {
    const total = collection
      ? countMatching(source.view, collection, pipeline.query, { deadline: source.deadline })
      : 0;
    if (total > 0) yield Row.of(countDocument(pipeline.counts, total));
    return;
  }
  const found = collection
    ? rowsOf(runQuery(source.view, collection, pipeline.query, { deadline: source.deadline }))
    : [];
  yield* throughStages(pipeline.stages, found, source);
}

/** Runs a whole pipeline over rows that come from elsewhere than a planned query. */
export function runQueryThenStages({ query, stages }: Pipeline, source: Source, rows: Iterable<Row>): Iterable<Row> {
  const matching = isEverything(query.matcher) ? rows : filtered(rows, query);
  const ordered = query.sort.length > 0 ? sortKeeping(sortSpecOf(query), null)(matching, source) : matching;
  const skipped = query.skip > 0 ? skipping(query.skip)(ordered, source) : ordered;
  return throughStages(stages, query.limit > 0 ? limiting(query.limit)(skipped, source) : skipped, source);
}

export const throughStages = (stages: readonly Stage[], rows: Iterable<Row>, source: Source): Iterable<Row> =>
  stages.reduce((current, stage) => stage(current, source), rows);

function countDocument({ id, fields }: NonNullable<Pipeline['counts']>, total: number): Doc {
  const out: Doc = new Map([['_id', id]]);
  for (const name of fields) out.set(name, total);
  return out;
}

function* rowsOf(candidates: Iterable<{ readonly row: Row }>): Generator<Row> {
  for (const { row } of candidates) yield row;
}

function* filtered(rows: Iterable<Row>, { matcher }: Query): Generator<Row> {
  for (const row of rows) if (matcher.test(row)) yield row;
}

const sortSpecOf = ({ sort: parts }: Query): Doc => new Map(parts.map(({ path, direction }) => [path, direction]));
