import type { Document } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDatabase, type TestDatabase } from '../../src/testing/a-database.ts';

describe('fields that one update adds', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await aDatabase();
  });
  afterAll(() => database.close());

  const namesAfter = async (stored: Document, update: Document) => {
    const collection = await database.collection(stored);
    await collection.updateOne({}, update);
    return Object.keys((await collection.findOne({})) ?? {});
  };

  it.each<[string, Document, Document, string[]]>([
    ['follow the alphabet', { _id: 1, z: 1 }, { $set: { y: 1, a: 1, m: 1 } }, ['_id', 'z', 'a', 'm', 'y']],
    [
      'of several operators too',
      { _id: 1 },
      { $set: { d: 1, b: 1 }, $inc: { c: 1, a: 1 } },
      ['_id', 'a', 'b', 'c', 'd'],
    ],
    [
      'keep fields that are there in their place',
      { _id: 1, z: 1, a: 1 },
      { $set: { a: 2, b: 1 } },
      ['_id', 'z', 'a', 'b'],
    ],
    [
      'come after a rename in the same order',
      { _id: 1, x: 1, y: 2 },
      { $rename: { x: 'q', y: 'p' } },
      ['_id', 'p', 'q'],
    ],
  ])('%s', async (_, stored, update, names) => {
    expect(await namesAfter(stored, update)).toEqual(names);
  });

  it('order numbers by their worth', async () => {
    const collection = await database.collection({ _id: 1, v: { a: 0 } });
    await collection.updateOne({}, { $set: { 'v.b10': 1, 'v.b9': 1, 'w.x': 1 } });
    expect(JSON.stringify(await collection.findOne({}))).toBe('{"_id":1,"v":{"a":0,"b10":1,"b9":1},"w":{"x":1}}');
    const list = await database.collection({ _id: 1, v: [] });
    await list.updateOne({}, { $set: { 'v.10': 'ten', 'v.9': 'nine' } });
    expect((await list.findOne({}))?.v.slice(8)).toEqual([null, 'nine', 'ten']);
  });

  it('of a replacement stand as given, with _id first', async () => {
    const collection = await database.collection({ _id: 1, a: 1 });
    await collection.replaceOne({}, { z: 1, a: 1 });
    expect(Object.keys((await collection.findOne({})) ?? {})).toEqual(['_id', 'z', 'a']);
  });
});
