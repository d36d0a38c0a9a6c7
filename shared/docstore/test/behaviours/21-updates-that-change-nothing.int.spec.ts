import type { Document } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDatabase, type TestDatabase } from '../../src/testing/a-database.ts';

describe('an update that changes nothing', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await aDatabase();
  });
  afterAll(() => database.close());

  it.each<[string, Document]>([
    ['$set to the same value', { $set: { n: 1 } }],
    ['$inc by zero', { $inc: { n: 0 } }],
    ['$max below', { $max: { n: 0 } }],
    ['$addToSet of what is there', { $addToSet: { a: 1 } }],
    ['$pull of what is not', { $pull: { a: 9 } }],
    ['$unset of what is not', { $unset: { z: 1 } }],
    ['$push of nothing', { $push: { a: { $each: [] } } }],
  ])('by %s is matched and not modified', async (_, update) => {
    const collection = await database.collection({ _id: 1, n: 1, a: [1] });
    expect(await collection.updateMany({}, update)).toMatchObject({ matchedCount: 1, modifiedCount: 0 });
  });

  it('in one document of many counts the others only', async () => {
    const collection = await database.collection({ n: 1 }, { n: 2 }, { n: 3 });
    expect(await collection.updateMany({}, { $set: { n: 2 } })).toMatchObject({ matchedCount: 3, modifiedCount: 2 });
  });

  it('to another number type is a change', async () => {
    const collection = await database.collection({ _id: 1, n: 1 });
    expect(await collection.updateOne({}, [{ $set: { n: { $toLong: '$n' } } }])).toMatchObject({ modifiedCount: 1 });
  });
});
