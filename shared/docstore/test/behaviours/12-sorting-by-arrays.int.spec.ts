import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDatabase, type TestDatabase } from '../../src/testing/a-database.ts';
import { refusalOf } from '../../src/testing/refusals.ts';

describe.each([[false], [true]])('sorting by an array, with an index: %s', (isIndexed) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await aDatabase();
  });
  afterAll(() => database.close());

  const sorted = async (direction: 1 | -1) => {
    const collection = await database.collection(
      { _id: 'least 1, greatest 9', a: [9, 1] },
      { _id: 'three', a: 3 },
      { _id: 'empty', a: [] },
      { _id: 'null', a: null },
      { _id: 'least 2, greatest 4', a: [2, 4] },
    );
    if (isIndexed) await collection.createIndex({ a: 1 });
    return (await collection.find().sort({ a: direction }).toArray()).map(({ _id }) => _id);
  };

  it('takes its least element when ascending, and an empty one lies below null', async () => {
    expect(await sorted(1)).toEqual(['empty', 'null', 'least 1, greatest 9', 'least 2, greatest 4', 'three']);
  });

  it('takes its greatest element when descending', async () => {
    expect(await sorted(-1)).toEqual(['least 1, greatest 9', 'least 2, greatest 4', 'three', 'null', 'empty']);
  });

  it('by two arrays at once is refused', async () => {
    const collection = await database.collection({ a: [1, 2], b: [1, 2] });
    if (isIndexed) await collection.createIndex({ a: 1 });
    expect(await refusalOf(collection.find().sort({ a: 1, b: 1 }).toArray())).toMatchObject({
      code: 2,
      message: expect.stringContaining('parallel arrays'),
    });
  });
});
