import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDatabase, type TestDatabase } from '../../src/testing/a-database.ts';

describe.each([[false], [true]])('equality with a whole, with an index: %s', (isIndexed) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await aDatabase();
  });
  afterAll(() => database.close());

  const matches = async (a: unknown, wanted: unknown) => {
    const collection = await database.collection({ a });
    if (isIndexed) await collection.createIndex({ a: 1 });
    return (await collection.countDocuments({ a: wanted })) === 1;
  };

  it.each([
    [{ x: 1, y: 2 }, { x: 1, y: 2 }, true],
    [{ x: 1, y: 2 }, { y: 2, x: 1 }, false],
    [{ x: 1, y: 2 }, { x: 1 }, false],
    [{}, {}, true],
    [[{ x: 1, y: 2 }], { x: 1, y: 2 }, true],
  ])('of a document looks at the order of its fields: %j against %j', async (stored, wanted, result) => {
    expect(await matches(stored, wanted)).toBe(result);
  });

  it.each([
    [[1, 2], [1, 2], true],
    [[1, 2], [2, 1], false],
    [[1, 2], [1], false],
    [[[1, 2], 3], [1, 2], true],
    [[1, 2], 2, true],
    [[], [], true],
    [[[]], [], true],
    [[1], [], false],
  ])('of an array matches the array or one of its elements: %j against %j', async (stored, wanted, result) => {
    expect(await matches(stored, wanted)).toBe(result);
  });
});
