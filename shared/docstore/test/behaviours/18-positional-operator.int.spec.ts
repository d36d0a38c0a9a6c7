import type { Document } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDatabase, type TestDatabase } from '../../src/testing/a-database.ts';
import { refusalOf } from '../../src/testing/refusals.ts';

describe('the positional $', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await aDatabase();
  });
  afterAll(() => database.close());

  const update = async (filter: Document) => {
    const collection = await database.collection({ _id: 1, a: [1, 2, 3, 2], d: [{ k: 'x' }, { k: 'y' }] });
    await collection.updateOne(filter, { $set: { 'a.$': 'hit' } });
    return (await collection.findOne({}))?.a;
  };

  it.each<[string, Document]>([
    ['plainly', { a: 2 }],
    ['by a condition', { a: { $gt: 1 } }],
    ['through $and', { $and: [{ _id: 1 }, { a: 2 }] }],
    ['through a single $or', { $or: [{ a: 2 }] }],
    ['through $elemMatch', { a: { $elemMatch: { $gt: 1, $lt: 3 } } }],
    ['through $in', { a: { $in: [2, 9] } }],
  ])('is the first element that the query matched %s', async (_, filter) => {
    expect(await update(filter)).toEqual([1, 'hit', 3, 2]);
  });

  it('reaches into the matched document', async () => {
    const collection = await database.collection({ _id: 1, d: [{ k: 'x' }, { k: 'y' }] });
    await collection.updateOne({ 'd.k': 'y' }, { $set: { 'd.$.n': 1 } });
    expect((await collection.findOne({}))?.d).toEqual([{ k: 'x' }, { k: 'y', n: 1 }]);
  });

  it.each<[string, Document]>([
    ['when the query looks at no array', { _id: 1 }],
    ['after $ne', { a: { $ne: 9 } }],
  ])('is refused %s', async (_, filter) => {
    expect(await refusalOf(update(filter))).toMatchObject({ code: 2 });
  });
});
