import { compareValues } from '../bson/compare.ts';
import { encodeDocument } from '../bson/encode.ts';
import { keyText } from '../bson/key.ts';
import { fieldPath } from '../bson/lazy.ts';
import { docOf, isDoc, type Maybe, type Value, wholeNumber } from '../bson/values.ts';
import { CommandError, typeMismatch } from '../errors.ts';
import { compileFilter } from '../match/matcher.ts';
import { walkDocument } from '../match/walk.ts';
import { compilePipeline } from '../pipeline/pipeline.ts';
import { compileProjection } from '../pipeline/projection.ts';
import { runPipeline } from '../pipeline/run.ts';
import { type Pipeline, pipelineOf } from '../pipeline/stage.ts';
import { countMatching, type Query, runQuery } from '../planner/query.ts';
import { parseSort } from '../planner/sort.ts';
import { countOption, docOption, namespaceOf } from './command.ts';
import type { ReadContext } from './read-context.ts';
import { variablesOf } from './variables.ts';

/** The documents of a find. */
export function* findResults(context: ReadContext, query: Query = findQuery(context)): Generator<Buffer> {
  const { body, view, deadline } = context;
  const shape = docOption(body, 'projection');
  const projection = shape.size === 0 ? null : compileProjection(shape, true);
  const needsPosition = [...shape.keys()].some((name) => name.endsWith('.$'));
  const variables = variablesOf(body.get('let'));
  const collection = view.collection(namespaceOf(context));
  if (!collection) return;
  for (const { row } of runQuery(view, collection, query, { deadline })) {
    if (!projection) yield row.bytes;
    else {
      const position = needsPosition ? query.matcher.testWithPosition(row).position : -1;
      yield encodeDocument(projection(row, variables, position));
    }
  }
}

/** The documents of an aggregate. */
export function* aggregateResults(
  context: ReadContext,
  pipeline: Pipeline = pipelineOfCommand(context),
): Generator<Buffer> {
  const { body, view, database, deadline } = context;
  const rows = runPipeline(pipeline, { view, database, deadline }, body.get('aggregate') as string);
  for (const { bytes } of rows) yield bytes;
}

export function countResult(context: ReadContext, query: Query = countQuery(context)): number {
  const collection = context.view.collection(namespaceOf(context));
  return collection ? countMatching(context.view, collection, query, { deadline: context.deadline }) : 0;
}

/** Every value of a field among the matching documents, each once, in order. */
export function distinctResult(context: ReadContext, query: Query = distinctQuery(context)): Value[] {
  const key = context.body.get('key');
  if (typeof key !== 'string')
    throw typeMismatch("BSON field 'distinct.key' is the wrong type, expected type 'string'");
  const collection = context.view.collection(namespaceOf(context));
  const found = new Map<string, Value>();
  const { parts } = fieldPath(key);
  const keep = (value: Maybe) => value !== undefined && found.set(keyText(value), value);
  const run = { deadline: context.deadline };
  for (const { row } of collection ? runQuery(context.view, collection, query, run) : []) {
    walkDocument(row.doc, parts, false, (value) => {
      if (Array.isArray(value)) value.forEach(keep);
      else keep(value);
      return false;
    });
  }
  return [...found.values()].sort(compareValues);
}

export function findQuery({ body }: Pick<ReadContext, 'body'>): Query {
  const sort = body.get('sort');
  const natural = isDoc(sort) ? sort.get('$natural') : undefined;
  return {
    matcher: compileFilter(docOption(body, 'filter'), variablesOf(body.get('let'))),
    sort: natural === undefined ? parseSort(sort) : [],
    skip: countOption(body, 'skip', 0),
    limit: countOption(body, 'limit', 0),
    hint: natural === undefined ? hintOf({ body }) : docOf({ $natural: natural }),
  };
}

export const pipelineOfCommand = ({ body }: Pick<ReadContext, 'body'>): Pipeline =>
  compilePipeline(
    pipelineOf(body.get('pipeline'), "'pipeline' option"),
    variablesOf(body.get('let')),
    hintOf({ body }),
  );

export function countQuery({ body }: Pick<ReadContext, 'body'>): Query {
  const limit = Math.abs(wholeNumber(body.get('limit')) ?? 0);
  return { ...distinctQuery({ body }), skip: countOption(body, 'skip', 0), limit };
}

export function distinctQuery({ body }: Pick<ReadContext, 'body'>): Query {
  return { matcher: compileFilter(docOption(body, 'query')), sort: [], skip: 0, limit: 0, hint: hintOf({ body }) };
}

export function hintOf({ body }: Pick<ReadContext, 'body'>): Value | null {
  const hint = body.get('hint') ?? null;
  if (hint !== null && typeof hint !== 'string' && !isDoc(hint))
    throw new CommandError(9, 'Hint must be a string or an object');
  return hint;
}
