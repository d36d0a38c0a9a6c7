import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDatabase, type TestDatabase } from '../../src/testing/a-database.ts';
import { refusalOf } from '../../src/testing/refusals.ts';

describe('a unique index', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await aDatabase();
  });
  afterAll(() => database.close());

  it('holds one document without the field, as null', async () => {
    const collection = await database.collection({ a: null });
    await collection.createIndex({ a: 1 }, { unique: true });
    expect((await refusalOf(collection.insertOne({ b: 1 }))).code).toBe(11000);
  });

  it('that is sparse holds any number without it', async () => {
    const collection = await database.collection({ b: 1 });
    await collection.createIndex({ a: 1 }, { unique: true, sparse: true });
    await collection.insertMany([{ b: 2 }, { a: 1 }]);
    expect((await refusalOf(collection.insertOne({ a: 1 }))).code).toBe(11000);
    expect(await collection.countDocuments({})).toBe(3);
    expect(await collection.countDocuments({ a: null })).toBe(2);
  });

  it('that is sparse and compound holds a document when one of its fields is there', async () => {
    const collection = await database.collection({ a: 1 });
    await collection.createIndex({ a: 1, b: 1 }, { unique: true, sparse: true });
    expect((await refusalOf(collection.insertOne({ a: 1, b: null }))).code).toBe(11000);
    await collection.insertMany([{ c: 1 }, { c: 2 }]);
  });

  it('that is partial binds only the documents it holds', async () => {
    const collection = await database.collection();
    await collection.createIndex({ email: 1 }, { unique: true, partialFilterExpression: { isActive: true } });
    await collection.insertMany([{ email: 'a', isActive: true }, { email: 'a', isActive: false }, { email: 'a' }]);
    expect((await refusalOf(collection.updateOne({ isActive: false }, { $set: { isActive: true } }))).code).toBe(11000);
    await collection.updateOne({ isActive: true }, { $set: { isActive: false } });
    await collection.insertOne({ email: 'a', isActive: true });
  });

  it('stops an updateMany at the first collision and keeps what was done', async () => {
    const collection = await database.collection({ _id: 1, n: 1 }, { _id: 2, n: 2 }, { _id: 3, n: 9 });
    await collection.createIndex({ n: 1 }, { unique: true });
    expect((await refusalOf(collection.updateMany({}, { $mul: { n: 2 } }))).code).toBe(11000);
    expect(await collection.find().toArray()).toEqual([
      { _id: 1, n: 1 },
      { _id: 2, n: 2 },
      { _id: 3, n: 9 },
    ]);
    await refusalOf(
      collection.updateMany({}, [{ $set: { n: { $cond: [{ $eq: ['$_id', 2] }, 9, { $add: ['$n', 100] }] } } }]),
    );
    expect((await collection.find().sort({ _id: 1 }).toArray()).map(({ n }) => n)).toEqual([101, 2, 9]);
  });
});
