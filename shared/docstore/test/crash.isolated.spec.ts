import { MongoClient } from 'mongodb';
import { describe, expect, it } from 'vitest';
import { type Docstore, startDocstore } from '../src/index.ts';
import { aDataDir } from '../src/testing/a-database.ts';
import { checkDatabase } from '../src/tools/inspect.ts';

const rounds = 20;
const writers = 16;

interface Entry {
  readonly _id: string;
  readonly writer: number;
  readonly n: number;
}

interface Counter {
  readonly _id: number;
  readonly n: number;
}

/** What the store has answered: it must know at least this much after a crash. */
interface Acknowledged {
  readonly inserts: Set<string>;
  readonly counts: number[];
  readonly pairs: Set<string>;
}

describe('a store that is killed', () => {
  it('has every write it acknowledged, whole pairs only, and indexes that agree', async () => {
    const { dataDir, remove } = aDataDir();
    const known: Acknowledged = { inserts: new Set(), counts: new Array<number>(writers).fill(0), pairs: new Set() };
    for (let round = 0; round < rounds; round++) {
      const store = await startDocstore({ dataDir });
      const client = await new MongoClient(store.uri, {
        retryWrites: false,
        serverSelectionTimeoutMS: 500,
      }).connect();
      await prepare(client);
      await check(client, known);
      const working = Promise.all(Array.from({ length: writers }, (_, writer) => write(client, writer, round, known)));
      await enoughWrites(known);
      const stopping = killed(store);
      await working;
      await client.close();
      await stopping;
    }
    const store = await startDocstore({ dataDir });
    await finalCheck(store, known);
    await store.stop();
    remove();
    expect(known.inserts.size).toBeGreaterThan(rounds * 10);
    expect(known.pairs.size).toBeGreaterThan(rounds);
  }, 240_000);
});

/** Told to stop in the same breath, so that nothing starts it again in this round. */
function killed(store: Docstore): Promise<void> {
  process.kill(store.pid, 'SIGKILL');
  return store.stop();
}

async function prepare(client: MongoClient): Promise<void> {
  const db = client.db('crash');
  await db.collection('entries').createIndex({ writer: 1, n: 1 }, { unique: true });
  await db.collection('left').createIndex({ pair: 1 });
  await db.collection('right').createIndex({ pair: 1 });
}

/** One writer: inserts, counters and two-document transactions until the store is gone. */
async function write(client: MongoClient, writer: number, round: number, known: Acknowledged): Promise<void> {
  const db = client.db('crash');
  try {
    for (let n = 0; ; n++) {
      const entry = { _id: `${round}-${writer}-${n}`, writer, n: round * 1_000_000 + n };
      await db.collection<Entry>('entries').insertOne(entry);
      known.inserts.add(entry._id);
      const counted = await db
        .collection<Counter>('counters')
        .findOneAndUpdate({ _id: writer }, { $inc: { n: 1 } }, { upsert: true, returnDocument: 'after' });
      known.counts[writer] = counted?.n ?? 0;
      const pair = `pair-${entry._id}`;
      await insertPair(client, pair);
      known.pairs.add(pair);
    }
  } catch {
    // The store was killed: this writer is done.
  }
}

/** Without the driver's helper, which would go on trying when the store is gone. */
function insertPair(client: MongoClient, pair: string): Promise<void> {
  return client.withSession(async (session) => {
    session.startTransaction();
    await client.db('crash').collection('left').insertOne({ pair }, { session });
    await client.db('crash').collection('right').insertOne({ pair }, { session });
    await session.commitTransaction();
  });
}

async function enoughWrites({ inserts }: Acknowledged): Promise<void> {
  const target = inserts.size + 40 + Math.floor(Math.random() * 60);
  while (inserts.size < target) await new Promise((resolve) => setTimeout(resolve, 5));
}

async function check(client: MongoClient, known: Acknowledged): Promise<void> {
  const db = client.db('crash');
  const stored = new Set((await db.collection<Entry>('entries').find().toArray()).map(({ _id }) => _id));
  expect([...known.inserts].filter((id) => !stored.has(id))).toEqual([]);
  for (const { _id, n } of await db.collection<Counter>('counters').find().toArray())
    expect(n).toBeGreaterThanOrEqual(known.counts[_id] ?? 0);
  const sides = await Promise.all(
    ['left', 'right'].map(async (side) => (await db.collection(side).distinct('pair')).sort()),
  );
  expect(sides[0]).toEqual(sides[1]);
  const pairs = new Set(sides[0]);
  expect([...known.pairs].filter((pair) => !pairs.has(pair))).toEqual([]);
}

async function finalCheck(store: Docstore, known: Acknowledged): Promise<void> {
  const client = await new MongoClient(store.uri).connect();
  await check(client, known);
  const checks = await checkDatabase(client.db('crash'));
  expect(checks.flatMap(({ errors }) => errors)).toEqual([]);
  expect(checks).toHaveLength(4);
  await client.close();
}
