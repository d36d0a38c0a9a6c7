import { decodeDocument } from '../bson/decode.ts';
import { encodeDocument } from '../bson/encode.ts';
import { Row } from '../bson/lazy.ts';
import type { Doc, Value } from '../bson/values.ts';
import { CommandError } from '../errors.ts';
import { compileFilter, type Matcher } from '../match/matcher.ts';
import type { Binding } from '../pipeline/scope.ts';
import type { Candidate } from '../planner/access.ts';
import type { SortPart } from '../planner/plan.ts';
import { candidatesOf, runQuery } from '../planner/query.ts';
import type { Collection } from '../storage/collection.ts';
import { lifetimeMs } from '../transactions/manager.ts';
import { Blocked } from '../transactions/transaction.ts';
import type { Writer } from '../transactions/writer.ts';
import { checkId, newId, type Update, withIdFirst } from '../update/update.ts';
import { seedFromFilter } from '../update/upsert.ts';
import { type CommandContext, namespaceOf } from './command.ts';
import { Pace } from './pace.ts';
import type { Soon } from './soon.ts';

export const mostDocumentBytes = 16 * 1024 * 1024;

/** Where one write statement works. */
export interface Site {
  readonly writer: Writer;
  readonly namespace: string;
  readonly deadline: number | null;
  /** A snapshot is read in one go: what others commit meanwhile would show through. */
  readonly isSnapshot: boolean;
}

export function siteOf(context: CommandContext): Site {
  return {
    writer: context.writer,
    namespace: namespaceOf(context),
    deadline: context.deadline,
    isSnapshot: context.transaction !== null,
  };
}

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
  if (selection.isMulti) return updateAll(site, selection, matcher, update, isUpsert);
  return unblocked(() => updateFirst(site, selection, matcher, update, isUpsert), site.deadline);
}

async function updateAll(
  site: Site,
  selection: Selection,
  matcher: Matcher,
  update: Update,
  isUpsert: boolean,
): Promise<UpdateOutcome> {
  const collection = site.writer.collection(site.namespace);
  const pace = new Pace();
  const rids = collection ? await matchingRids(site, collection, selection, matcher, pace) : [];
  if (!collection || rids.length === 0)
    return isUpsert ? unblocked(() => upsert(site, selection, update), site.deadline) : nothing;
  let [matched, modified] = [0, 0];
  for (const rid of rids) {
    const turnOver = pace.step();
    if (turnOver) await turnOver;
    if (site.writer.collection(site.namespace) !== collection) break;
    const change = () => updateKnown(site.writer, collection, rid, matcher, update);
    const given = unblocked(change, site.deadline);
    const outcome = given instanceof Promise ? await given : given;
    matched += outcome.matched;
    modified += outcome.modified;
  }
  return { ...nothing, matched, modified };
}

export interface DeleteOutcome {
  readonly deleted: number;
  readonly before: Buffer | null;
}

export function deleteMatching(site: Site, selection: Selection): Soon<DeleteOutcome> {
  const matcher = compileFilter(selection.filter, selection.variables);
  const collection = site.writer.collection(site.namespace);
  if (!collection) return { deleted: 0, before: null };
  if (selection.isMulti) return deleteAll(site, collection, selection, matcher);
  return unblocked(() => deleteFirst(site, collection, selection, matcher), site.deadline);
}

async function deleteAll(
  site: Site,
  collection: Collection,
  selection: Selection,
  matcher: Matcher,
): Promise<DeleteOutcome> {
  const pace = new Pace();
  const rids = await matchingRids(site, collection, selection, matcher, pace);
  let deleted = 0;
  for (const rid of rids) {
    const turnOver = pace.step();
    if (turnOver) await turnOver;
    if (site.writer.collection(site.namespace) !== collection) break;
    const given = unblocked(() => deleteKnown(site.writer, collection, rid, matcher), site.deadline);
    deleted += given instanceof Promise ? await given : given;
  }
  return { deleted, before: null };
}

const nothing: UpdateOutcome = { matched: 0, modified: 0, upsertedId: undefined, before: null, after: null };

/** Runs a change now, and again each time the transaction in its way has ended. */
function unblocked<T>(change: () => T, deadline: number | null): Soon<T> {
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

/** All that is to be changed is found before anything is: a change must not lead the search to the same document again. */
async function matchingRids(
  { writer, deadline, isSnapshot }: Site,
  collection: Collection,
  { hint }: Selection,
  matcher: Matcher,
  pace: Pace,
): Promise<readonly number[]> {
  const rids: number[] = [];
  const query = { matcher, sort: [], hint, skip: 0, limit: 0 };
  for (const { rid, row } of candidatesOf(writer, collection, query, { deadline })) {
    if (matcher.test(row)) rids.push(rid);
    const turnOver = isSnapshot ? null : pace.step();
    if (turnOver) await turnOver;
  }
  return rids;
}

function select({ writer }: Site, collection: Collection, selection: Selection, matcher: Matcher): Iterable<Candidate> {
  const { sort, hint } = selection;
  return runQuery(writer, collection, { matcher, sort, hint, skip: 0, limit: 1 });
}

function updateFirst(
  site: Site,
  selection: Selection,
  matcher: Matcher,
  update: Update,
  isUpsert: boolean,
): UpdateOutcome {
  const { writer } = site;
  const collection = writer.collection(site.namespace);
  if (collection) {
    for (const { rid, row } of select(site, collection, selection, matcher))
      return updateRow(writer, collection, rid, row, matcher, update);
  }
  return isUpsert ? upsert(site, selection, update) : nothing;
}

/** A document that was found some time ago: it may have changed since. */
function updateKnown(
  writer: Writer,
  collection: Collection,
  rid: number,
  matcher: Matcher,
  update: Update,
): UpdateOutcome {
  const bytes = writer.current(collection, rid);
  if (!bytes) return nothing;
  const row = Row.raw(bytes);
  return matcher.test(row) ? updateRow(writer, collection, rid, row, matcher, update) : nothing;
}

function updateRow(
  writer: Writer,
  collection: Collection,
  rid: number,
  row: Row,
  matcher: Matcher,
  update: Update,
): UpdateOutcome {
  const before = row.bytes;
  const position = update.usesPosition ? matcher.testWithPosition(row).position : -1;
  const after = encodeDocument(update.apply(decodeDocument(before), { position, isInsert: false }));
  checkSize(after);
  if (after.equals(before)) return { ...nothing, matched: 1, before, after };
  writer.replace(collection, rid, before, after);
  return { matched: 1, modified: 1, upsertedId: undefined, before, after };
}

function upsert({ writer, namespace }: Site, { filter }: Selection, update: Update): UpdateOutcome {
  const seed = seedFromFilter(filter);
  const start: Doc = update.kind === 'replacement' ? idOnly(seed) : seed;
  const made = update.apply(start, { position: -1, isInsert: true });
  const id = made.get('_id') ?? newId();
  checkId(id);
  const after = encodeDocument(withIdFirst(made, id));
  checkSize(after);
  writer.insert(writer.ensureCollection(namespace), after);
  return { matched: 0, modified: 0, upsertedId: id, before: null, after };
}

function idOnly(seed: Doc): Doc {
  const id = seed.get('_id');
  return id === undefined ? new Map() : new Map([['_id', id]]);
}

function deleteFirst(site: Site, collection: Collection, selection: Selection, matcher: Matcher): DeleteOutcome {
  for (const { rid, row } of select(site, collection, selection, matcher)) {
    site.writer.delete(collection, rid, row.bytes);
    return { deleted: 1, before: row.bytes };
  }
  return { deleted: 0, before: null };
}

function deleteKnown(writer: Writer, collection: Collection, rid: number, matcher: Matcher): number {
  const before = writer.current(collection, rid);
  if (!before || !matcher.test(Row.raw(before))) return 0;
  writer.delete(collection, rid, before);
  return 1;
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
