import { Binary } from 'bson';
import { valuesEqual } from '../bson/compare.ts';
import type { EncodableDoc } from '../bson/encode.ts';
import { encodeDocument } from '../bson/encode.ts';
import { Row } from '../bson/lazy.ts';
import { type Doc, docOf, isDoc, isTruthy, type Value } from '../bson/values.ts';
import { CommandError, notSupported, typeMismatch } from '../errors.ts';
import { compileFilter } from '../match/matcher.ts';
import type { Collection } from '../storage/collection.ts';
import { duplicateKey } from '../storage/duplicate-key.ts';
import { type IndexDefinition, normalizeIndexSpec, sameOptions } from '../storage/index-definition.ts';
import {
  booleanOption,
  type Command,
  type CommandContext,
  checkNamespace,
  countOption,
  docOption,
  namespaceOf,
  ok,
  refuseCollation,
} from './command.ts';
import { cursorReply, openCursor } from './read.ts';
import { LocalResults } from './results.ts';

export const create: Command = {
  options: [
    'create',
    'capped',
    'size',
    'max',
    'timeseries',
    'viewOn',
    'pipeline',
    'validator',
    'validationLevel',
    'validationAction',
    'collation',
    'clusteredIndex',
    'changeStreamPreAndPostImages',
    'expireAfterSeconds',
    'storageEngine',
    'indexOptionDefaults',
    'autoIndexId',
    'encryptedFields',
  ],
  isAllowedInTransaction: true,
  run: (context) => {
    const { body, writer } = context;
    for (const name of [
      'timeseries',
      'viewOn',
      'pipeline',
      'validator',
      'clusteredIndex',
      'encryptedFields',
      'expireAfterSeconds',
      'storageEngine',
    ]) {
      if (body.has(name)) throw notSupported(`collections with ${name}`);
    }
    if (booleanOption(body, 'capped')) throw notSupported('capped collections');
    const images = body.get('changeStreamPreAndPostImages');
    if (isDoc(images) && isTruthy(images.get('enabled'))) throw notSupported('change streams');
    refuseCollation(body.get('collation'), notSupported);
    const namespace = namespaceOf(context);
    if (writer.collection(namespace)) throw new CommandError(48, `Collection ${namespace} already exists.`);
    writer.ensureCollection(namespace);
    return ok();
  },
};

export const drop: Command = {
  options: ['drop'],
  run: (context) => {
    const { engine } = context;
    const namespace = namespaceOf(context);
    const collection = engine.catalog.get(namespace);
    if (!collection) return ok({ ns: namespace });
    const count = collection.indexes.length;
    dropCollection(context, collection);
    return ok({ ns: namespace, nIndexesWas: count });
  },
};

export const dropDatabase: Command = {
  options: ['dropDatabase'],
  run: (context) => {
    for (const collection of context.engine.catalog.ofDatabase(context.database)) dropCollection(context, collection);
    return ok({ dropped: context.database });
  },
};

export const renameCollection: Command = {
  options: ['renameCollection', 'to', 'dropTarget'],
  run: (context) => {
    const { body, engine } = context;
    const [from, to] = [body.get('renameCollection'), body.get('to')];
    if (typeof from !== 'string' || typeof to !== 'string') throw typeMismatch('renameCollection needs two namespaces');
    checkNamespace(to.split('.')[0] as string, to.slice(to.indexOf('.') + 1));
    const collection = engine.catalog.get(from);
    if (!collection) throw new CommandError(26, `Source collection ${from} does not exist`);
    const target = engine.catalog.get(to);
    if (target && !booleanOption(body, 'dropTarget')) throw new CommandError(48, 'target namespace exists');
    if (target) dropCollection(context, target);
    engine.cursors.killNamespace((namespace) => namespace === from);
    engine.group.begin();
    engine.catalog.rename(collection, to);
    return ok();
  },
};

export const listCollections: Command = {
  options: ['listCollections', 'filter', 'nameOnly', 'authorizedCollections', 'cursor'],
  run: (context) => {
    const { engine, database, body } = context;
    const isNameOnly = booleanOption(body, 'nameOnly');
    const matcher = compileFilter(docOption(body, 'filter'));
    const described = engine.catalog
      .ofDatabase(database)
      .map((collection) => describeCollection(collection, isNameOnly));
    return listReply(
      context,
      `${database}.$cmd.listCollections`,
      described.filter((doc) => matcher.test(Row.of(doc))),
    );
  },
};

export const listDatabases: Command = {
  options: ['listDatabases', 'filter', 'nameOnly', 'authorizedDatabases'],
  run: ({ engine, body }) => {
    const sizes = new Map<string, number>();
    for (const { databaseName, bytes } of engine.catalog.all())
      sizes.set(databaseName, (sizes.get(databaseName) ?? 0) + bytes);
    const isNameOnly = booleanOption(body, 'nameOnly');
    const matcher = compileFilter(docOption(body, 'filter'));
    const databases = [...sizes]
      .sort()
      .map(([name, size]) => (isNameOnly ? docOf({ name }) : docOf({ name, sizeOnDisk: BigInt(size), empty: false })));
    const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    return ok({
      databases: databases.filter((doc) => matcher.test(Row.of(doc))),
      totalSize: isNameOnly ? undefined : BigInt(total),
    });
  },
};

export const createIndexes: Command = {
  options: ['createIndexes', 'indexes', 'commitQuorum', 'ignoreUnknownIndexOptions'],
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
  options: ['listIndexes', 'cursor', 'includeBuildUUIDs', 'includeIndexBuildInfo'],
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
  options: ['dropIndexes', 'deleteIndexes', 'index'],
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

function dropCollection({ engine }: CommandContext, collection: Collection): void {
  engine.cursors.killNamespace((namespace) => namespace === collection.namespace);
  engine.group.begin();
  engine.catalog.drop(collection);
}

function describeCollection({ name, namespace, uuid, options, idIndex }: Collection, isNameOnly: boolean): Doc {
  if (isNameOnly) return docOf({ name, type: 'collection' });
  const facts = docOf({ readOnly: false, uuid: new Binary(uuid, 4) });
  return docOf({ name, type: 'collection', options, info: facts, idIndex: idIndex.spec, ns: namespace });
}

async function listReply(context: CommandContext, namespace: string, documents: readonly Doc[]): Promise<EncodableDoc> {
  const cursor = docOption(context.body, 'cursor');
  const batchSize = countOption(cursor, 'batchSize', Number.MAX_SAFE_INTEGER);
  const batch = await openCursor(context, new LocalResults(documents.map(encodeDocument)), batchSize, false, namespace);
  return cursorReply(namespace, batch, 'firstBatch');
}

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
