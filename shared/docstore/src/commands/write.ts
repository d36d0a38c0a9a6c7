import { decodeDocument } from '../bson/decode.ts';
import type { EncodableDoc } from '../bson/encode.ts';
import { encodeDocument } from '../bson/encode.ts';
import { Row } from '../bson/lazy.ts';
import { type Doc, docOf, isDoc, isTruthy, Raw, type Value, wholeNumber } from '../bson/values.ts';
import { CommandError, failedToParse, notSupported, typeMismatch } from '../errors.ts';
import { compileProjection } from '../pipeline/projection.ts';
import { parseSort } from '../planner/sort.ts';
import { compileUpdate } from '../update/update.ts';
import {
  booleanOption,
  type Command,
  type CommandContext,
  docOption,
  namespaceOf,
  ok,
  refuseCollation,
  refuseUnknown,
} from './command.ts';
import { Pace } from './pace.ts';
import { hintOf } from './queries.ts';
import { deleteMatching, insertOne, type Site, updateMatching } from './statement.ts';
import { variablesOf } from './variables.ts';

const batchOptions = ['ordered', 'bypassDocumentValidation', 'stmtId', 'stmtIds'];
const mostStatements = 100_000;

const inserted = docOf({ n: 1 });

export const insert: Command = {
  options: ['insert', 'documents', ...batchOptions],
  isAllowedInTransaction: true,
  run: async (context) => {
    const site = siteOf(context);
    const { documents } = context;
    const outcome = await runBatch(context, documents.length, (at) => {
      const blocked = insertOne(site, documents[at] as Buffer);
      return blocked ? blocked.then(() => inserted) : inserted;
    });
    return ok({ n: sum(outcome.answers, 'n'), ...errorsOf(outcome) });
  },
};

const updateFields = new Set([
  'q',
  'u',
  'c',
  'multi',
  'upsert',
  'collation',
  'arrayFilters',
  'hint',
  'sort',
  'upsertSupplied',
]);

export const update: Command = {
  options: ['update', 'updates', 'let', ...batchOptions],
  isAllowedInTransaction: true,
  run: async (context) => {
    const site = siteOf(context);
    const statements = statementsOf(context.body, 'updates');
    const variables = variablesOf(context.body.get('let'));
    const outcome = await runBatch(context, statements.length, async (at) => {
      const statement = statements[at] as Doc;
      refuseUnknown(statement, updateFields, 'update.updates');
      if (statement.has('sort')) throw notSupported('sort in an update statement');
      refuseCollation(statement.get('collation'), notSupported);
      const change = compileUpdate(statement.get('u') ?? null, {
        arrayFilters: statement.get('arrayFilters'),
        variables,
      });
      const isMulti = booleanOption(statement, 'multi');
      if (isMulti && change.kind === 'replacement')
        throw failedToParse('multi update is not supported for replacement-style update');
      const selection = {
        filter: docOption(statement, 'q'),
        sort: [],
        hint: hintOf({ body: statement }),
        isMulti,
        variables,
      };
      const result = await updateMatching(site, selection, change, booleanOption(statement, 'upsert'));
      const upserted = result.upsertedId === undefined ? undefined : result.upsertedId;
      return docOf({ n: result.matched + (upserted === undefined ? 0 : 1), nModified: result.modified, upserted });
    });
    const upserted = outcome.answers.flatMap(([index, answer]) =>
      answer.has('upserted') ? [docOf({ index, _id: answer.get('upserted') })] : [],
    );
    return ok({
      n: sum(outcome.answers, 'n'),
      nModified: sum(outcome.answers, 'nModified'),
      upserted: upserted.length > 0 ? upserted : undefined,
      ...errorsOf(outcome),
    });
  },
};

const deleteFields = new Set(['q', 'limit', 'collation', 'hint']);

export const remove: Command = {
  options: ['delete', 'deletes', 'let', ...batchOptions],
  isAllowedInTransaction: true,
  run: async (context) => {
    const site = siteOf(context);
    const statements = statementsOf(context.body, 'deletes');
    const variables = variablesOf(context.body.get('let'));
    const outcome = await runBatch(context, statements.length, async (at) => {
      const statement = statements[at] as Doc;
      refuseUnknown(statement, deleteFields, 'delete.deletes');
      refuseCollation(statement.get('collation'), notSupported);
      const limit = wholeNumber(statement.get('limit'));
      if (limit !== 0 && limit !== 1)
        throw failedToParse(`The limit field in delete objects must be 0 or 1. Got ${limit}`);
      const selection = {
        filter: docOption(statement, 'q'),
        sort: [],
        hint: hintOf({ body: statement }),
        isMulti: limit === 0,
        variables,
      };
      return docOf({ n: (await deleteMatching(site, selection)).deleted });
    });
    return ok({ n: sum(outcome.answers, 'n'), ...errorsOf(outcome) });
  },
};

export const findAndModify: Command = {
  options: [
    'findAndModify',
    'findandmodify',
    'query',
    'sort',
    'remove',
    'update',
    'new',
    'fields',
    'upsert',
    'arrayFilters',
    'hint',
    'let',
    'collation',
    'bypassDocumentValidation',
    'stmtId',
  ],
  isAllowedInTransaction: true,
  run: async (context) => {
    const { engine, session, retryNumber } = context;
    if (session === null || retryNumber === null) return modify(context);
    const known = engine.retries.answerOf(session, retryNumber, 0);
    if (isDoc(known)) return ok({ ...Object.fromEntries(known), retriedStmtId: 0 });
    const reply = await modify(context);
    const kept = decodeDocument(encodeDocument(reply));
    kept.delete('ok');
    engine.retries.keep(session, retryNumber, 0, kept);
    return reply;
  },
};

async function modify(context: CommandContext): Promise<EncodableDoc> {
  const { body } = context;
  refuseCollation(body.get('collation'), notSupported);
  const site = siteOf(context);
  const variables = variablesOf(body.get('let'));
  const isRemove = booleanOption(body, 'remove');
  const isNew = booleanOption(body, 'new');
  const isUpsert = booleanOption(body, 'upsert');
  const selection = {
    filter: docOption(body, 'query'),
    sort: parseSort(body.get('sort')),
    hint: hintOf(context),
    isMulti: false,
    variables,
  };
  if (isRemove && (body.has('update') || isUpsert || isNew))
    throw failedToParse('Cannot specify both remove and update, upsert or new');
  if (isRemove) {
    const { deleted, before } = await deleteMatching(site, selection);
    return ok({ lastErrorObject: docOf({ n: deleted }), value: shown(context, before, selection.filter) });
  }
  if (!body.has('update')) throw failedToParse('Either an update or remove=true must be specified');
  const change = compileUpdate(body.get('update') ?? null, {
    arrayFilters: body.get('arrayFilters'),
    variables,
  });
  const outcome = await updateMatching(site, selection, change, isUpsert);
  const isUpserted = outcome.upsertedId !== undefined;
  return ok({
    lastErrorObject: docOf({
      n: isUpserted ? 1 : outcome.matched,
      updatedExisting: outcome.matched > 0,
      upserted: outcome.upsertedId,
    }),
    value: shown(context, isNew ? outcome.after : outcome.before, selection.filter),
  });
}

function shown({ body }: CommandContext, bytes: Buffer | null, _filter: Doc): Value {
  if (!bytes) return null;
  const fields = docOption(body, 'fields');
  if (fields.size === 0) return new Raw(bytes) as unknown as Value;
  return compileProjection(fields, true)(Row.raw(bytes));
}

interface BatchOutcome {
  readonly answers: readonly (readonly [number, Doc])[];
  readonly errors: readonly Doc[];
  readonly retried: readonly number[];
}

/** Runs statements in order; a failed one is reported by its index and, in an ordered batch, ends it. */
async function runBatch(
  context: CommandContext,
  size: number,
  run: (at: number) => Doc | Promise<Doc>,
): Promise<BatchOutcome> {
  if (size === 0 || size > mostStatements)
    throw new CommandError(16, `Write batch sizes must be between 1 and ${mostStatements}. Got ${size} operations.`);
  const { engine, body, session, retryNumber, transaction } = context;
  const isOrdered = body.has('ordered') ? isTruthy(body.get('ordered')) : true;
  const answers: [number, Doc][] = [];
  const errors: Doc[] = [];
  const retried: number[] = [];
  const pace = new Pace();
  for (let at = 0; at < size; at++) {
    const turnOver = pace.step();
    if (turnOver) await turnOver;
    const statement = statementId(body, at);
    const known =
      session !== null && retryNumber !== null ? engine.retries.answerOf(session, retryNumber, statement) : null;
    if (isDoc(known)) {
      retried.push(statement);
      answers.push([at, known]);
      continue;
    }
    try {
      const given = run(at);
      const answer = given instanceof Promise ? await given : given;
      answers.push([at, answer]);
      if (session !== null && retryNumber !== null) engine.retries.keep(session, retryNumber, statement, answer);
    } catch (error) {
      if (!(error instanceof CommandError) || error.labels.length > 0) throw error;
      if (error.code === 40415 || error.code === 115) throw error;
      errors.push(
        docOf({ index: at, code: error.code, ...(error.extra as Record<string, Value>), errmsg: error.message }),
      );
      if (transaction) engine.transactions.abort(transaction);
      if (isOrdered || transaction) break;
    }
  }
  return { answers, errors, retried };
}

function statementId(body: Doc, at: number): number {
  const ids = body.get('stmtIds');
  if (Array.isArray(ids)) return wholeNumber(ids[at]) ?? at;
  return (wholeNumber(body.get('stmtId')) ?? 0) + at;
}

function errorsOf({ errors, retried }: BatchOutcome): Readonly<Record<string, Value | undefined>> {
  return {
    writeErrors: errors.length > 0 ? [...errors] : undefined,
    retriedStmtIds: retried.length > 0 ? [...retried] : undefined,
  };
}

const sum = (answers: readonly (readonly [number, Doc])[], field: string): number =>
  answers.reduce((total, [, answer]) => total + (wholeNumber(answer.get(field)) ?? 0), 0);

function statementsOf(body: Doc, name: string): readonly Doc[] {
  const statements = body.get(name);
  if (!Array.isArray(statements) || !statements.every(isDoc))
    throw typeMismatch(`BSON field '${name}' must be an array of documents`);
  return statements;
}

function siteOf(context: CommandContext): Site {
  return { writer: context.writer, namespace: namespaceOf(context), deadline: context.deadline };
}
