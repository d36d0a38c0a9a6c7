import { type Doc, docOf, isDoc, type Value, wholeNumber } from '../bson/values.ts';
import { CommandError, failedToParse, notSupported, typeMismatch } from '../errors.ts';
import { words } from '../names.ts';
import { compileUpdate } from '../update/update.ts';
import { errorsOf, runBatch, sum } from './batch.ts';
import { booleanOption, type Command, type CommandContext, ok, refuseCollation, refuseUnknown } from './command.ts';
import { hintOf } from './queries.ts';
import { soon } from './soon.ts';
import { deleteMatching, insertOne, siteOf, type UpdateOutcome, updateMatching } from './statement.ts';
import { variablesOf } from './variables.ts';

const batchOptions = 'ordered bypassDocumentValidation stmtId stmtIds';

const inserted = docOf({ n: 1 });

export const insert: Command = {
  options: `insert documents ${batchOptions}`,
  isAllowedInTransaction: true,
  run: (context) => {
    const site = siteOf(context);
    const { documents } = context;
    const outcome = runBatch(context, documents.length, (at) =>
      soon(insertOne(site, documents[at] as Buffer), () => inserted),
    );
    return soon(outcome, (done) => ok({ n: sum(done.answers, 'n'), ...errorsOf(done) }));
  },
};

const updateFields = words('q u c multi upsert collation arrayFilters hint sort');

export const update: Command = {
  options: `update updates let ${batchOptions}`,
  isAllowedInTransaction: true,
  run: (context) => {
    const site = siteOf(context);
    const statements = statementsOf(context.body, 'updates');
    const variables = variablesOf(context.body.get('let'));
    const outcome = runBatch(context, statements.length, (at) => {
      const statement = statements[at] as Doc;
      refuseUnknown(statement, updateFields, 'update.updates');
      if (statement.has('sort')) throw notSupported('sort in an update statement');
      refuseCollation(statement.get('collation'), notSupported);
      const change = compileUpdate(required(statement, 'u', 'update.updates'), {
        arrayFilters: statement.get('arrayFilters'),
        variables: variablesOf(statement.get('c'), variables),
      });
      if (statement.has('c') && change.kind !== 'pipeline')
        throw new CommandError(51198, 'Constant values may only be specified for pipeline updates');
      const isMulti = booleanOption(statement, 'multi');
      refuseNumbered(context, isMulti);
      if (isMulti && change.kind === 'replacement')
        throw failedToParse('multi update is not supported for replacement-style update');
      const selection = {
        filter: filterOf(statement, 'update.updates'),
        sort: [],
        hint: hintOf({ body: statement }),
        isMulti,
        variables,
      };
      return soon(updateMatching(site, selection, change, booleanOption(statement, 'upsert')), answerOf);
    });
    return soon(outcome, (done) => {
      const upserted = done.answers.flatMap(([index, answer]) =>
        answer.has('upserted') ? [docOf({ index, _id: answer.get('upserted') })] : [],
      );
      return ok({
        n: sum(done.answers, 'n'),
        nModified: sum(done.answers, 'nModified'),
        upserted: upserted.length > 0 ? upserted : undefined,
        ...errorsOf(done),
      });
    });
  },
};

function answerOf({ matched, modified, upsertedId }: UpdateOutcome): Doc {
  return docOf({ n: matched + (upsertedId === undefined ? 0 : 1), nModified: modified, upserted: upsertedId });
}

const deleteFields = words('q limit collation hint');

export const remove: Command = {
  options: `delete deletes let ${batchOptions}`,
  isAllowedInTransaction: true,
  run: (context) => {
    const site = siteOf(context);
    const statements = statementsOf(context.body, 'deletes');
    const variables = variablesOf(context.body.get('let'));
    const outcome = runBatch(context, statements.length, (at) => {
      const statement = statements[at] as Doc;
      refuseUnknown(statement, deleteFields, 'delete.deletes');
      refuseCollation(statement.get('collation'), notSupported);
      const limit = wholeNumber(required(statement, 'limit', 'delete.deletes'));
      if (limit !== 0 && limit !== 1)
        throw failedToParse(`The limit field in delete objects must be 0 or 1. Got ${limit}`);
      refuseNumbered(context, limit === 0);
      const selection = {
        filter: filterOf(statement, 'delete.deletes'),
        sort: [],
        hint: hintOf({ body: statement }),
        isMulti: limit === 0,
        variables,
      };
      return soon(deleteMatching(site, selection), ({ deleted }) => docOf({ n: deleted }));
    });
    return soon(outcome, (done) => ok({ n: sum(done.answers, 'n'), ...errorsOf(done) }));
  },
};

/** Done again, a statement on many documents may find others: it cannot be told from the first time. */
function refuseNumbered({ retryNumber }: CommandContext, isMulti: boolean): void {
  if (isMulti && retryNumber !== null)
    throw new CommandError(72, 'Cannot use (or request) retryable writes with multi=true');
}

function required(statement: Doc, name: string, where: string): Value {
  const value = statement.get(name);
  if (value === undefined)
    throw new CommandError(40414, `BSON field '${where}.${name}' is missing but a required field`);
  return value;
}

/** What a statement is about must be said: nothing must not be taken for everything. */
function filterOf(statement: Doc, where: string): Doc {
  const filter = required(statement, 'q', where);
  if (!isDoc(filter)) throw typeMismatch(`BSON field '${where}.q' is the wrong type, expected type 'object'`);
  return filter;
}

function statementsOf(body: Doc, name: string): readonly Doc[] {
  const statements = body.get(name);
  if (!Array.isArray(statements) || !statements.every(isDoc))
    throw typeMismatch(`BSON field '${name}' must be an array of documents`);
  return statements;
}
