import { type Collection, type Document, MongoServerError } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDatabase, type TestDatabase } from '../../src/testing/a-database.ts';

describe('a duplicate key', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await aDatabase();
  });
  afterAll(() => database.close());

  const collisionOf = async (collection: Collection, document: Document) => {
    const error: unknown = await collection.insertOne(document).catch((refused: unknown) => refused);
    if (!(error instanceof MongoServerError)) throw new Error('no collision');
    const { code, message, keyPattern, keyValue } = error;
    return { code, message: message.replace(collection.namespace, 'NS'), keyPattern, keyValue };
  };

  it('of _id tells the value', async () => {
    const collection = await database.collection({ _id: 'a' });
    expect(await collisionOf(collection, { _id: 'a' })).toEqual({
      code: 11000,
      message: 'E11000 duplicate key error collection: NS index: _id_ dup key: { _id: "a" }',
      keyPattern: { _id: 1 },
      keyValue: { _id: 'a' },
    });
  });

  it('of a compound index tells all its fields, null for a missing one', async () => {
    const collection = await database.collection({ a: 1 });
    await collection.createIndex({ a: 1, 'b.c': -1 }, { unique: true });
    expect(await collisionOf(collection, { a: 1, b: null })).toEqual({
      code: 11000,
      message: 'E11000 duplicate key error collection: NS index: a_1_b.c_-1 dup key: { a: 1, b.c: null }',
      keyPattern: { a: 1, 'b.c': -1 },
      keyValue: { a: 1, 'b.c': null },
    });
  });

  it('of a multikey index tells the element that collides', async () => {
    const collection = await database.collection({ tags: ['x', 'y'] });
    await collection.createIndex({ tags: 1 }, { unique: true, name: 'by_tag' });
    expect(await collisionOf(collection, { tags: ['z', 'y'] })).toMatchObject({
      message: 'E11000 duplicate key error collection: NS index: by_tag dup key: { tags: "y" }',
      keyValue: { tags: 'y' },
    });
  });

  it('within one document is none', async () => {
    const collection = await database.collection();
    await collection.createIndex({ a: 1 }, { unique: true });
    await collection.insertOne({ _id: 1, a: [1, 2, 2] });
    await collection.updateOne({}, { $push: { a: 1 } as never });
    expect((await collection.findOne({}))?.a).toEqual([1, 2, 2, 1]);
  });

  it('by an update changes nothing', async () => {
    const collection = await database.collection({ _id: 1, k: 'a' }, { _id: 2, k: 'b' });
    await collection.createIndex({ k: 1 }, { unique: true });
    await expect(collection.updateOne({ _id: 2 }, { $set: { k: 'a' } })).rejects.toMatchObject({
      code: 11000,
      keyValue: { k: 'a' },
    });
    expect(await collection.findOne({ _id: 2 })).toEqual({ _id: 2, k: 'b' });
  });
});
