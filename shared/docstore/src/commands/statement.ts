import { decodeDocument, decodePart } from '../bson/decode.ts';
import { encodeDocument, encodePart } from '../bson/encode.ts';
import { Row } from '../bson/lazy.ts';
import type { Doc, Value } from '../bson/values.ts';
import { CommandError } from '../errors.ts';
import { compileFilter, type Matcher } from '../match/matcher.ts';
import type { Binding } from '../pipeline/scope.ts';
import type { Candidate } from '../planner/candidate.ts';
import type { SortPart } from '../planner/plan.ts';
import { type Query, queryFor, runQuery } from '../planner/query.ts';
import type { Collection } from '../storage/collection.ts';
import { lifetimeMs } from '../transactions/manager.ts';
import { Blocked } from '../transactions/transaction.ts';
import type { Writer } from '../transactions/writer.ts';
import { checkId, newId, type Update, type UpdateContext, withIdFirst } from '../update/update.ts';
import { seedFromFilter } from '../update/upsert.ts';
import { Pace } from './pace.ts';
import { firstFound, isInPlace, isThere, longSearch, ridsFound, type Search } from './search.ts';
import type { Site } from './site.ts';
import type { Soon } from './soon.ts';

export const mostDocumentBytes = 16 * 1024 * 1024;

export interface Selection {
  readonly filter: Doc;
  readonly sort: readonly SortPart[];
  readonly hint: Value | null;
  readonly isMulti: boolean;
  /** Constants that `$expr` in the filter may name. */
  readonly variables: Binding | null;
}

export interface UpdateOutcome {
  readonly matched: number;
  readonly modified: number;
  readonly upsertedId: Value | undefined;
  readonly before: Buffer | null;
  readonly after: Buffer | null;
}

export function insertOne({ writer, namespace, deadline }: Site, bytes: Buffer): Soon<void> {
  const ready = withId(bytes);
  return unblocked(() => writer.insert(writer.ensureCollection(namespace), ready), deadline);
}

/** Finds first, then changes document by document; one that a transaction holds is waited for and looked at anew. */
export function updateMatching(
  site: Site,
  selection: Selection,
  update: Update,
  isUpsert: boolean,
): Soon<UpdateOutcome> {
  const matcher = compileFilter(selection.filter, selection.variables);
  const change: Change<UpdateOutcome> = (collection, found) =>
    updateRow(site.writer, collection, found, matcher, update);
  const otherwise = () => (isUpsert ? upsert(site, selection, update) : nothing);
  const query = queryOf(selection, matcher);
  if (!selection.isMulti) return changeOne(site, query, change, otherwise);
  let [matched, modified] = [0, 0];
  const changing = changeAll(site, query, (collection, candidate) => {
    const outcome = change(collection, candidate);
    matched += outcome.matched;
    modified += outcome.modified;
  });
  return changing.then((found) =>
    found === 0 ? unblocked(otherwise, site.deadline) : { ...nothing, matched, modified },
  );
}

export interface DeleteOutcome {
  readonly deleted: number;
  readonly before: Buffer | null;
}

export function deleteMatching(site: Site, selection: Selection): Soon<DeleteOutcome> {
  const matcher = compileFilter(selection.filter, selection.variables);
  let outcome: DeleteOutcome = { deleted: 0, before: null };
  const change: Change<DeleteOutcome> = (collection, { rid, row }) => {
    site.writer.delete(collection, rid, row.bytes);
    outcome = { deleted: outcome.deleted + 1, before: row.bytes };
    return outcome;
  };
  const query = queryOf(selection, matcher);
  if (selection.isMulti) return changeAll(site, query, change).then(() => outcome);
  return changeOne(site, query, change, () => outcome);
}

type Change<T> = (collection: Collection, candidate: Candidate) => T;

const nothing: UpdateOutcome = { matched: 0, modified: 0, upsertedId: undefined, before: null, after: null };

const queryOf = ({ sort, hint, isMulti }: Selection, matcher: Matcher): Query =>
  queryFor(matcher, { sort, hint, limit: isMulti ? 0 : 1 });

/** Changes the first match at once, or after a search that lets others through; without one, something else is done. */
function changeOne<T>(site: Site, query: Query, change: Change<T>, otherwise: () => T): Soon<T> {
  const search = longSearch(site, query);
  if (search) return changeFound(site, search, change, otherwise);
  return unblocked(() => changeFirst(site, query, change) ?? otherwise(), site.deadline);
}

function changeFirst<T>(site: Site, query: Query, change: Change<T>): T | null {
  const collection = site.writer.collection(site.namespace);
  if (!collection) return null;
  for (const candidate of runQuery(site.writer, collection, query)) return change(collection, candidate);
  return null;
}

/** A match that somebody changed before its turn came is looked for again. */
async function changeFound<T>(site: Site, search: Search, change: Change<T>, otherwise: () => T): Promise<T> {
  for (;;) {
    const found = await firstFound(site, search, new Pace());
    if (!found) return unblocked(otherwise, site.deadline);
    const changeInPlace: Change<T | null> = (collection, candidate) =>
      isInPlace(search, found, candidate.row) ? change(collection, candidate) : null;
    const outcome = await unblocked(() => changeKnown(site, search, found.rid, changeInPlace), site.deadline);
    if (outcome !== null) return outcome;
  }
}

/** Changes document by document and tells how many were found; one that changed meanwhile is looked at anew. */
async function changeAll(site: Site, query: Query, change: Change<unknown>): Promise<number> {
  const collection = site.writer.collection(site.namespace);
  if (!collection) return 0;
  const search = { collection, query };
  const pace = new Pace();
  const rids = await ridsFound(site, search, pace);
  for (const rid of rids) {
    const turnOver = pace.step();
    if (turnOver) await turnOver;
    const waiting = unblocked(() => changeKnown(site, search, rid, change), site.deadline);
    if (waiting instanceof Promise) await waiting;
  }
  return rids.length;
}

function changeKnown<T>(site: Site, { collection, query }: Search, rid: number, change: Change<T>): T | null {
  if (!isThere(site, collection)) return null;
  const bytes = site.writer.current(collection, rid);
  const row = bytes && Row.raw(bytes);
  return row && query.matcher.test(row) ? change(collection, { rid, row }) : null;
}

/** Runs a change now, and again each time the transaction in its way has ended. */
export function unblocked<T>(change: () => T, deadline: number | null): Soon<T> {
  try {
    return change();
  } catch (error) {
    if (error instanceof Blocked) return afterWaiting(error, change, deadline);
    throw error;
  }
}

async function afterWaiting<T>(blocked: Blocked, change: () => T, deadline: number | null): Promise<T> {
  const patience = (deadline ?? Date.now() + lifetimeMs * 2) - Date.now();
  const { promise: timeout, resolve } = Promise.withResolvers<'late'>();
  const timer = setTimeout(() => resolve('late'), Math.max(0, patience));
  const result = await Promise.race([blocked.holder.ended, timeout]);
  clearTimeout(timer);
  if (result === 'late') throw new CommandError(50, 'operation exceeded time limit while waiting for a transaction');
  return unblocked(change, deadline);
}

function updateRow(
  writer: Writer,
  collection: Collection,
  { rid, row }: Candidate,
  matcher: Matcher,
  update: Update,
): UpdateOutcome {
  const before = row.bytes;
  const position = update.usesPosition ? matcher.testWithPosition(row).position : -1;
  const after = applied(update, before, { position, isInsert: false });
  checkSize(after);
  if (after.equals(before)) return { ...nothing, matched: 1, before, after };
  writer.replace(collection, rid, before, after);
  return { matched: 1, modified: 1, upsertedId: undefined, before, after };
}

/** What modifiers do not name is copied as it is stored, however much it is. */
function applied({ apply, touches }: Update, before: Buffer, context: UpdateContext): Buffer {
  if (!touches) return encodeDocument(apply(decodeDocument(before), context));
  const { doc, layout } = decodePart(before, touches);
  return encodePart(before, layout, apply(doc, context));
}

function upsert({ writer, namespace }: Site, { filter }: Selection, update: Update): UpdateOutcome {
  const seed = seedFromFilter(filter);
  const start: Doc = update.kind === 'replacement' ? new Map([...seed].filter(([name]) => name === '_id')) : seed;
  const made = update.apply(start, { position: -1, isInsert: true });
  const id = made.get('_id') ?? newId();
  checkId(id);
  const after = encodeDocument(withIdFirst(made, id));
  checkSize(after);
  writer.insert(writer.ensureCollection(namespace), after);
  return { matched: 0, modified: 0, upsertedId: id, before: null, after };
}

/** The document with `_id` in front; its bytes are kept as they came when it already is. */
function withId(bytes: Buffer): Buffer {
  if (bytes.length > mostDocumentBytes) throw tooLarge(bytes.length);
  const isFirst = bytes.length > 9 && bytes[5] === 0x5f && bytes[6] === 0x69 && bytes[7] === 0x64 && bytes[8] === 0;
  const type = bytes[4];
  if (isFirst && type !== 3 && type !== 4 && type !== 11) return bytes;
  const doc = decodeDocument(bytes);
  const id = doc.get('_id') ?? newId();
  checkId(id);
  return isFirst ? bytes : encodeDocument(withIdFirst(doc, id));
}

function checkSize(bytes: Buffer): void {
  if (bytes.length > mostDocumentBytes)
    throw new CommandError(17419, `Resulting document after update is larger than ${mostDocumentBytes}`);
}

const tooLarge = (size: number): CommandError =>
  new CommandError(10334, `BSONObj size: ${size} is invalid. Size must be between 0 and ${mostDocumentBytes}`);
