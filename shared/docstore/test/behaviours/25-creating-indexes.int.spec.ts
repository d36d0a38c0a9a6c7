import type { CreateIndexesOptions, IndexSpecification } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDatabase, type TestDatabase } from '../../src/testing/a-database.ts';
import { refusalOf } from '../../src/testing/refusals.ts';

describe('createIndexes', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await aDatabase();
  });
  afterAll(() => database.close());

  it('may be asked again for what is there', async () => {
    const collection = await database.collection();
    for (let round = 0; round < 2; round++)
      expect(await collection.createIndex({ a: 1, b: -1 }, { unique: true })).toBe('a_1_b_-1');
    expect(await collection.indexes()).toEqual([
      { v: 2, key: { _id: 1 }, name: '_id_' },
      { v: 2, key: { a: 1, b: -1 }, name: 'a_1_b_-1', unique: true },
    ]);
  });

  it('lists an index with all it was made with', async () => {
    const collection = await database.collection();
    const options = { name: 'i', sparse: true, expireAfterSeconds: 5, background: true };
    await collection.createIndex({ a: 1 }, options);
    expect((await collection.indexes())[1]).toEqual({ v: 2, key: { a: 1 }, ...options });
  });

  it.each<[string, IndexSpecification, CreateIndexesOptions, number]>([
    ['the same index under another name', { a: 1 }, { name: 'other' }, 85],
    ['other options under the generated name', { a: 1 }, { unique: true }, 86],
    ['another key under a name that is taken', { b: 1 }, { name: 'a_1' }, 86],
    ['two special kinds at once', { c: 1 }, { sparse: true, partialFilterExpression: { c: 1 } }, 67],
    ['a partial filter with $ne', { c: 1 }, { partialFilterExpression: { c: { $ne: 1 } } }, 67],
    ['another expiry under the generated name', { t: 1 }, { expireAfterSeconds: 2 }, 85],
    ['an expiry on two fields', { c: 1, d: 1 }, { expireAfterSeconds: 1 }, 67],
  ])('refuses %s', async (_, key, options, code) => {
    const collection = await database.collection();
    await collection.createIndexes([{ key: { a: 1 } }, { key: { t: 1 }, expireAfterSeconds: 1 }]);
    expect((await refusalOf(collection.createIndex(key, options))).code).toBe(code);
  });

  it.each<[string, CreateIndexesOptions]>([
    ['a unique one', { unique: true }],
    ['a sparse one', { sparse: true }],
    ['a partial one', { partialFilterExpression: { a: { $gt: 1 } } }],
  ])('makes beside a plain index under another name %s', async (name, options) => {
    const collection = await database.collection();
    await collection.createIndex({ a: 1 });
    await collection.createIndex({ a: 1 }, { name, ...options });
    expect(await collection.indexes()).toHaveLength(3);
  });

  it('may come first in a transaction that makes the collection, not after', async () => {
    const fresh = database.db.collection('fresh');
    const filled = await database.collection({ a: 1 });
    await database.client.withSession(async (session) => {
      session.startTransaction();
      await fresh.createIndex({ a: 1 }, { unique: true, session });
      await fresh.insertOne({ a: 1 }, { session });
      await session.commitTransaction();
      session.startTransaction();
      expect((await refusalOf(filled.createIndex({ a: 1 }, { session }))).code).toBe(263);
    });
    expect((await refusalOf(fresh.insertOne({ a: 1 }))).code).toBe(11000);
  });

  it('of a unique index over duplicates leaves nothing', async () => {
    const collection = await database.collection({ a: 1 }, { a: 2 }, { a: 1 });
    expect((await refusalOf(collection.createIndexes([{ key: { b: 1 } }, { key: { a: 1 }, unique: true }]))).code).toBe(
      11000,
    );
    expect((await collection.indexes()).map(({ name }) => name)).toEqual(['_id_']);
    await collection.createIndex({ a: 1 });
    expect(await collection.countDocuments({ a: 1 })).toBe(2);
  });

  it('fills the index from what is there', async () => {
    const collection = await database.collection({ _id: 1, a: [1, 2] }, { _id: 2, a: 2 });
    await collection.createIndex({ a: 1 });
    expect((await collection.find({ a: 2 }).toArray()).map(({ _id }) => _id)).toEqual([1, 2]);
  });

  it('is undone by dropIndex', async () => {
    const collection = await database.collection({ a: 1 });
    await collection.createIndex({ a: 1 });
    await collection.dropIndex('a_1');
    expect(await collection.countDocuments({ a: 1 })).toBe(1);
    expect((await refusalOf(collection.dropIndex('a_1'))).code).toBe(27);
    expect((await refusalOf(collection.dropIndex('_id_'))).code).toBe(72);
  });
});
