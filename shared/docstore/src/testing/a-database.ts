import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Collection, type Db, type Document, MongoClient, type MongoClientOptions, type ObjectId } from 'mongodb';
import { type Docstore, startDocstore } from '../index.ts';

const shared = globalThis as { docstoreForSpecs?: Promise<Docstore> };

/** The real server that MONGODB_URI names, or the store that the specs of one worker share and that ends with it. */
export async function aStore(): Promise<Pick<Docstore, 'uri'>> {
  const given = process.env.MONGODB_URI;
  if (given) return { uri: given };
  shared.docstoreForSpecs ??= start();
  return shared.docstoreForSpecs;
}

/** Specs number their documents, or name them. */
export interface Stored extends Document {
  readonly _id?: string | number | ObjectId;
}

export interface TestDatabase {
  readonly client: MongoClient;
  readonly db: Db;
  /** A collection nobody has used yet, with these documents. */
  collection(...documents: readonly Stored[]): Promise<Collection<Stored>>;
  close(): Promise<void>;
}

/** An empty database and a client of its own. */
export async function aDatabase(options: MongoClientOptions = {}): Promise<TestDatabase> {
  const { uri } = await aStore();
  const client = await new MongoClient(uri, options).connect();
  const db = client.db(`spec_${randomUUID().slice(0, 8)}`);
  const collection = async (...documents: readonly Stored[]) => {
    const made = db.collection<Stored>(`c_${randomUUID().slice(0, 8)}`);
    if (documents.length > 0) await made.insertMany([...documents]);
    return made;
  };
  const close = async () => {
    await db.dropDatabase();
    await client.close();
  };
  return { client, db, collection, close };
}

/** A directory for a store of one's own, and the way to be rid of it. */
export function aDataDir(): { readonly dataDir: string; remove(): void } {
  const dataDir = mkdtempSync(join(tmpdir(), 'docstore-spec-'));
  return { dataDir, remove: () => rmSync(dataDir, { recursive: true, force: true }) };
}

async function start(): Promise<Docstore> {
  const { dataDir, remove } = aDataDir();
  process.once('exit', remove);
  return startDocstore({ dataDir, synchronous: 'NORMAL' });
}
