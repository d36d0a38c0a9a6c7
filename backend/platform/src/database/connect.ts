import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import mongoose, { type Connection } from 'mongoose';
import { withoutSecrets } from '../config/addresses.ts';
import type { Config } from '../config/config.ts';

/** A connection to the document store, the address it has, and the way to let go of it. */
export interface Database {
  readonly connection: Connection;
  readonly uri: string;
  close(): Promise<void>;
}

/** The embedded store is loaded only where it is used: with MONGODB_URI its code never enters the process. */
interface EmbeddedStore {
  startDocstore(options: { dataDir: string }): Promise<{ uri: string; pid: number; stop(): Promise<void> }>;
}

// Models then pick up the session of the running unit of work; it cannot be set for one connection alone.
mongoose.set('transactionAsyncLocalStorage', true);

/** Connects to MongoDB, or starts the embedded store in the data folder when no address is configured. */
export async function connectDatabase(config: Pick<Config, 'mongodbUri' | 'dataDir'>): Promise<Database> {
  if (config.mongodbUri) return openDatabase(config.mongodbUri, nameIn(config.mongodbUri));
  const dataDir = join(config.dataDir, 'docstore');
  await mkdir(dataDir, { recursive: true });
  const { startDocstore }: EmbeddedStore = await import('@lyceum/docstore' as string);
  const store = await startDocstore({ dataDir });
  try {
    const { connection } = await openDatabase(store.uri, 'lyceum');
    const close = async () => {
      await connection.close();
      await store.stop();
    };
    return { connection, uri: store.uri, close };
  } catch (error) {
    await store.stop();
    throw error;
  }
}

/** Connects to one database of a store that runs already. Throws when it does not answer within ten seconds. */
export async function openDatabase(uri: string, dbName: string): Promise<Database> {
  const options = { dbName, serverSelectionTimeoutMS: 10_000, autoIndex: false, autoCreate: false, maxPoolSize: 20 };
  const connection = mongoose.createConnection(uri, options);
  try {
    await connection.asPromise();
  } catch (cause) {
    await connection.close().catch(() => {});
    throw new Error(`No document store answers at ${withoutSecrets(uri)}: ${(cause as Error).message}`, { cause });
  }
  return { connection, uri, close: () => connection.close() };
}

/** An address without a database means ours. */
function nameIn(uri: string): string {
  return /^mongodb(?:\+srv)?:\/\/[^/]+\/([^?]+)/.exec(uri)?.[1] ?? 'lyceum';
}
