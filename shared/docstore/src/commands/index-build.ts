import { valuesEqual } from '../bson/compare.ts';
import type { Doc } from '../bson/values.ts';
import { CommandError } from '../errors.ts';
import type { Collection } from '../storage/collection.ts';
import { duplicateKey } from '../storage/duplicate-key.ts';
import { type IndexDefinition, sameOptions } from '../storage/index-definition.ts';
import { Blocked } from '../transactions/transaction.ts';
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
    for (const spec of specs)
      if (!isKnown([...collection.indexes, ...indexes], spec)) indexes.push(catalog.startIndex(collection, spec));
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
    for (const { rid, row } of engine.catalog.scan(collection, last)) {
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

/** True when the same index is there; an error when one like it is. */
function isKnown(present: readonly IndexDefinition[], spec: Doc): boolean {
  const [name, key] = [spec.get('name') as string, spec.get('key') as Doc];
  const samePattern = (other: IndexDefinition): boolean => valuesEqual(other.pattern, key);
  const twin = present.find(
    (other) =>
      samePattern(other) &&
      valuesEqual(other.spec.get('partialFilterExpression') ?? null, spec.get('partialFilterExpression') ?? null),
  );
  if (twin?.isIdIndex) return true;
  if (twin && !sameOptions(twin.spec, spec, valuesEqual)) {
    if (twin.name === name)
      throw new CommandError(
        86,
        `An existing index has the same name as the requested index. When index names are not specified, they are auto generated and can cause conflicts. Please refer to our documentation. Requested index: ${name}, existing index: ${twin.name}`,
      );
    throw new CommandError(
      85,
      `An equivalent index already exists with a different name and options. Requested index: ${name}, existing index: ${twin.name}`,
    );
  }
  if (twin && twin.name !== name)
    throw new CommandError(85, `Index already exists with a different name: ${twin.name}`);
  if (twin) return true;
  const namesake = present.find((other) => other.name === name);
  if (namesake) {
    throw new CommandError(
      86,
      `An existing index has the same name as the requested index. When index names are not specified, they are auto generated and can cause conflicts. Please refer to our documentation. Requested index: ${name}, existing index: ${namesake.name}`,
    );
  }
  return false;
}
