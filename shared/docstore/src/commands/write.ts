import { type Doc, docOf, isDoc, wholeNumber } from '../bson/values.ts';
import { CommandError, failedToParse, notSupported, typeMismatch } from '../errors.ts';
import { words } from '../names.ts';
import type { Binding } from '../pipeline/scope.ts';
import { compileUpdate } from '../update/update.ts';
import { type BatchOutcome, runBatch, sum, withErrors } from './batch.ts';
import { type Command, type CommandContext, ok } from './command.ts';
import { booleanOption, refuseCollation, refuseUnknown, required } from './options.ts';
import { hintOf, variablesOf } from './queries.ts';
import { siteOf } from './site.ts';
import { type Soon, soon } from './soon.ts';
import { deleteMatching, insertOne, type Selection, type UpdateOutcome, updateMatching } from './statement.ts';

const batchOptions = 'ordered bypassDocumentValidation stmtId stmtIds';

const inserted = docOf({ n: 1 });

const insert: Command = {
  options: `documents ${batchOptions}`,
  isAllowedInTransaction: true,
  run: (context) => {
    const site = siteOf(context);
    const { documents } = context;
    if (documents.length === 0 && !Array.isArray(required(context.body, 'documents', 'insert')))
      throw typeMismatch("BSON field 'insert.documents' must be an array of documents");
    const outcome = runBatch(context, documents.length, (at) =>
      soon(insertOne(site, documents[at] as Buffer), () => inserted),
    );
    return soon(outcome, (done) => withErrors(ok({ n: sum(done.answers, 'n') }), done));
  },
};

const updateFields = words('q u c multi upsert collation arrayFilters hint sort');

const update: Command = {
  options: `updates let ${batchOptions}`,
  isAllowedInTransaction: true,
  run: (context) => {
    const site = siteOf(context);
    const outcome = runStatements(context, 'updates', updateFields, (statement, variables) => {
      const change = compileUpdate(statement.get('u') ?? null, {
        arrayFilters: statement.get('arrayFilters'),
        variables: variablesOf(statement.get('c'), variables),
      });
      if (statement.has('c') && change.kind !== 'pipeline')
        throw new CommandError(51198, 'Constant values may only be specified for pipeline updates');
      const isMulti = booleanOption(statement, 'multi');
      refuseNumbered(context, isMulti);
      if (isMulti && change.kind === 'replacement')
        throw failedToParse('multi update is not supported for replacement-style update');
      const selection = selectionOf(statement, 'update.updates', isMulti, variables);
      return soon(updateMatching(site, selection, change, booleanOption(statement, 'upsert')), answerOf);
    });
    return soon(outcome, (done) => {
      const upserted = done.answers.flatMap(([index, answer]) =>
        answer.has('upserted') ? [docOf({ index, _id: answer.get('upserted') })] : [],
      );
      const reply = ok({
        n: sum(done.answers, 'n'),
        nModified: sum(done.answers, 'nModified'),
        upserted: upserted.length > 0 ? upserted : undefined,
      });
      return withErrors(reply, done);
    });
  },
};

function answerOf({ matched, modified, upsertedId }: UpdateOutcome): Doc {
  return docOf({ n: matched + (upsertedId === undefined ? 0 : 1), nModified: modified, upserted: upsertedId });
}

const deleteFields = words('q limit collation hint');

const remove: Command = {
  options: `deletes let ${batchOptions}`,
  isAllowedInTransaction: true,
  run: (context) => {
    const site = siteOf(context);
    const outcome = runStatements(context, 'deletes', deleteFields, (statement, variables) => {
      const isMulti = wholeNumber(statement.get('limit')) === 0;
      refuseNumbered(context, isMulti);
      const selection = selectionOf(statement, 'delete.deletes', isMulti, variables);
      return soon(deleteMatching(site, selection), ({ deleted }) => docOf({ n: deleted }));
    });
    return soon(outcome, (done) => withErrors(ok({ n: sum(done.answers, 'n') }), done));
  },
};

export const writes = { insert, update, delete: remove };

/** Runs the statements of an update or a deletion one after the other; the options of each are checked first. */
function runStatements(
  context: CommandContext,
  list: 'updates' | 'deletes',
  fields: ReadonlySet<string>,
  run: (statement: Doc, variables: Binding | null) => Soon<Doc>,
): Soon<BatchOutcome> {
  const command = list.slice(0, -1);
  const statements = required(context.body, list, command);
  if (!Array.isArray(statements) || !statements.every(isDoc))
    throw typeMismatch(`BSON field '${list}' must be an array of documents`);
  const variables = variablesOf(context.body.get('let'));
  for (const statement of statements) checkStatement(statement, fields, `${command}.${list}`);
  return runBatch(context, statements.length, (at) => run(statements[at] as Doc, variables));
}

/** A statement that is not in order refuses the whole batch before anything of it is done. */
function checkStatement(statement: Doc, fields: ReadonlySet<string>, where: string): void {
  refuseUnknown(statement, fields, where);
  refuseCollation(statement);
  if (statement.has('sort')) throw notSupported('sort in an update statement');
  required(statement, 'q', where);
  if (!fields.has('limit')) required(statement, 'u', where);
  else if (![0, 1].includes(wholeNumber(required(statement, 'limit', where)) ?? -1))
    throw failedToParse('The limit field in delete objects must be 0 or 1.');
}

/** What a statement is about must be said: nothing must not be taken for everything. */
function selectionOf(statement: Doc, where: string, isMulti: boolean, variables: Binding | null): Selection {
  const filter = statement.get('q');
  if (!isDoc(filter)) throw typeMismatch(`BSON field '${where}.q' is the wrong type, expected type 'object'`);
  return { filter, sort: [], hint: hintOf(statement), isMulti, variables };
}

/** Done again, a statement on many documents may find others: it cannot be told from the first time. */
function refuseNumbered({ retryNumber }: CommandContext, isMulti: boolean): void {
  if (isMulti && retryNumber !== null)
    throw new CommandError(72, 'Cannot use (or request) retryable writes with multi=true');
}
