import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDatabase, type TestDatabase } from '../../src/testing/a-database.ts';

describe.each([[false], [true]])('a number in a path, with an index: %s', (isIndexed) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await aDatabase();
  });
  afterAll(() => database.close());

  it.each([
    ['the element at that place', [1], true],
    ['not what an array at that place holds', [[1]], false],
    ['a field of that name', { 0: 1 }, true],
    ['a field of that name inside array elements', [{ 0: 1 }], true],
    ['not another element', [2, 1], false],
  ])('means %s', async (_, v, matches) => {
    const collection = await database.collection({ v });
    if (isIndexed) await collection.createIndex({ 'v.0': 1 });
    expect(await collection.countDocuments({ 'v.0': 1 })).toBe(matches ? 1 : 0);
  });

  it('leads into documents of an array by place and by name', async () => {
    const collection = await database.collection({ _id: 1, v: [{ x: 1 }, { x: 2 }] });
    if (isIndexed) await collection.createIndex({ 'v.1.x': 1 });
    expect(await collection.countDocuments({ 'v.1.x': 2 })).toBe(1);
    expect(await collection.countDocuments({ 'v.1.x': 1 })).toBe(0);
  });

  it('is only a name in expressions', async () => {
    const collection = await database.collection({ _id: 1, v: [7] }, { _id: 2, v: { 0: 7 } });
    const shown = await collection.aggregate([{ $sort: { _id: 1 } }, { $project: { first: '$v.0' } }]).toArray();
    expect(shown).toEqual([
      { _id: 1, first: [] },
      { _id: 2, first: 7 },
    ]);
  });
});
