import { Long } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Cursors } from '../../src/commands/cursors.ts';
import { aDatabase, type TestDatabase } from '../../src/testing/a-database.ts';
import { refusalOf } from '../../src/testing/refusals.ts';

describe('a cursor', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await aDatabase();
  });
  afterAll(() => database.close());

  const filled = (size: number) => database.collection(...Array.from({ length: size }, (_, n) => ({ _id: n, n })));
  const firstBatch = async (name: string, rest: object) => (await database.db.command({ find: name, ...rest })).cursor;

  it('gives 101 documents first, as many as asked for, or none', async () => {
    const { collectionName } = await filled(150);
    expect((await firstBatch(collectionName, {})).firstBatch).toHaveLength(101);
    expect((await firstBatch(collectionName, { batchSize: 7 })).firstBatch).toHaveLength(7);
    const none = await firstBatch(collectionName, { batchSize: 0 });
    expect(none.firstBatch).toHaveLength(0);
    expect(Long.fromValue(none.id).isZero()).toBe(false);
  });

  it('has the id 0 when nothing is left', async () => {
    const { collectionName } = await filled(3);
    expect(Long.fromValue((await firstBatch(collectionName, {})).id).isZero()).toBe(true);
    expect(Long.fromValue((await firstBatch(collectionName, { batchSize: 3 })).id).isZero()).toBe(true);
    expect(Long.fromValue((await firstBatch(collectionName, { batchSize: 2, singleBatch: true })).id).isZero()).toBe(
      true,
    );
  });

  it('shows every document once, whatever the batch', async () => {
    const collection = await filled(1000);
    for (const batchSize of [1, 13, 999, 1001]) {
      const found = await collection.find({}, { batchSize }).limit(50).toArray();
      expect(found.map(({ n }) => n)).toEqual(Array.from({ length: 50 }, (_, n) => n));
    }
    expect(await collection.find({}, { batchSize: 300 }).toArray()).toHaveLength(1000);
  });

  it('does not show a document again that moves ahead in the index', async () => {
    const collection = await filled(500);
    await collection.createIndex({ n: 1 });
    const seen: number[] = [];
    for await (const { _id } of collection.find({ n: { $gte: 0 } }, { batchSize: 50 }).sort({ n: 1 })) {
      seen.push(Number(_id));
      if (seen.length % 50 === 1) await collection.updateOne({ _id }, { $inc: { n: 10_000 } });
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(500);
  });

  it('is lost when it is killed and with its session', async () => {
    const collection = await filled(10);
    const cursor = collection.find({}, { batchSize: 2 });
    await cursor.next();
    const { id } = cursor;
    await cursor.close();
    const more = { getMore: id, collection: collection.collectionName };
    expect((await refusalOf(database.db.command(more))).code).toBe(43);
    const session = database.client.startSession();
    const opened = await database.db.command({ find: collection.collectionName, batchSize: 2 }, { session });
    await database.db.admin().command({ endSessions: [session.id] });
    const lost = { getMore: opened.cursor.id, collection: collection.collectionName };
    expect((await refusalOf(database.db.command(lost, { session }))).code).toBe(43);
    await session.endSession();
  });

  it('is lost after ten idle minutes', async () => {
    const cursors = new Cursors();
    const results = { take: () => ({ documents: [], isDone: false }), close: () => {} };
    const fields = { namespace: 'a.b', session: null, transaction: null, results };
    await cursors.open({ ...fields, neverExpires: false }, 1, false);
    await cursors.open({ ...fields, neverExpires: true }, 1, false);
    cursors.expire(Date.now() + 9 * 60_000);
    expect(cursors.size).toBe(2);
    cursors.expire(Date.now() + 11 * 60_000);
    expect(cursors.size).toBe(1);
  });
});
