import type { Db } from 'mongodb';

export interface CollectionCheck {
  readonly collection: string;
  readonly documents: number;
  readonly isValid: boolean;
  readonly errors: readonly string[];
}

/** Compares documents, counts and index entries of every collection. */
export async function checkDatabase(db: Db): Promise<readonly CollectionCheck[]> {
  const checks: CollectionCheck[] = [];
  for (const collection of await collectionsOf(db)) {
    const { nrecords, valid, errors } = await db.command({ validate: collection, full: true });
    checks.push({ collection, documents: nrecords, isValid: valid, errors });
  }
  return checks;
}

export interface CollectionStats {
  readonly collection: string;
  readonly documents: number;
  readonly bytes: number;
  readonly indexes: number;
  readonly indexBytes: number;
}

export interface DatabaseStats {
  readonly database: string;
  readonly documents: number;
  readonly bytes: number;
  /** Of the file on disk, which all databases of an embedded store share. */
  readonly storageBytes: number;
  readonly collections: readonly CollectionStats[];
}

export async function statsOf(db: Db): Promise<DatabaseStats> {
  const { objects, dataSize, storageSize } = await db.command({ dbStats: 1 });
  const collections: CollectionStats[] = [];
  for (const collection of await collectionsOf(db)) {
    const { count, size, nindexes, totalIndexSize } = await db.command({ collStats: collection });
    collections.push({
      collection,
      documents: count,
      bytes: Number(size),
      indexes: nindexes,
      indexBytes: Number(totalIndexSize),
    });
  }
  return { database: db.databaseName, documents: objects, bytes: dataSize, storageBytes: storageSize, collections };
}

/** Copies an embedded store, while it runs, into one new file that can take the place of `docstore.db`. */
export async function backUpTo(db: Db, file: string): Promise<void> {
  await db.admin().command({ docstoreBackup: 1, file });
}

async function collectionsOf(db: Db): Promise<readonly string[]> {
  const collections = await db.listCollections({ type: 'collection' }, { nameOnly: true }).toArray();
  return collections.map(({ name }) => name).sort();
}
