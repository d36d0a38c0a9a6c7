import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { MongoClient } from 'mongodb';
import { describe, expect, it } from 'vitest';
import { aDataDir } from '../src/testing/a-database.ts';

const program = fileURLToPath(new URL('../bin/docstore.ts', import.meta.url));
const start = (...options: string[]) =>
  spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program, ...options], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });

describe('the store from the command line', () => {
  it('says in one line where it is, answers as a replica set, and ends on SIGTERM', async () => {
    const { dataDir, remove } = aDataDir();
    const child = start('--data', dataDir, '--port', '0');
    const [line] = await once(createInterface({ input: child.stdout }), 'line');
    const uri = /^docstore ready: (mongodb:\/\/127\.0\.0\.1:\d+\/\?replicaSet=docstore)$/.exec(String(line))?.[1] ?? '';
    const client = await new MongoClient(uri).connect();
    const collection = client.db('a').collection('b');
    await client.withSession((session) => session.withTransaction(() => collection.insertOne({ n: 1 }, { session })));
    expect(await collection.countDocuments()).toBe(1);
    const status = await client.db('admin').command({ replSetGetStatus: 1 });
    expect(status).toMatchObject({
      set: 'docstore',
      members: [{ name: new URL(uri).host, stateStr: 'PRIMARY', self: true }],
    });
    const second = start('--data', dataDir, '--port', '0');
    const [complaint] = await once(createInterface({ input: second.stderr }), 'line');
    expect(complaint).toBe(`${dataDir} is in use by another docstore (process ${child.pid}); stop that one first`);
    child.kill('SIGTERM');
    const [code] = await once(child, 'exit');
    expect(code).toBe(0);
    await client.close();
    remove();
  });

  it('says how to call it', async () => {
    const child = start('--port', '0');
    const [line] = await once(createInterface({ input: child.stderr }), 'line');
    expect(line).toContain('--data DIR --port N');
    expect((await once(child, 'exit'))[0]).toBe(2);
  });
});
