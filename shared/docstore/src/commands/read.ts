import { compareValues } from '../bson/compare.ts';
import type { EncodableDoc } from '../bson/encode.ts';
import { encodeDocument } from '../bson/encode.ts';
import { FieldPath } from '../bson/lazy.ts';
import { docOf, isDoc, type Value, wholeNumber } from '../bson/values.ts';
import { CommandError, notSupported, typeMismatch } from '../errors.ts';
import { compileFilter } from '../match/matcher.ts';
import { walkDocument } from '../match/walk.ts';
import { keyOf } from '../pipeline/expressions/arrays.ts';
import { compileProjection } from '../pipeline/projection.ts';
import { countMatching, type Query, runQuery } from '../planner/query.ts';
import { parseSort } from '../planner/sort.ts';
import {
  booleanOption,
  type Command,
  type CommandContext,
  countOption,
  docOption,
  namespaceOf,
  ok,
  refuseCollation,
} from './command.ts';
import { type Batch, defaultFirstBatch } from './cursors.ts';
import { variablesOf } from './variables.ts';

export const find: Command = {
  options: [
    'find',
    'filter',
    'sort',
    'projection',
    'hint',
    'skip',
    'limit',
    'batchSize',
    'singleBatch',
    'let',
    'collation',
    'noCursorTimeout',
    'allowPartialResults',
    'allowDiskUse',
    'tailable',
    'awaitData',
    'returnKey',
    'showRecordId',
    'min',
    'max',
    'oplogReplay',
  ],
  isAllowedInTransaction: true,
  run: (context) => {
    refuseFindOptions(context);
    const namespace = namespaceOf(context);
    const isSingleBatch = booleanOption(context.body, 'singleBatch');
    const batchSize = countOption(context.body, 'batchSize', defaultFirstBatch);
    const results = findResults(context, namespace);
    return cursorReply(namespace, openCursor(context, namespace, results, batchSize, isSingleBatch), 'firstBatch');
  },
};

export const getMore: Command = {
  options: ['getMore', 'collection', 'batchSize'],
  isAllowedInTransaction: true,
  run: ({ engine, body, database, session, transaction }) => {
    const id = body.get('getMore');
    const name = body.get('collection');
    if (typeof id !== 'bigint')
      throw typeMismatch("BSON field 'getMore.getMore' is the wrong type, expected type 'long'");
    if (typeof name !== 'string') throw typeMismatch("BSON field 'getMore.collection' must be a string");
    const namespace = `${database}.${name}`;
    const asker = { session, transaction: transaction?.number ?? null };
    return cursorReply(
      namespace,
      engine.cursors.next(id, namespace, countOption(body, 'batchSize', 0), asker),
      'nextBatch',
    );
  },
};

export const killCursors: Command = {
  options: ['killCursors', 'cursors'],
  isAllowedInTransaction: true,
  run: ({ engine, body }) => {
    const ids = body.get('cursors');
    if (!Array.isArray(ids)) throw typeMismatch("BSON field 'killCursors.cursors' must be an array");
    const [killed, missing] = [[] as Value[], [] as Value[]];
    for (const id of ids) (typeof id === 'bigint' && engine.cursors.kill(id) ? killed : missing).push(id);
    return ok({ cursorsKilled: killed, cursorsNotFound: missing, cursorsAlive: [], cursorsUnknown: [] });
  },
};

export const count: Command = {
  options: ['count', 'query', 'limit', 'skip', 'hint', 'collation', 'fields'],
  run: (context) => {
    refuseCollation(context.body.get('collation'), notSupported);
    const collection = context.writer.collection(namespaceOf(context));
    const limit = wholeNumber(context.body.get('limit')) ?? 0;
    const query = {
      matcher: compileFilter(docOption(context.body, 'query')),
      sort: [],
      skip: countOption(context.body, 'skip', 0),
      limit: Math.abs(limit),
      hint: hintOf(context),
    };
    return ok({ n: collection ? countMatching(context.writer, collection, query, { deadline: context.deadline }) : 0 });
  },
};

export const distinct: Command = {
  options: ['distinct', 'key', 'query', 'collation', 'hint'],
  isAllowedInTransaction: true,
  run: (context) => {
    refuseCollation(context.body.get('collation'), notSupported);
    const key = context.body.get('key');
    if (typeof key !== 'string')
      throw typeMismatch("BSON field 'distinct.key' is the wrong type, expected type 'string'");
    const collection = context.writer.collection(namespaceOf(context));
    const found = new Map<string, Value>();
    const { parts } = new FieldPath(key);
    const query = {
      matcher: compileFilter(docOption(context.body, 'query')),
      sort: [],
      skip: 0,
      limit: 0,
      hint: hintOf(context),
    };
    for (const { row } of collection
      ? runQuery(context.writer, collection, query, { deadline: context.deadline })
      : []) {
      walkDocument(row.doc, parts, true, (value) => {
        if (value !== undefined && !Array.isArray(value)) found.set(keyOf(value), value);
        return false;
      });
    }
    return ok({ values: [...found.values()].sort(compareValues) });
  },
};

/** The first batch, with a cursor for the rest. Inside a transaction everything is found at once: its snapshot cannot be resumed. */
export function openCursor(
  { engine, session, transaction, body }: CommandContext,
  namespace: string,
  results: Iterable<Buffer>,
  batchSize: number,
  isSingleBatch: boolean,
): Batch {
  const source = transaction ? [...results] : results;
  const fields = {
    namespace,
    session,
    transaction: transaction?.number ?? null,
    neverExpires: booleanOption(body, 'noCursorTimeout'),
  };
  return engine.cursors.open(fields, source[Symbol.iterator](), batchSize, isSingleBatch);
}

export function cursorReply(
  namespace: string,
  { documents, id }: Batch,
  batch: 'firstBatch' | 'nextBatch',
): EncodableDoc {
  return ok({
    cursor: new Map<string, Value | EncodableDoc>([
      [batch, documents as unknown as Value],
      ['id', id],
      ['ns', namespace],
    ]) as EncodableDoc,
  });
}

export function hintOf({ body }: Pick<CommandContext, 'body'>): Value | null {
  const hint = body.get('hint') ?? null;
  if (hint !== null && typeof hint !== 'string' && !isDoc(hint))
    throw new CommandError(9, 'Hint must be a string or an object');
  return hint;
}

export function findQuery(context: Pick<CommandContext, 'body'>): Query {
  const { body } = context;
  const limit = wholeNumber(body.get('limit')) ?? 0;
  const sort = body.get('sort');
  const natural = isDoc(sort) ? sort.get('$natural') : undefined;
  return {
    matcher: compileFilter(docOption(body, 'filter'), variablesOf(body.get('let'))),
    sort: natural === undefined ? parseSort(sort) : [],
    skip: countOption(body, 'skip', 0),
    limit: Math.abs(limit),
    hint: natural === undefined ? hintOf(context) : docOf({ $natural: natural }),
  };
}

function* findResults(context: CommandContext, namespace: string): Generator<Buffer> {
  const { body, writer, deadline } = context;
  const query = findQuery(context);
  const shape = docOption(body, 'projection');
  const projection = shape.size === 0 ? null : compileProjection(shape, true);
  const needsPosition = [...shape.keys()].some((name) => name.endsWith('.$'));
  const variables = variablesOf(body.get('let'));
  const collection = writer.collection(namespace);
  if (!collection) return;
  for (const { row } of runQuery(writer, collection, query, { deadline })) {
    if (!projection) yield row.bytes;
    else {
      const position = needsPosition ? query.matcher.testWithPosition(row).position : -1;
      yield encodeDocument(projection(row, variables, position));
    }
  }
}

function refuseFindOptions({ body }: CommandContext): void {
  refuseCollation(body.get('collation'), notSupported);
  for (const name of ['tailable', 'awaitData', 'oplogReplay'])
    if (booleanOption(body, name)) throw notSupported('tailable cursors');
  for (const name of ['returnKey', 'showRecordId'])
    if (booleanOption(body, name)) throw notSupported(`the find option ${name}`);
  for (const name of ['min', 'max']) if (body.has(name)) throw notSupported(`the find option ${name}`);
}
