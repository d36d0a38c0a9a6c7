import type { ClientSession, Collection } from 'mongodb';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aDatabase, type Stored, type TestDatabase } from '../../src/testing/a-database.ts';
import { refusalOf } from '../../src/testing/refusals.ts';

describe('a transaction', () => {
  let database: TestDatabase;
  let session: ClientSession;
  beforeAll(async () => {
    database = await aDatabase();
  });
  afterAll(() => database.close());
  beforeEach(() => {
    session = database.client.startSession();
    session.startTransaction();
  });
  afterEach(() => session.endSession());

  const accounts = () => database.collection({ _id: 1, n: 10 }, { _id: 2, n: 20 }, { _id: 3, n: 30 });
  const worths = async (collection: Collection, inside = true) =>
    (
      await collection
        .find({}, inside ? { session } : {})
        .sort({ _id: 1 })
        .toArray()
    ).map(({ n }) => n);

  it('sees the store as it was at its first operation', async () => {
    const collection = await accounts();
    await collection.updateOne({ _id: 1 }, { $set: { n: 11 } });
    expect(await worths(collection)).toEqual([11, 20, 30]);
    await collection.updateOne({ _id: 1 }, { $set: { n: 12 } });
    await collection.deleteOne({ _id: 2 });
    await collection.insertOne({ _id: 4, n: 40 });
    expect(await worths(collection)).toEqual([11, 20, 30]);
    expect(await collection.findOne({ _id: 2 }, { session })).toEqual({ _id: 2, n: 20 });
    expect(await collection.countDocuments({ n: { $gt: 30 } }, { session })).toBe(0);
    expect(await worths(collection, false)).toEqual([12, 30, 40]);
  });

  it('sees its old index entries too', async () => {
    const collection = await accounts();
    await collection.createIndex({ n: 1 });
    await worths(collection);
    await collection.updateOne({ _id: 1 }, { $set: { n: 99 } });
    expect((await collection.find({ n: 10 }, { session }).toArray()).map(({ _id }) => _id)).toEqual([1]);
    expect(await collection.find({ n: 99 }, { session }).toArray()).toEqual([]);
    expect((await collection.find({}, { session }).sort({ n: -1 }).toArray()).map(({ n }) => n)).toEqual([30, 20, 10]);
  });

  it('sees its own writes in find, count, aggregate and $lookup, and nobody else does', async () => {
    const collection = await accounts();
    const others = await database.collection({ _id: 1, of: 1 });
    await collection.updateOne({ _id: 1 }, { $inc: { n: 1 } }, { session });
    await collection.insertOne({ _id: 4, n: 40 }, { session });
    await collection.deleteOne({ _id: 3 }, { session });
    await others.insertOne({ _id: 2, of: 4 }, { session });
    expect(await worths(collection)).toEqual([11, 20, 40]);
    expect(await collection.countDocuments({}, { session })).toBe(3);
    expect(await collection.distinct('n', {}, { session })).toEqual([11, 20, 40]);
    const sums = await collection.aggregate([{ $group: { _id: null, sum: { $sum: '$n' } } }], { session }).toArray();
    expect(sums).toEqual([{ _id: null, sum: 71 }]);
    const lookup = { from: others.collectionName, localField: '_id', foreignField: 'of', as: 'others' };
    const joined = await collection.aggregate([{ $match: { _id: 4 } }, { $lookup: lookup }], { session }).toArray();
    expect(joined).toEqual([{ _id: 4, n: 40, others: [{ _id: 2, of: 4 }] }]);
    expect(await worths(collection, false)).toEqual([10, 20, 30]);
    await session.commitTransaction();
    expect(await worths(collection, false)).toEqual([11, 20, 40]);
  });

  it('leaves nothing when it is aborted', async () => {
    const collection = await accounts();
    await collection.updateMany({}, { $set: { n: 0 } }, { session });
    await session.abortTransaction();
    expect(await worths(collection, false)).toEqual([10, 20, 30]);
  });

  it('makes collections that appear when it commits', async () => {
    const { collectionName } = await database.collection();
    const collection = database.db.collection<Stored>(collectionName);
    await collection.insertOne({ _id: 1 }, { session });
    expect(await collection.find({}, { session }).toArray()).toEqual([{ _id: 1 }]);
    const names = async () =>
      (await database.db.listCollections({ name: collectionName }).toArray()).map(({ name }) => name);
    expect(await names()).toEqual([]);
    expect(await collection.countDocuments()).toBe(0);
    await session.commitTransaction();
    expect(await names()).toEqual([collectionName]);
    expect(await collection.countDocuments()).toBe(1);
  });

  it('names such a collection as it will be called', async () => {
    const { collectionName } = await database.collection();
    const collection = database.db.collection<Stored>(collectionName);
    await collection.insertOne({ _id: 1 }, { session });
    const { message } = await refusalOf(collection.insertOne({ _id: 1 }, { session }));
    expect(message).toContain(`collection: ${database.db.databaseName}.${collectionName} index`);
  });

  it('updates a document twice and deletes what it inserted', async () => {
    const collection = await accounts();
    await collection.createIndex({ n: 1 }, { unique: true });
    for (let round = 0; round < 2; round++) await collection.updateOne({ _id: 1 }, { $inc: { n: 1 } }, { session });
    await collection.insertOne({ _id: 9, n: 9 }, { session });
    await collection.deleteOne({ _id: 9 }, { session });
    await collection.insertOne({ _id: 8, n: 9 }, { session });
    await collection.updateOne({ _id: 2 }, { $set: { n: 10 } }, { session });
    await session.commitTransaction();
    expect(await collection.find().sort({ _id: 1 }).toArray()).toEqual([
      { _id: 1, n: 12 },
      { _id: 2, n: 10 },
      { _id: 3, n: 30 },
      { _id: 8, n: 9 },
    ]);
    expect(await collection.findOne({ n: 10 })).toEqual({ _id: 2, n: 10 });
  });
});
