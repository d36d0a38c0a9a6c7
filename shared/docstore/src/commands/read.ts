import { encodeDocument } from '../bson/encode.ts';
import { ownBytes } from '../bson/lazy.ts';
import type { Doc, Value } from '../bson/values.ts';
import { badValue, failedToParse, notSupported, typeMismatch } from '../errors.ts';
import { words } from '../names.ts';
import { type Command, type CommandContext, ok, type Reply } from './command.ts';
import { type Batch, defaultFirstBatch } from './cursors.ts';
import {
  booleanOption,
  countOption,
  docOption,
  namespaceOf,
  refuseCollation,
  refuseUnknown,
  required,
} from './options.ts';
import {
  aggregateResults,
  countQuery,
  countResult,
  distinctQuery,
  distinctResult,
  findQuery,
  findResults,
  pipelineOfCommand,
} from './queries.ts';
import { LocalResults, type ResultSource } from './results.ts';
import { type Soon, soon } from './soon.ts';
import { isLongCount, isLongDistinct, isLongFind, isLongPipeline } from './workload.ts';

const find: Command = {
  options: `
    filter sort projection hint skip limit batchSize singleBatch let collation noCursorTimeout
    allowPartialResults allowDiskUse tailable awaitData returnKey showRecordId min max oplogReplay`,
  isAllowedInTransaction: true,
  isReadOnly: true,
  run: (context) => {
    refuseFindOptions(context.body);
    const isSingleBatch = booleanOption(context.body, 'singleBatch');
    const batchSize = countOption(context.body, 'batchSize', defaultFirstBatch);
    return openCursor(context, foundBy(context), batchSize, isSingleBatch);
  },
};

const getMore: Command = {
  options: 'collection batchSize',
  isAllowedInTransaction: true,
  isReadOnly: true,
  run: ({ engine, body, database, session, transaction }) => {
    if (body.has('maxTimeMS')) throw badValue('cannot set maxTimeMS on getMore command for a non-awaitData cursor');
    const id = body.get('getMore');
    const name = body.get('collection');
    if (typeof id !== 'bigint')
      throw typeMismatch("BSON field 'getMore.getMore' is the wrong type, expected type 'long'");
    if (typeof name !== 'string') throw typeMismatch("BSON field 'getMore.collection' must be a string");
    const namespace = `${database}.${name}`;
    const asker = { session, transaction: transaction?.number ?? null };
    const batch = engine.cursors.next(id, namespace, countOption(body, 'batchSize', 0), asker);
    return soon(batch, (taken) => cursorReply(namespace, taken, 'nextBatch'));
  },
};

const killCursors: Command = {
  options: 'cursors',
  isAllowedInTransaction: true,
  run: ({ engine, body }) => {
    const ids = required(body, 'cursors', 'killCursors');
    if (!Array.isArray(ids)) throw typeMismatch("BSON field 'killCursors.cursors' must be an array");
    const [killed, missing] = [[] as Value[], [] as Value[]];
    for (const id of ids) (typeof id === 'bigint' && engine.cursors.kill(id) ? killed : missing).push(id);
    return ok({ cursorsKilled: killed, cursorsNotFound: missing, cursorsAlive: [], cursorsUnknown: [] });
  },
};

const count: Command = {
  options: 'query limit skip hint collation fields',
  isReadOnly: true,
  run: async (context) => {
    refuseCollation(context.body);
    const query = countQuery(context.body);
    if (isLongCount(context, query)) return ok({ n: await context.engine.readers.answer('count', context) });
    return ok({ n: countResult(context, query) });
  },
};

const distinct: Command = {
  options: 'key query collation hint',
  isAllowedInTransaction: true,
  isReadOnly: true,
  run: async (context) => {
    refuseCollation(context.body);
    const query = distinctQuery(context.body);
    const isElsewhere = context.transaction === null && isLongDistinct(context, query);
    if (isElsewhere) return ok({ values: await context.engine.readers.answer('distinct', context) });
    return ok({ values: distinctResult(context, query) });
  },
};

const cursorOptions = words('batchSize');

const aggregate: Command = {
  options: 'pipeline cursor explain allowDiskUse bypassDocumentValidation hint let collation',
  isAllowedInTransaction: true,
  isReadOnly: true,
  run: (context) => {
    const { body } = context;
    refuseCollation(body);
    if (typeof body.get('aggregate') !== 'string') throw notSupported('aggregation over a whole database');
    if (booleanOption(body, 'explain')) throw notSupported('the option explain of aggregate (the command explain is)');
    if (!body.has('cursor'))
      throw failedToParse("The 'cursor' option is required, except for aggregate with the explain argument");
    const cursor = docOption(body, 'cursor');
    refuseUnknown(cursor, cursorOptions, 'aggregate.cursor');
    const batchSize = countOption(cursor, 'batchSize', defaultFirstBatch);
    return openCursor(context, aggregatedBy(context), batchSize, false);
  },
};

export const reads = { find, getMore, killCursors, count, distinct, aggregate };

/** The documents of a find: from a reader thread when there is much to look at. */
function foundBy(context: CommandContext): ResultSource {
  const query = findQuery(context.body);
  if (context.transaction === null && isLongFind(context, query)) return context.engine.readers.open('find', context);
  return computedHere(context, findResults(context, query));
}

function aggregatedBy(context: CommandContext): ResultSource {
  const pipeline = pipelineOfCommand(context.body);
  const isElsewhere = context.transaction === null && isLongPipeline(context, pipeline);
  if (isElsewhere) return context.engine.readers.open('aggregate', context);
  return computedHere(context, aggregateResults(context, pipeline));
}

/** The snapshot of a transaction cannot be resumed, so there everything is found at once. */
const computedHere = ({ transaction }: CommandContext, results: Iterable<Buffer>): ResultSource =>
  new LocalResults(transaction ? Array.from(results, ownBytes) : results);

/** A reply with the first batch, and a cursor for the rest. */
function openCursor(
  context: CommandContext,
  results: ResultSource,
  batchSize: number,
  isSingleBatch: boolean,
  namespace: string = namespaceOf(context),
): Soon<Reply> {
  const { engine, session, transaction, body } = context;
  const fields = {
    namespace,
    session,
    transaction: transaction?.number ?? null,
    neverExpires: booleanOption(body, 'noCursorTimeout'),
    results,
  };
  const batch = engine.cursors.open(fields, batchSize, isSingleBatch);
  return soon(batch, (taken) => cursorReply(namespace, taken, 'firstBatch'));
}

function cursorReply(namespace: string, { documents, id }: Batch, batch: 'firstBatch' | 'nextBatch'): Reply {
  const cursor: Reply = new Map();
  cursor.set(batch, documents);
  cursor.set('id', id);
  cursor.set('ns', namespace);
  return ok({ cursor });
}

/** Documents that are at hand, as a cursor. */
export function listReply(context: CommandContext, namespace: string, documents: readonly Doc[]): Soon<Reply> {
  const cursor = docOption(context.body, 'cursor');
  const batchSize = countOption(cursor, 'batchSize', Number.MAX_SAFE_INTEGER);
  const results = new LocalResults(documents.map((document) => encodeDocument(document)));
  return openCursor(context, results, batchSize, false, namespace);
}

export function refuseFindOptions(body: Doc): void {
  refuseCollation(body);
  for (const name of ['tailable', 'awaitData', 'oplogReplay'])
    if (booleanOption(body, name)) throw notSupported('tailable cursors');
  for (const name of ['returnKey', 'showRecordId'])
    if (booleanOption(body, name)) throw notSupported(`the find option ${name}`);
  for (const name of ['min', 'max']) if (body.has(name)) throw notSupported(`the find option ${name}`);
}
