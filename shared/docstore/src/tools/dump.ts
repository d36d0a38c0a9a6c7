import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { EJSON } from 'bson';
import type { Db } from 'mongodb';

export interface CollectionCount {
  readonly collection: string;
  readonly documents: number;
}

/**
 * Writes every collection of a database into `{directory}/{database}/`, as `mongodump` would: documents as BSON, one
 * after the other, and a `.metadata.json` with options and indexes. `mongorestore` and {@link restoreDatabase} read it.
 */
export async function dumpDatabase(db: Db, directory: string): Promise<readonly CollectionCount[]> {
  const folder = join(directory, db.databaseName);
  await mkdir(folder, { recursive: true });
  const collections = await db.listCollections({ type: 'collection' }, { nameOnly: false }).toArray();
  const counts: CollectionCount[] = [];
  for (const { name, options = {} } of collections.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const indexes = await db.collection(name).listIndexes().toArray();
    const metadata = { options, indexes, collectionName: name, type: 'collection' };
    await writeFile(join(folder, `${fileNameOf(name)}.metadata.json`), EJSON.stringify(metadata, { relaxed: false }));
    counts.push({
      collection: name,
      documents: await dumpDocuments(db, name, join(folder, `${fileNameOf(name)}.bson`)),
    });
  }
  return counts;
}

/** `mongodump` escapes what a file name cannot hold in the same way. */
export const fileNameOf = (collection: string): string => encodeURIComponent(collection);

async function dumpDocuments(db: Db, name: string, file: string): Promise<number> {
  let documents = 0;
  async function* bytes(): AsyncGenerator<Uint8Array> {
    for await (const document of db.collection(name).find({}, { raw: true })) {
      documents++;
      yield document as unknown as Uint8Array;
    }
  }
  await pipeline(Readable.from(bytes(), { objectMode: true }), createWriteStream(file));
  return documents;
}
