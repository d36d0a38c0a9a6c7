import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, EJSON } from 'bson';
import type { Db, Document, IndexDescription } from 'mongodb';
import type { CollectionCount } from './dump.ts';

export interface RestoreOptions {
  /** Removes collections of the same name first; without it they must be empty. */
  readonly drop?: boolean;
}

interface Metadata {
  readonly collectionName?: string;
  readonly indexes?: readonly (IndexDescription & { readonly ns?: string })[];
}

const batchSize = 1_000;

/** Reads what {@link dumpDatabase} or `mongodump` wrote into one folder. Throws before it would mix two sets of documents. */
export async function restoreDatabase(
  db: Db,
  folder: string,
  { drop = false }: RestoreOptions = {},
): Promise<readonly CollectionCount[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.bson')).sort();
  if (files.length === 0) throw new Error(`${folder} holds no .bson files; name the folder of one database of a dump`);
  const sources = await Promise.all(
    files.map(async (file) => ({ file: join(folder, file), ...(await metadataOf(join(folder, file))) })),
  );
  for (const { name } of sources) await makeRoom(db, name, drop);
  const counts: CollectionCount[] = [];
  for (const { file, name, indexes } of sources) {
    await db.createCollection(name);
    const documents = await restoreDocuments(db, name, file);
    if (indexes.length > 0) await db.collection(name).createIndexes([...indexes]);
    counts.push({ collection: name, documents });
  }
  return counts;
}

async function metadataOf(
  file: string,
): Promise<{ readonly name: string; readonly indexes: readonly IndexDescription[] }> {
  const base = file.slice(0, -'.bson'.length);
  const named = decodeURIComponent(base.slice(base.lastIndexOf('/') + 1));
  const text = await readFile(`${base}.metadata.json`, 'utf8').catch(() => '{}');
  const { collectionName = named, indexes = [] } = EJSON.parse(text) as Metadata;
  const secondary = indexes.filter(({ name }) => name !== '_id_').map(({ ns: _, ...index }) => index);
  return { name: collectionName, indexes: secondary };
}

async function makeRoom(db: Db, name: string, drop: boolean): Promise<void> {
  if (drop) await db.dropCollection(name);
  else if (await db.collection(name).findOne({}))
    throw new Error(
      `The collection ${name} of ${db.databaseName} is not empty; restore into an empty database, or let it be dropped`,
    );
  else await db.dropCollection(name);
}

async function restoreDocuments(db: Db, name: string, file: string): Promise<number> {
  let documents = 0;
  let batch: Document[] = [];
  const write = async () => {
    if (batch.length > 0) await db.collection(name).insertMany(batch);
    documents += batch.length;
    batch = [];
  };
  for await (const bytes of documentsIn(file)) {
    batch.push(deserialize(bytes, { promoteValues: false, bsonRegExp: true }));
    if (batch.length === batchSize) await write();
  }
  await write();
  return documents;
}

/** Cuts a file of BSON documents into documents. */
async function* documentsIn(file: string): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(file, { highWaterMark: 1024 * 1024 })) {
    rest = rest.length === 0 ? (chunk as Buffer) : Buffer.concat([rest, chunk as Buffer]);
    let at = 0;
    while (rest.length - at >= 4) {
      const size = rest.readInt32LE(at);
      if (size < 5) throw new Error(`${file} is no file of BSON documents`);
      if (rest.length - at < size) break;
      yield rest.subarray(at, at + size);
      at += size;
    }
    rest = rest.subarray(at);
  }
  if (rest.length > 0) throw new Error(`${file} ends in the middle of a document`);
}
