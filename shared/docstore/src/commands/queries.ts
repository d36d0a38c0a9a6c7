import { compareValues } from '../bson/compare.ts';
import { encodeDocument } from '../bson/encode.ts';
import { keyText } from '../bson/key.ts';
import { fieldPath, Row } from '../bson/lazy.ts';
import { type Doc, docOf, isDoc, isNullish, type Maybe, type Value, wholeNumber } from '../bson/values.ts';
import { failedToParse, typeMismatch } from '../errors.ts';
import { compileFilter } from '../match/matcher.ts';
import { walk } from '../match/walk.ts';
import { compileExpression } from '../pipeline/expression.ts';
import { compilePipeline } from '../pipeline/pipeline.ts';
import { compileProjection } from '../pipeline/projection.ts';
import { runPipeline } from '../pipeline/run.ts';
import type { Binding } from '../pipeline/scope.ts';
import { type Pipeline, pipelineOf } from '../pipeline/stage.ts';
import { countMatching, type Query, queryFor, type ReadView, runQuery } from '../planner/query.ts';
import { parseSort } from '../planner/sort.ts';
import { countOption, docOption, namespaceOf, required } from './options.ts';

/** What a reading command works with, in whichever thread it runs. */
export interface ReadContext {
  readonly view: ReadView;
  readonly database: string;
  readonly body: Doc;
  /** When maxTimeMS runs out; null without one. */
  readonly deadline: number | null;
}

/** The documents of a find. */
export function* findResults(context: ReadContext, query: Query = findQuery(context.body)): Generator<Buffer> {
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
  pipeline: Pipeline = pipelineOfCommand(context.body),
): Generator<Buffer> {
  const { body, view, database, deadline } = context;
  const rows = runPipeline(pipeline, { view, database, deadline }, body.get('aggregate') as string);
  for (const { bytes } of rows) yield bytes;
}

export function countResult(context: ReadContext, query: Query = countQuery(context.body)): number {
  const collection = context.view.collection(namespaceOf(context));
  return collection ? countMatching(context.view, collection, query, { deadline: context.deadline }) : 0;
}

/** Every value of a field among the matching documents, each once, in order. */
export function distinctResult(context: ReadContext, query: Query = distinctQuery(context.body)): Value[] {
  const key = required(context.body, 'key', 'distinct');
  if (typeof key !== 'string')
    throw typeMismatch("BSON field 'distinct.key' is the wrong type, expected type 'string'");
  const collection = context.view.collection(namespaceOf(context));
  const found = new Map<string, Value>();
  const path = fieldPath(key);
  const keep = (value: Maybe) => value !== undefined && found.set(keyText(value), value);
  const run = { deadline: context.deadline };
  for (const { row } of collection ? runQuery(context.view, collection, query, run) : []) {
    walk(row, path, false, (value) => {
      if (Array.isArray(value)) value.forEach(keep);
      else keep(value);
      return false;
    });
  }
  return [...found.values()].sort(compareValues);
}

export function findQuery(body: Doc): Query {
  const sort = body.get('sort');
  const natural = isDoc(sort) ? sort.get('$natural') : undefined;
  return {
    matcher: compileFilter(docOption(body, 'filter'), variablesOf(body.get('let'))),
    sort: natural === undefined ? parseSort(sort) : [],
    skip: countOption(body, 'skip', 0),
    limit: countOption(body, 'limit', 0),
    hint: natural === undefined ? hintOf(body) : docOf({ $natural: natural }),
  };
}

export const pipelineOfCommand = (body: Doc): Pipeline =>
  compilePipeline(pipelineOf(body.get('pipeline'), "'pipeline' option"), variablesOf(body.get('let')), hintOf(body));

export function countQuery(body: Doc): Query {
  const limit = Math.abs(wholeNumber(body.get('limit')) ?? 0);
  return { ...distinctQuery(body), skip: countOption(body, 'skip', 0), limit };
}

export const distinctQuery = (body: Doc): Query =>
  queryFor(compileFilter(docOption(body, 'query')), { hint: hintOf(body) });

export function hintOf(body: Doc): Value | null {
  const hint = body.get('hint') ?? null;
  if (hint !== null && typeof hint !== 'string' && !isDoc(hint))
    throw failedToParse('Hint must be a string or an object');
  return hint;
}

/** The `let` of a command: constants that its expressions may name. */
export function variablesOf(given: Value | undefined, around: Binding | null = null): Binding | null {
  if (isNullish(given)) return around;
  if (!isDoc(given)) throw typeMismatch("BSON field 'let' is the wrong type, expected type 'object'");
  let outer = around;
  const row = Row.of(new Map());
  for (const [name, value] of given) outer = { name, value: compileExpression(value)({ row, outer: null }), outer };
  return outer;
}
