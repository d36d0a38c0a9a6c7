import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { MongoClient } from 'mongodb';
import { describe, expect, it } from 'vitest';
import { startDocstore } from '../src/index.ts';
import { aDataDir } from '../src/testing/a-database.ts';

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('the embedded store', () => {
  it('keeps what it was given from one start to the next', async () => {
    const { dataDir, remove } = aDataDir();
    for (const count of [1, 2]) {
      const store = await startDocstore({ dataDir });
      const client = await new MongoClient(store.uri).connect();
      await client.db('a').collection('b').insertOne({ count });
      expect(await client.db('a').collection('b').countDocuments()).toBe(count);
      await client.close();
      await store.stop();
      expect(isAlive(store.pid)).toBe(false);
    }
    remove();
  });

  it('is nobody else’s to read', async () => {
    const { dataDir, remove } = aDataDir();
    const store = await startDocstore({ dataDir });
    expect(statSync(dataDir).mode & 0o777).toBe(0o700);
    expect(statSync(`${dataDir}/docstore.sock`).mode & 0o777).toBe(0o600);
    await store.stop();
    remove();
  });

  it('tells a second start who has the directory', async () => {
    const { dataDir, remove } = aDataDir();
    const store = await startDocstore({ dataDir });
    await expect(startDocstore({ dataDir })).rejects.toThrow(`in use by another docstore (process ${store.pid})`);
    await store.stop();
    remove();
  });

  it('finds a short place for its socket when the directory has a long name', async () => {
    const { dataDir, remove } = aDataDir();
    const store = await startDocstore({ dataDir: `${dataDir}/${'long-name/'.repeat(12)}` });
    const client = await new MongoClient(store.uri).connect();
    expect(await client.db('a').command({ ping: 1 })).toMatchObject({ ok: 1 });
    await client.close();
    await store.stop();
    remove();
  });

  it('is started again when it ends by itself, and has what it acknowledged', async () => {
    const { dataDir, remove } = aDataDir();
    const store = await startDocstore({ dataDir });
    const client = await new MongoClient(store.uri).connect();
    const collection = client.db('a').collection('b');
    await collection.insertOne({ n: 1 });
    const { pid } = store;
    process.kill(pid, 'SIGKILL');
    await expect.poll(() => collection.countDocuments().catch(() => -1), { timeout: 20_000 }).toBe(1);
    expect(store.pid).not.toBe(pid);
    await collection.insertOne({ n: 2 });
    await client.close();
    await store.stop();
    expect(isAlive(store.pid)).toBe(false);
    remove();
  });

  it('ends when its parent is killed', async () => {
    const { dataDir, remove } = aDataDir();
    const index = fileURLToPath(new URL('../src/index.ts', import.meta.url));
    const code = `const { startDocstore } = await import(${JSON.stringify(index)});
      console.log((await startDocstore({ dataDir: ${JSON.stringify(dataDir)} })).pid); setInterval(() => {}, 1000);`;
    const parent = spawn(process.execPath, ['--input-type=module', '-e', code], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [pid] = await once(createInterface({ input: parent.stdout }), 'line');
    expect(isAlive(Number(pid))).toBe(true);
    parent.kill('SIGKILL');
    await expect.poll(() => isAlive(Number(pid)), { timeout: 5_000 }).toBe(false);
    remove();
  });
});
