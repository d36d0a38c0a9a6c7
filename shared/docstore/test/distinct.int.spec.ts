import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDatabase, type TestDatabase } from '../src/testing/a-database.ts';

describe('distinct', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await aDatabase();
  });
  afterAll(() => database.close());

  it.each<[string, string, unknown[]]>([
    ['takes the elements of an array, not the array', 'tags', ['a', 'b', 'c']],
    ['opens one level of arrays only', 'nested', [3, [1, 2]]],
    ['looks into the documents of an array', 'items.n', [1, 2, 3]],
    ['takes a number for a place in an array', 'tags.0', ['a', 'b']],
    ['keeps null, and leaves out what is missing', 'maybe', [null, 1]],
    ['counts a number once, whatever its type', 'number', [1, 2]],
  ])('%s', async (_, key, values) => {
    const collection = await database.collection(
      { tags: ['a', 'b'], nested: [[1, 2], 3], items: [{ n: 1 }, { n: [2, 3] }], maybe: null, number: 1 },
      { tags: ['b', 'c'], nested: [], items: { n: 3 }, maybe: 1, number: 1.0 },
      { number: 2 },
    );
    expect(await collection.distinct(key)).toEqual(values);
  });
});
