import { valuesEqual } from '../bson/compare.ts';
import { isDoc, type Value } from '../bson/values.ts';
import { badValue, CommandError } from '../errors.ts';
import type { Collection } from '../storage/collection.ts';
import { type IndexDefinition, normalizeIndexSpec } from '../storage/index-definition.ts';
import { type Command, ok } from './command.ts';
import { buildIndexes, inTheWay } from './index-build.ts';
import { namespaceOf, required } from './options.ts';
import { listReply } from './read.ts';

const createIndexes: Command = {
  options: 'indexes commitQuorum ignoreUnknownIndexOptions',
  isAllowedInTransaction: true,
  run: async (context) => {
    const { engine, body } = context;
    const namespace = namespaceOf(context);
    const given = required(body, 'indexes', 'createIndexes');
    if (!Array.isArray(given) || given.length === 0 || !given.every(isDoc))
      throw badValue('Must specify at least one index to create');
    const specs = given.map((spec) => normalizeIndexSpec(spec));
    const isNew = context.writer.collection(namespace) === null;
    while (!context.transaction) {
      const waiting = inTheWay(context, namespace, specs);
      if (!waiting) break;
      await waiting;
    }
    engine.group.begin();
    const collection = context.writer.ensureCollection(namespace);
    const before = collection.indexes.length;
    const isBuilt = await buildIndexes(context, collection, specs);
    return ok({
      numIndexesBefore: before,
      numIndexesAfter: collection.indexes.length,
      createdCollectionAutomatically: isNew,
      note: isBuilt ? undefined : 'all indexes already exist',
    });
  },
};

const listIndexes: Command = {
  options: 'cursor includeBuildUUIDs includeIndexBuildInfo',
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

const dropIndexes: Command = {
  options: 'index',
  run: (context) => {
    const { engine, body } = context;
    const namespace = namespaceOf(context);
    const collection = engine.catalog.get(namespace);
    if (!collection) throw new CommandError(26, `ns not found ${namespace}`);
    const before = collection.indexes.length;
    const wanted = indexesNamed(collection, required(body, 'index', 'dropIndexes'));
    engine.group.begin();
    for (const index of wanted) engine.catalog.dropIndex(collection, index);
    return ok({ nIndexesWas: before });
  },
};

export const indexes = { createIndexes, listIndexes, dropIndexes };

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
