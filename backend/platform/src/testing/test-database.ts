import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectDatabase, type Database, openDatabase } from '../database/connect.ts';

interface SharedStore {
  readonly uri: string;
}

const shared = globalThis as { lyceumTestStore?: Promise<SharedStore> };

/** A fresh, empty database on the one store of this worker process; `close` drops it. */
export async function aDatabase(): Promise<Database> {
  shared.lyceumTestStore ??= startStore();
  const { uri } = await shared.lyceumTestStore;
  const database = await openDatabase(uri, `test_${randomUUID().slice(0, 13).replaceAll('-', '')}`);
  return {
    ...database,
    close: async () => {
      await database.connection.dropDatabase();
      await database.close();
    },
  };
}

/** MONGODB_URI names a real server to test against. The embedded store ends with this process, its folder too. */
async function startStore(): Promise<SharedStore> {
  const given = process.env.MONGODB_URI;
  if (given) return { uri: given };
  const dataDir = mkdtempSync(join(tmpdir(), 'lyceum-test-store-'));
  process.once('exit', () => rmSync(dataDir, { recursive: true, force: true }));
  const { connection, uri } = await connectDatabase({ mongodbUri: null, dataDir });
  await connection.close();
  return { uri };
}
