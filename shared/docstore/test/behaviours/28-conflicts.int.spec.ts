import { join } from 'node:path';
import type { ClientSession } from 'mongodb';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Engine } from '../../src/engine.ts';
import { aDatabase, aDataDir, type TestDatabase } from '../../src/testing/a-database.ts';
import { refusalOf } from '../../src/testing/refusals.ts';
import { lifetimeMs } from '../../src/transactions/manager.ts';

const transient = ['TransientTransactionError'];

describe('two writers', () => {
  let database: TestDatabase;
  let [first, second]: ClientSession[] = [];
  beforeAll(async () => {
    database = await aDatabase();
  });
  afterAll(() => database.close());
  beforeEach(() => {
    [first, second] = [database.client.startSession(), database.client.startSession()];
    first.startTransaction();
    second.startTransaction();
  });
  afterEach(async () => {
    await first?.endSession();
    await second?.endSession();
  });

  it('of one document in two transactions: the second is refused, and may try again', async () => {
    const collection = await database.collection({ _id: 1, n: 0 });
    await collection.updateOne({}, { $inc: { n: 1 } }, { session: first });
    expect(await refusalOf(collection.updateOne({}, { $inc: { n: 1 } }, { session: second }))).toMatchObject({
      code: 112,
      labels: transient,
    });
    await first?.commitTransaction();
    expect((await collection.findOne({}))?.n).toBe(1);
  });

  it('one of which has committed since the snapshot of the other: the other is refused', async () => {
    const collection = await database.collection({ _id: 1, n: 0 });
    await collection.findOne({}, { session: first });
    await collection.updateOne({}, { $inc: { n: 1 } });
    expect(await refusalOf(collection.updateOne({}, { $inc: { n: 1 } }, { session: first }))).toMatchObject({
      code: 112,
      labels: transient,
    });
  });

  it('of one unique key: the second is refused as a conflict', async () => {
    const collection = await database.collection({ _id: 0 });
    await collection.createIndex({ k: 1 }, { unique: true, sparse: true });
    await collection.insertOne({ k: 'a' }, { session: first });
    expect(await refusalOf(collection.insertOne({ k: 'a' }, { session: second }))).toMatchObject({
      code: 112,
      labels: transient,
    });
  });

  it('one of them plain: it waits for the transaction and then goes on', async () => {
    const collection = await database.collection({ _id: 1, n: 0 });
    await collection.updateOne({}, { $inc: { n: 1 } }, { session: first });
    const plain = collection.updateOne({}, { $inc: { n: 10 } });
    expect((await collection.findOne({}))?.n).toBe(0);
    await first?.commitTransaction();
    expect(await plain).toMatchObject({ modifiedCount: 1 });
    expect((await collection.findOne({}))?.n).toBe(11);
  });

  it('one of them plain and short of time: it gives up', async () => {
    const collection = await database.collection({ _id: 1, n: 0 });
    await collection.updateOne({}, { $inc: { n: 1 } }, { session: first });
    expect((await refusalOf(collection.updateOne({}, { $inc: { n: 1 } }, { maxTimeMS: 20 }))).code).toBe(50);
  });

  it('of which one repeats a key that is taken: its transaction ends, and trying again would not help', async () => {
    const collection = await database.collection({ _id: 1 });
    const refusal = await refusalOf(collection.insertOne({ _id: 1 }, { session: first }));
    expect(refusal).toMatchObject({ code: 11000, labels: [] });
    expect(await refusalOf(collection.insertOne({ _id: 2 }, { session: first }))).toMatchObject({
      code: 251,
      labels: transient,
    });
  });

  it('may ask twice for the commit and for the abort', async () => {
    const collection = await database.collection({ _id: 1 });
    await collection.insertOne({ _id: 2 }, { session: first });
    await first?.commitTransaction();
    await first?.commitTransaction();
    await collection.insertOne({ _id: 3 }, { session: second });
    await second?.abortTransaction();
    const again = { abortTransaction: 1, autocommit: false };
    expect(await database.client.db('admin').command(again, { session: second })).toMatchObject({ ok: 1 });
    expect((await collection.find().toArray()).map(({ _id }) => _id)).toEqual([1, 2]);
  });

  it('that withTransaction runs again both have their effect', async () => {
    const collection = await database.collection({ _id: 1, n: 0 });
    const add = () =>
      database.client.withSession((session) =>
        session.withTransaction(async () => {
          const found = await collection.findOne({}, { session });
          await collection.updateOne({}, { $set: { n: found?.n + 1 } }, { session });
        }),
      );
    await Promise.all(Array.from({ length: 8 }, add));
    expect((await collection.findOne({}))?.n).toBe(8);
  });

  it('of which one stays open too long: it is ended, and may try again', async () => {
    const { dataDir, remove } = aDataDir();
    const engine = new Engine({ file: join(dataDir, 'docstore.db'), synchronous: 'NORMAL' });
    const now = Date.now();
    engine.transactions.start('long', 1n, now - lifetimeMs - 1);
    engine.transactions.start('short', 1n, now - lifetimeMs + 1000);
    engine.transactions.expire(now);
    expect(() => engine.transactions.find('long', 1n)).toThrow(
      expect.objectContaining({ code: 251, labels: transient }),
    );
    expect(engine.transactions.find('short', 1n).state).toBe('open');
    await engine.close();
    remove();
  });
});
