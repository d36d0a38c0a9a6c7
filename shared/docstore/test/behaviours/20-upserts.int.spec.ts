import type { Document } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDatabase, type TestDatabase } from '../../src/testing/a-database.ts';
import { refusalOf } from '../../src/testing/refusals.ts';

describe('an upsert', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await aDatabase();
  });
  afterAll(() => database.close());

  const made = async (filter: Document, update: Document | Document[]) => {
    const collection = await database.collection();
    const { upsertedCount } = await collection.updateOne(filter, update as Document, { upsert: true });
    expect(upsertedCount).toBe(1);
    return collection.findOne({});
  };

  it.each<[string, Document, Document]>([
    ['plain equality', { _id: 1, a: 1 }, { a: 1 }],
    ['$eq', { _id: 1, a: { $eq: 1 } }, { a: 1 }],
    ['$and', { $and: [{ _id: 1 }, { a: 1 }] }, { a: 1 }],
    ['a single $or', { _id: 1, $or: [{ a: 1 }] }, { a: 1 }],
    ['not from several branches of $or', { _id: 1, $or: [{ a: 1 }, { a: 2 }] }, {}],
    ['a single $in', { _id: 1, a: { $in: [1] } }, { a: 1 }],
    ['not from several values of $in', { _id: 1, a: { $in: [1, 2] } }, {}],
    ['a single $all', { _id: 1, a: { $all: [1] } }, { a: 1 }],
    ['a dotted path', { _id: 1, 'a.b': 1 }, { a: { b: 1 } }],
    ['not from a comparison', { _id: 1, a: { $gt: 1 } }, {}],
  ])('takes its first fields from %s', async (_, filter, seed) => {
    expect(await made(filter, { $set: { z: 1 } })).toEqual({ _id: 1, ...seed, z: 1 });
  });

  it('applies $setOnInsert, and only when it inserts', async () => {
    const collection = await database.collection({ _id: 1 });
    await collection.updateOne({ _id: 1 }, { $setOnInsert: { a: 1 } }, { upsert: true });
    await collection.updateOne({ _id: 2 }, { $setOnInsert: { a: 1 } }, { upsert: true });
    expect(await collection.find().sort({ _id: 1 }).toArray()).toEqual([{ _id: 1 }, { _id: 2, a: 1 }]);
  });

  it('by a replacement keeps the _id of its filter alone', async () => {
    const collection = await database.collection();
    await collection.replaceOne({ _id: 7, a: 1 }, { b: 1 }, { upsert: true });
    expect(await collection.findOne({})).toEqual({ _id: 7, b: 1 });
  });

  it('by a pipeline starts from the filter as well', async () => {
    expect(await made({ _id: 1, a: 1 }, [{ $set: { b: { $add: ['$a', 1] } } }])).toEqual({ _id: 1, a: 1, b: 2 });
  });

  it('makes an _id where none is given', async () => {
    const collection = await database.collection();
    const { upsertedId } = await collection.updateOne({ a: 1 }, { $set: { b: 1 } }, { upsert: true });
    expect(await collection.findOne({})).toEqual({ _id: upsertedId, a: 1, b: 1 });
  });

  it('refuses a path that its filter sets twice', async () => {
    expect((await refusalOf(made({ a: 1, $and: [{ a: 2 }] }, { $set: { b: 1 } }))).code).toBe(54);
  });

  it('of many at once on a unique key gives one document', async () => {
    const collection = await database.collection();
    await collection.createIndex({ key: 1 }, { unique: true });
    const upserts = Array.from({ length: 20 }, () =>
      collection.updateOne({ key: 'k' }, { $inc: { n: 1 } }, { upsert: true }),
    );
    const outcomes = await Promise.all(upserts);
    expect(outcomes.filter(({ upsertedCount }) => upsertedCount === 1)).toHaveLength(1);
    expect(await collection.find({}, { projection: { _id: 0 } }).toArray()).toEqual([{ key: 'k', n: 20 }]);
  });
});
