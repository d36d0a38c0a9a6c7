import { MongoBulkWriteError } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDatabase, type TestDatabase } from '../../src/testing/a-database.ts';

describe('a batch', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await aDatabase();
  });
  afterAll(() => database.close());

  const documents = [{ _id: 1 }, { _id: 2 }, { _id: 1 }, { _id: 3 }, { _id: 2 }];

  it.each([
    ['ordered stops at the first failure', true, 2, [2]],
    ['unordered reports each failure by its place', false, 3, [2, 4]],
  ])('of inserts that is %s', async (_, ordered, inserted, failed) => {
    const collection = await database.collection();
    const error: unknown = await collection.insertMany(documents, { ordered }).catch((refused: unknown) => refused);
    if (!(error instanceof MongoBulkWriteError)) throw new Error('nothing failed');
    const writeErrors = [error.writeErrors].flat();
    expect(error.result.insertedCount).toBe(inserted);
    expect(writeErrors.map(({ index }) => index)).toEqual(failed);
    expect(writeErrors.every(({ code }) => code === 11000)).toBe(true);
    expect(await collection.countDocuments({})).toBe(inserted);
  });

  it('of updates tells what was matched, changed and upserted, and under which _id', async () => {
    const collection = await database.collection({ _id: 1, n: 1 }, { _id: 2, n: 1 });
    const outcome = await collection.bulkWrite([
      { updateMany: { filter: { n: 1 }, update: { $set: { n: 2 } } } },
      { updateOne: { filter: { _id: 9 }, update: { $set: { n: 9 } }, upsert: true } },
      { updateOne: { filter: { _id: 1 }, update: { $set: { n: 2 } } } },
      { deleteOne: { filter: { n: 2 } } },
      { insertOne: { document: { _id: 5 } } },
    ]);
    expect(outcome).toMatchObject({
      matchedCount: 3,
      modifiedCount: 2,
      upsertedCount: 1,
      upsertedIds: { 1: 9 },
      deletedCount: 1,
      insertedCount: 1,
    });
  });

  it('of updates that fails in the middle keeps what came before', async () => {
    const collection = await database.collection({ _id: 1, n: 1 });
    const writes = [
      { updateOne: { filter: { _id: 1 }, update: { $inc: { n: 1 } } } },
      { updateOne: { filter: { _id: 1 }, update: { $inc: { n: 'x' as never } } } },
      { updateOne: { filter: { _id: 1 }, update: { $inc: { n: 1 } } } },
    ];
    await expect(collection.bulkWrite(writes)).rejects.toMatchObject({ code: 14 });
    expect((await collection.findOne({}))?.n).toBe(2);
    await expect(collection.bulkWrite(writes, { ordered: false })).rejects.toMatchObject({ code: 14 });
    expect((await collection.findOne({}))?.n).toBe(4);
  });
});
