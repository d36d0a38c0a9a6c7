import { Binary } from 'bson';
import { Row } from '../bson/lazy.ts';
import { type Doc, docOf, isDoc, isTruthy } from '../bson/values.ts';
import { CommandError, notSupported, typeMismatch } from '../errors.ts';
import { compileFilter } from '../match/matcher.ts';
import { words } from '../names.ts';
import type { Collection } from '../storage/collection.ts';
import { type Command, type CommandContext, ok } from './command.ts';
import { booleanOption, checkNamespace, docOption, namespaceOf, refuseCollation } from './options.ts';
import { listReply } from './read.ts';

const foreignOptions = words(
  'timeseries viewOn pipeline validator clusteredIndex encryptedFields expireAfterSeconds storageEngine',
);

const create: Command = {
  options: `
    capped size max timeseries viewOn pipeline validator validationLevel validationAction collation
    clusteredIndex changeStreamPreAndPostImages expireAfterSeconds storageEngine indexOptionDefaults autoIndexId
    encryptedFields`,
  isAllowedInTransaction: true,
  run: (context) => {
    const { body, writer } = context;
    for (const name of foreignOptions) if (body.has(name)) throw notSupported(`collections with ${name}`);
    if (booleanOption(body, 'capped')) throw notSupported('capped collections');
    const images = body.get('changeStreamPreAndPostImages');
    if (isDoc(images) && isTruthy(images.get('enabled'))) throw notSupported('change streams');
    refuseCollation(body);
    const namespace = namespaceOf(context);
    if (writer.collection(namespace)) throw new CommandError(48, `Collection ${namespace} already exists.`);
    writer.ensureCollection(namespace);
    return ok();
  },
};

const drop: Command = {
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

const dropDatabase: Command = {
  run: (context) => {
    for (const collection of context.engine.catalog.ofDatabase(context.database)) dropCollection(context, collection);
    return ok({ dropped: context.database });
  },
};

const renameCollection: Command = {
  options: 'to dropTarget',
  run: (context) => {
    const { body, engine } = context;
    const [from, to] = [body.get('renameCollection'), body.get('to')];
    if (typeof from !== 'string' || typeof to !== 'string') throw typeMismatch('renameCollection needs two namespaces');
    checkNamespace(to.split('.')[0] as string, to.slice(to.indexOf('.') + 1));
    const collection = engine.catalog.get(from);
    if (!collection) throw new CommandError(26, `Source collection ${from} does not exist`);
    if (from === to) throw new CommandError(20, "Can't rename a collection to itself");
    const target = engine.catalog.get(to);
    if (target && !booleanOption(body, 'dropTarget')) throw new CommandError(48, 'target namespace exists');
    if (target) dropCollection(context, target);
    engine.cursors.killNamespace((namespace) => namespace === from);
    engine.group.begin();
    engine.catalog.rename(collection, to);
    return ok();
  },
};

const listCollections: Command = {
  options: 'filter nameOnly authorizedCollections cursor',
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

const listDatabases: Command = {
  options: 'filter nameOnly authorizedDatabases',
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

export const schema = { create, drop, dropDatabase, renameCollection, listCollections, listDatabases };

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
