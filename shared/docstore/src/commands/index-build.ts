import { valuesEqual } from '../bson/compare.ts';
import type { Doc } from '../bson/values.ts';
import { CommandError } from '../errors.ts';
import { scanCollection } from '../planner/scan.ts';
import type { Collection } from '../storage/collection.ts';
import { duplicateKey } from '../storage/duplicate-key.ts';
import type { IndexDefinition } from '../storage/index-definition.ts';
import { Blocked } from '../transactions/transaction.ts';
import { describe } from '../update/describe.ts';
import type { CommandContext } from './command.ts';
import { Pace } from './pace.ts';
import { unblocked } from './statement.ts';

/** The build that is going on in a collection: one at a time. */
const underway = new WeakMap<Collection, Promise<void>>();

/** What has to end before a build may begin: another build, or a transaction with writes that an index would miss. */
export function inTheWay(
  { engine, deadline }: CommandContext,
  namespace: string,
  specs: readonly Doc[],
): Promise<void> | null {
  const collection = engine.catalog.get(namespace);
  if (!collection || specs.every((spec) => isKnown(collection.indexes, spec))) return null;
  const build = underway.get(collection);
  if (build) return build;
  const free = unblocked(() => {
    const holder = engine.transactions.writerTo(collection);
    if (holder) throw new Blocked(holder);
  }, deadline);
  return free ?? null;
}

/**
 * Builds the indexes that are not there yet, bit by bit, while others read and write; all of them appear at once, or
 * none. False when all were there.
 */
export async function buildIndexes(
  context: CommandContext,
  collection: Collection,
  specs: readonly Doc[],
): Promise<boolean> {
  const { catalog, group } = context.engine;
  const indexes: IndexDefinition[] = [];
  const { promise, resolve } = Promise.withResolvers<void>();
  underway.set(collection, promise);
  try {
    for (const spec of specs) {
      if (isKnown([...collection.indexes, ...indexes], spec)) continue;
      refuseExisting(context, collection);
      indexes.push(catalog.startIndex(collection, spec));
    }
    if (indexes.length > 0) await fill(context, collection, indexes);
    for (const index of indexes) catalog.finishIndex(collection, index);
    return indexes.length > 0;
  } catch (error) {
    group.begin();
    for (const index of indexes) catalog.dropIndex(collection, index);
    throw error;
  } finally {
    underway.delete(collection);
    resolve();
  }
}

/** Keys of what is there already; writers see to what changes meanwhile. */
async function fill(
  { engine }: CommandContext,
  collection: Collection,
  indexes: readonly IndexDefinition[],
): Promise<void> {
  const pace = new Pace();
  let last = Number.MIN_SAFE_INTEGER;
  for (;;) {
    const turnOver = fillForATurn();
    if (!turnOver) return;
    await turnOver;
    if (!engine.catalog.holds(collection))
      throw new CommandError(276, `Index build failed: ${collection.namespace} is no longer there`);
    engine.group.begin();
  }

  /** Documents are read anew each turn: in between they may have changed. */
  function fillForATurn(): Promise<unknown> | null {
    for (const { rid, row } of scanCollection({ database: engine.database, collection }, false, last)) {
      for (const index of indexes) {
        const keys = index.keysOf(row);
        const taken = index.isUnique ? keys.keys.find((key) => isTaken(collection, index, key, rid)) : undefined;
        if (taken) throw duplicateKey(collection, index, taken, row.bytes);
        collection.addToIndex(index, rid, keys);
      }
      last = rid;
      const turnOver = pace.step();
      if (turnOver) return turnOver;
    }
    return null;
  }
}

function isTaken(collection: Collection, index: IndexDefinition, key: Buffer, rid: number): boolean {
  const holder = collection.holderOf(index, key);
  return holder !== null && holder !== rid;
}

/** A transaction makes indexes for a collection of its own, before there is anything in it. */
function refuseExisting({ transaction }: CommandContext, collection: Collection): void {
  if (!transaction) return;
  const isOwn = [...transaction.collections.values()].includes(collection);
  if (!isOwn || transaction.writesOf(collection).size > 0)
    throw new CommandError(263, 'Cannot create new indexes on existing collection in a multi-document transaction.');
}

/** True when the same index is there; an error when one like it is, or another under its name. */
function isKnown(present: readonly IndexDefinition[], spec: Doc): boolean {
  const twin = present.find((other) => isSameKind(other.spec, spec));
  if (twin?.isIdIndex) return true;
  const namesake = present.find(({ name }) => name === spec.get('name'));
  const compared = (other: IndexDefinition) =>
    `Requested index: ${describe(spec)}, existing index: ${describe(other.spec)}`;
  if (namesake && namesake !== twin) {
    throw new CommandError(
      86,
      `An existing index has the same name as the requested index. When index names are not specified, they are auto generated and can cause conflicts. Please refer to our documentation. ${compared(namesake)}`,
    );
  }
  if (!twin) return false;
  if (!valuesEqual(twin.spec.get('expireAfterSeconds') ?? null, spec.get('expireAfterSeconds') ?? null)) {
    const name = namesake ? 'the same name but different options' : 'a different name and options';
    throw new CommandError(85, `An equivalent index already exists with ${name}. ${compared(twin)}`);
  }
  if (!namesake) throw new CommandError(85, `Index already exists with a different name: ${twin.name}`);
  return true;
}

/** What makes an index another one beside it: two that differ in nothing else cannot both be. */
const isSameKind = (a: Doc, b: Doc): boolean =>
  ['key', 'unique', 'sparse', 'partialFilterExpression'].every((part) =>
    valuesEqual(a.get(part) ?? null, b.get(part) ?? null),
  );
