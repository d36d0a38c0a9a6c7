import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDatabase, type TestDatabase } from '../../src/testing/a-database.ts';

describe.each([[false], [true]])('a filter for null, with an index: %s', (isIndexed) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await aDatabase();
  });
  afterAll(() => database.close());

  it('matches null and what is not there', async () => {
    const collection = await database.collection(
      { _id: 1, a: null },
      { _id: 2 },
      { _id: 3, a: 0 },
      { _id: 4, a: [] },
      { _id: 5, a: [null] },
    );
    if (isIndexed) await collection.createIndex({ a: 1 });
    const ids = async (filter: object) =>
      (await collection.find(filter).sort({ _id: 1 }).toArray()).map(({ _id }) => _id);
    expect(await ids({ a: null })).toEqual([1, 2, 5]);
    expect(await ids({ a: { $ne: null } })).toEqual([3, 4]);
    expect(await ids({ a: { $in: [null, 0] } })).toEqual([1, 2, 3, 5]);
    expect(await ids({ a: { $exists: false } })).toEqual([2]);
    expect(await ids({ a: { $type: 'null' } })).toEqual([1, 5]);
  });

  it.each([
    ['nothing', undefined, true],
    ['an empty array', [], true],
    ['an array of numbers', [1], true],
    ['an array of arrays', [[1]], true],
    ['an array of documents that have the field', [{ x: [] }], false],
    ['an array of documents of which one lacks it', [{ x: 1 }, { y: 1 }], true],
    ['a number', 5, true],
    ['a document without it', {}, true],
    ['a document with it', { x: 1 }, false],
  ])('on v.x, over %s', async (_, v, matches) => {
    const collection = await database.collection(v === undefined ? {} : { v });
    if (isIndexed) await collection.createIndex({ 'v.x': 1 });
    expect(await collection.countDocuments({ 'v.x': null })).toBe(matches ? 1 : 0);
  });
});
