import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDatabase, type TestDatabase } from '../../src/testing/a-database.ts';

describe('a multikey index', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await aDatabase();
  });
  afterAll(() => database.close());

  const idsOf = (documents: readonly { _id: unknown }[]) => documents.map(({ _id }) => _id);

  it('finds a document once, however many of its elements match', async () => {
    const collection = await database.collection({ _id: 1, a: [1, 2, 3] }, { _id: 2, a: [2] });
    await collection.createIndex({ a: 1 });
    expect(idsOf(await collection.find({ a: { $gt: 0 } }).toArray())).toEqual([1, 2]);
    expect(idsOf(await collection.find({ a: { $in: [1, 2, 3] } }).toArray()).sort()).toEqual([1, 2]);
    expect(await collection.countDocuments({ a: { $gte: 1 } })).toBe(2);
  });

  it('takes one bound only, because another element may meet the other', async () => {
    const collection = await database.collection({ _id: 1, a: [1, 9] });
    await collection.createIndex({ a: 1 });
    expect(await collection.countDocuments({ a: { $gt: 3, $lt: 6 } })).toBe(1);
  });

  it('does not join bounds of two fields of one array', async () => {
    const collection = await database.collection({
      _id: 1,
      v: [
        { x: 1, y: 2 },
        { x: 2, y: 1 },
      ],
    });
    await collection.createIndex({ 'v.x': 1, 'v.y': 1 });
    expect(await collection.countDocuments({ 'v.x': 1, 'v.y': 1 })).toBe(1);
  });

  it('never gives the order of a sort', async () => {
    const collection = await database.collection({ _id: 1, a: [5, 1] }, { _id: 2, a: [3, 4] }, { _id: 3, a: 2 });
    await collection.createIndex({ a: 1 });
    expect(
      idsOf(
        await collection
          .find({ a: { $gt: 1 } })
          .sort({ a: 1 })
          .toArray(),
      ),
    ).toEqual([1, 3, 2]);
    expect(
      idsOf(
        await collection
          .find({ a: { $lt: 9 } })
          .sort({ a: -1 })
          .toArray(),
      ),
    ).toEqual([1, 2, 3]);
  });

  it('follows its elements through updates', async () => {
    const collection = await database.collection({ _id: 1, a: [1, 2] });
    await collection.createIndex({ a: 1 });
    await collection.updateOne({ _id: 1 }, { $pull: { a: 1 } as never, $set: { b: 1 } });
    await collection.updateOne({ _id: 1 }, { $push: { a: 3 } as never });
    expect(await collection.countDocuments({ a: 1 })).toBe(0);
    expect(await collection.countDocuments({ a: 2 })).toBe(1);
    expect(await collection.countDocuments({ a: 3 })).toBe(1);
  });

  it('refuses two arrays in one key', async () => {
    const collection = await database.collection();
    await collection.createIndex({ a: 1, b: 1 });
    await expect(collection.insertOne({ a: [1], b: [2] })).rejects.toMatchObject({ code: 171 });
  });
});
