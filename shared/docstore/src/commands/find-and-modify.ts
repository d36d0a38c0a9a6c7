import { decodeDocument } from '../bson/decode.ts';
import { type Encodable, encodeDocument } from '../bson/encode.ts';
import { Row } from '../bson/lazy.ts';
import { type Doc, docOf, isDoc, Raw } from '../bson/values.ts';
import { failedToParse } from '../errors.ts';
import { compileFilter } from '../match/matcher.ts';
import { compileProjection } from '../pipeline/projection.ts';
import { parseSort } from '../planner/sort.ts';
import { compileUpdate } from '../update/update.ts';
import { type Command, type CommandContext, ok, type Reply } from './command.ts';
import { booleanOption, docOption, refuseCollation } from './options.ts';
import { hintOf, variablesOf } from './queries.ts';
import { siteOf } from './site.ts';
import { type Soon, soon } from './soon.ts';
import { deleteMatching, type Selection, updateMatching } from './statement.ts';

export const findAndModify: Command = {
  options: `
    query sort remove update new fields upsert arrayFilters hint let collation
    bypassDocumentValidation stmtId`,
  isAllowedInTransaction: true,
  run: (context) => {
    const { engine, session, retryNumber } = context;
    if (session === null || retryNumber === null) return modify(context);
    const known = engine.retries.answerOf(session, retryNumber, 0);
    if (isDoc(known)) return ok({ ...Object.fromEntries(known), retriedStmtId: 0 });
    return soon(modify(context), (reply) => {
      const kept = decodeDocument(encodeDocument(reply));
      kept.delete('ok');
      engine.retries.keep(session, retryNumber, 0, kept);
      return reply;
    });
  },
};

function modify(context: CommandContext): Soon<Reply> {
  const { body } = context;
  refuseCollation(body);
  const site = siteOf(context);
  const variables = variablesOf(body.get('let'));
  const isRemove = booleanOption(body, 'remove');
  const isNew = booleanOption(body, 'new');
  const isUpsert = booleanOption(body, 'upsert');
  const selection = {
    filter: docOption(body, 'query'),
    sort: parseSort(body.get('sort')),
    hint: hintOf(body),
    isMulti: false,
    variables,
  };
  if (isRemove && (body.has('update') || body.has('arrayFilters') || isUpsert || isNew))
    throw failedToParse('Cannot specify both remove=true and an update, arrayFilters, upsert or new');
  const show = shownBy(body, selection);
  if (isRemove) {
    return soon(deleteMatching(site, selection), ({ deleted, before }) =>
      ok({ lastErrorObject: docOf({ n: deleted }), value: show(before) }),
    );
  }
  if (!body.has('update')) throw failedToParse('Either an update or remove=true must be specified');
  const change = compileUpdate(body.get('update') ?? null, {
    arrayFilters: body.get('arrayFilters'),
    variables,
  });
  return soon(updateMatching(site, selection, change, isUpsert), (outcome) => {
    const isUpserted = outcome.upsertedId !== undefined;
    return ok({
      lastErrorObject: docOf({
        n: isUpserted ? 1 : outcome.matched,
        updatedExisting: outcome.matched > 0,
        upserted: outcome.upsertedId,
      }),
      value: show(isNew ? outcome.after : outcome.before),
    });
  });
}

/** How the answer shows the document; a shape that does not hold is refused before anything is changed. */
function shownBy(body: Doc, { filter, variables }: Selection): (bytes: Buffer | null) => Encodable {
  const fields = docOption(body, 'fields');
  if (fields.size === 0) return (bytes) => bytes && new Raw(bytes);
  const project = compileProjection(fields, true);
  const matcher = compileFilter(filter, variables);
  return (bytes) => {
    if (!bytes) return null;
    const row = Row.raw(bytes);
    return project(row, variables, matcher.testWithPosition(row).position);
  };
}
