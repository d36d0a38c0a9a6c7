import { valuesEqual } from '../bson/compare.ts';
import { type Doc, isDoc, type Value } from '../bson/values.ts';
import { CommandError } from '../errors.ts';
import type { Collection } from '../storage/collection.ts';
import { duplicateKey } from '../storage/duplicate-key.ts';
import { type IndexDefinition, normalizeIndexSpec, sameOptions } from '../storage/index-definition.ts';
import { type Command, type CommandContext, namespaceOf, ok } from './command.ts';
import { listReply } from './read.ts';

export const createIndexes: Command = {
  options: 'createIndexes indexes commitQuorum ignoreUnknownIndexOptions',
  run: (context) => {
    const { engine, body } = context;
    const namespace = namespaceOf(context);
    const given = body.get('indexes');
    if (!Array.isArray(given) || given.length === 0 || !given.every(isDoc))
      throw new CommandError(2, 'Must specify at least one index to create');
    const specs = given.map((spec) => normalizeIndexSpec(spec));
    const existing = engine.catalog.get(namespace);
    const before = existing?.indexes.length ?? 1;
    engine.group.begin();
    const collection = existing ?? engine.catalog.create(namespace);
    const made: IndexDefinition[] = [];
    try {
      for (const spec of specs) {
        if (isKnown(collection, spec)) continue;
        const index = engine.catalog.addIndex(collection, spec);
        made.push(index);
        fillIndex(context, collection, index);
      }
    } catch (error) {
      for (const index of made) engine.catalog.dropIndex(collection, index);
      throw error;
    }
    const after = collection.indexes.length;
    return ok({
      numIndexesBefore: before,
      numIndexesAfter: after,
      createdCollectionAutomatically: !existing,
      note: made.length === 0 ? 'all indexes already exist' : undefined,
    });
  },
};

export const listIndexes: Command = {
  options: 'listIndexes cursor includeBuildUUIDs includeIndexBuildInfo',
  run: (context) => {
    const namespace = namespaceOf(context);
    const collection = context.engine.catalog.get(namespace);
    if (!collection) throw new CommandError(26, `ns does not exist: ${namespace}`);
    return listReply(
      context,
      namespace,
      collection.indexes.map(({ spec }) => spec),
    );
  },
};

export const dropIndexes: Command = {
  options: 'dropIndexes deleteIndexes index',
  run: (context) => {
    const { engine, body } = context;
    const namespace = namespaceOf(context);
    const collection = engine.catalog.get(namespace);
    if (!collection) throw new CommandError(26, `ns not found ${namespace}`);
    const before = collection.indexes.length;
    const wanted = indexesNamed(collection, body.get('index') ?? null);
    engine.group.begin();
    for (const index of wanted) engine.catalog.dropIndex(collection, index);
    return ok({ nIndexesWas: before });
  },
};

/** True when the same index is there; an error when one like it is. */
function isKnown(collection: Collection, spec: Doc): boolean {
  const [name, key] = [spec.get('name') as string, spec.get('key') as Doc];
  const samePattern = (other: IndexDefinition): boolean => valuesEqual(other.pattern, key);
  const twin = collection.indexes.find(
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
  const namesake = collection.indexes.find((other) => other.name === name);
  if (namesake) {
    throw new CommandError(
      86,
      `An existing index has the same name as the requested index. When index names are not specified, they are auto generated and can cause conflicts. Please refer to our documentation. Requested index: ${name}, existing index: ${namesake.name}`,
    );
  }
  return false;
}

/** Builds an index over what is there; the first collision ends the build. */
function fillIndex({ engine }: CommandContext, collection: Collection, index: IndexDefinition): void {
  for (const { rid, row } of engine.catalog.scan(collection)) {
    if (index.isUnique) {
      const holder = index.keysOf(row).keys.find((key) => collection.holderOf(index, key) !== null);
      if (holder) throw duplicateKey(collection, index, holder, row.bytes);
    }
    collection.addToIndex(index, rid, row);
  }
}

function indexesNamed(collection: Collection, wanted: Value): readonly IndexDefinition[] {
  const secondary = collection.indexes.filter((index) => !index.isIdIndex);
  if (wanted === '*') return secondary;
  const names = Array.isArray(wanted) ? wanted : [wanted];
  return names.map((name) => {
    const found = collection.indexes.find((index) =>
      isDoc(name) ? valuesEqual(index.pattern, name) : index.name === name,
    );
    if (!found && isDoc(name)) throw new CommandError(27, `can't find index with key: ${[...name.keys()].join(', ')}`);
    if (!found) throw new CommandError(27, `index not found with name [${String(name)}]`);
    if (found.isIdIndex) throw new CommandError(72, 'cannot drop _id index');
    return found;
  });
}
