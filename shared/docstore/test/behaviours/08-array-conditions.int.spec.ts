import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDatabase, type TestDatabase } from '../../src/testing/a-database.ts';

describe.each([[false], [true]])('two conditions on an array, with an index: %s', (isIndexed) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await aDatabase();
  });
  afterAll(() => database.close());

  const matches = async (a: unknown, filter: object) => {
    const collection = await database.collection({ a });
    if (isIndexed) await collection.createIndex({ a: 1 });
    return (await collection.countDocuments(filter)) === 1;
  };

  it.each([
    [[1, 9], true, false],
    [[4, 5], true, true],
    [[1, 2], false, false],
    [[[4]], false, false],
    [5, true, false],
  ])('%j: may be met by two elements (%s), under $elemMatch by one (%s)', async (a, apart, together) => {
    expect(await matches(a, { a: { $gt: 3, $lt: 6 } })).toBe(apart);
    expect(await matches(a, { a: { $elemMatch: { $gt: 3, $lt: 6 } } })).toBe(together);
  });

  it('on documents under $elemMatch are met by one document', async () => {
    const apart = [
      { x: 1, y: 2 },
      { x: 2, y: 1 },
    ];
    expect(await matches(apart, { 'a.x': 1, 'a.y': 1 })).toBe(true);
    expect(await matches(apart, { a: { $elemMatch: { x: 1, y: 1 } } })).toBe(false);
    expect(await matches(apart, { a: { $elemMatch: { x: 2, y: 1 } } })).toBe(true);
  });

  it('do not look into nested arrays', async () => {
    expect(await matches([[{ x: 1 }]], { 'a.x': 1 })).toBe(false);
    expect(await matches([[1, 2]], { a: 1 })).toBe(false);
    expect(await matches([[1, 2]], { a: [1, 2] })).toBe(true);
  });
});
