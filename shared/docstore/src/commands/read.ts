import type { EncodableDoc } from '../bson/encode.ts';
import type { Value } from '../bson/values.ts';
import { notSupported, typeMismatch } from '../errors.ts';
import type { ReadKind } from '../readers/protocol.ts';
import {
  booleanOption,
  type Command,
  type CommandContext,
  countOption,
  namespaceOf,
  ok,
  refuseCollation,
} from './command.ts';
import { type Batch, defaultFirstBatch } from './cursors.ts';
import { aggregateResults, countResult, distinctResult, findResults, type ReadContext } from './queries.ts';
import { LocalResults, type ResultSource } from './results.ts';
import { isLong } from './workload.ts';

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
  run: async (context) => {
    refuseFindOptions(context);
    const isSingleBatch = booleanOption(context.body, 'singleBatch');
    const batchSize = countOption(context.body, 'batchSize', defaultFirstBatch);
    const batch = await openCursor(context, resultsOf('find', context), batchSize, isSingleBatch);
    return cursorReply(namespaceOf(context), batch, 'firstBatch');
  },
};

export const getMore: Command = {
  options: ['getMore', 'collection', 'batchSize'],
  isAllowedInTransaction: true,
  run: async ({ engine, body, database, session, transaction }) => {
    const id = body.get('getMore');
    const name = body.get('collection');
    if (typeof id !== 'bigint')
      throw typeMismatch("BSON field 'getMore.getMore' is the wrong type, expected type 'long'");
    if (typeof name !== 'string') throw typeMismatch("BSON field 'getMore.collection' must be a string");
    const namespace = `${database}.${name}`;
    const asker = { session, transaction: transaction?.number ?? null };
    const batch = await engine.cursors.next(id, namespace, countOption(body, 'batchSize', 0), asker);
    return cursorReply(namespace, batch, 'nextBatch');
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
  run: async (context) => {
    refuseCollation(context.body.get('collation'), notSupported);
    const reading = readingOf(context);
    return ok({
      n: isLong('count', reading) ? await context.engine.readers.answer('count', reading) : countResult(reading),
    });
  },
};

export const distinct: Command = {
  options: ['distinct', 'key', 'query', 'collation', 'hint'],
  isAllowedInTransaction: true,
  run: async (context) => {
    refuseCollation(context.body.get('collation'), notSupported);
    const reading = readingOf(context);
    const isElsewhere = context.transaction === null && isLong('distinct', reading);
    return ok({
      values: isElsewhere ? await context.engine.readers.answer('distinct', reading) : distinctResult(reading),
    });
  },
};

const readingOf = ({ writer, database, body, deadline }: CommandContext): ReadContext => ({
  view: writer,
  database,
  body,
  deadline,
});

/** Documents of a find or an aggregate: from a reader thread when there is much to look at. A transaction sees its own writes only here. */
export function resultsOf(kind: ReadKind, context: CommandContext): ResultSource {
  const reading = readingOf(context);
  if (context.transaction === null && isLong(kind, reading)) return context.engine.readers.open(kind, reading);
  const results = kind === 'find' ? findResults(reading) : aggregateResults(reading);
  // The snapshot of a transaction cannot be resumed, so everything is found at once.
  return new LocalResults(context.transaction ? [...results] : results);
}

/** The first batch, with a cursor for the rest. */
export function openCursor(
  context: CommandContext,
  results: ResultSource,
  batchSize: number,
  isSingleBatch: boolean,
  namespace: string = namespaceOf(context),
): Promise<Batch> {
  const { engine, session, transaction, body } = context;
  const fields = {
    namespace,
    session,
    transaction: transaction?.number ?? null,
    neverExpires: booleanOption(body, 'noCursorTimeout'),
    results,
  };
  return engine.cursors.open(fields, batchSize, isSingleBatch);
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

function refuseFindOptions({ body }: CommandContext): void {
  refuseCollation(body.get('collation'), notSupported);
  for (const name of ['tailable', 'awaitData', 'oplogReplay'])
    if (booleanOption(body, name)) throw notSupported('tailable cursors');
  for (const name of ['returnKey', 'showRecordId'])
    if (booleanOption(body, name)) throw notSupported(`the find option ${name}`);
  for (const name of ['min', 'max']) if (body.has(name)) throw notSupported(`the find option ${name}`);
}
