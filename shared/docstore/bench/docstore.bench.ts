import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { startDocstore } from '../src/index.ts';
import { benchLarge } from './large.bench.ts';
import { benchMillion, benchReopening } from './million.bench.ts';
import { benchOperations } from './operations.bench.ts';

/**
 * `npm run bench -- docstore [--durable] [--million] [--seconds N]`: rates, server CPU and their ratio to the prototype's figures
 * (above 1 is better). `--durable` measures with synchronous=FULL, the product's default; `--million` takes minutes.
 */
export async function run(args: readonly string[] = []): Promise<void> {
  const synchronous = args.includes('--durable') ? 'FULL' : 'NORMAL';
  const seconds = Number(args[args.indexOf('--seconds') + 1] ?? 3) || 3;
  const dataDir = mkdtempSync(join(tmpdir(), 'docstore-bench-'));
  try {
    const store = await startDocstore({ dataDir, synchronous });
    const client = await new MongoClient(store.uri, { maxPoolSize: 40 }).connect();
    console.log(`docstore, synchronous=${synchronous}`);
    await benchOperations(client, socketOf(store.uri), seconds * 1_000);
    await benchLarge(client);
    if (args.includes('--million')) await benchMillion(client.db('bench'), socketOf(store.uri), seconds * 1_000);
    await client.close();
    const { pid } = store;
    const stopped = store.stop();
    process.kill(pid, 'SIGKILL');
    await stopped;
    await benchReopening(dataDir, synchronous);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** The unix socket that a connection string of the store names. */
const socketOf = (uri: string): string => decodeURIComponent(new URL(uri).host);
