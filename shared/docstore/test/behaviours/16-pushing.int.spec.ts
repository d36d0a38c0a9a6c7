import type { Document } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDatabase, type TestDatabase } from '../../src/testing/a-database.ts';

describe('$push', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await aDatabase();
  });
  afterAll(() => database.close());

  const after = async (a: unknown, push: Document | number | unknown[]) => {
    const collection = await database.collection(a === undefined ? { _id: 1 } : { _id: 1, a });
    await collection.updateOne({}, { $push: { a: push } as never });
    return (await collection.findOne({}))?.a;
  };

  it.each<[unknown, Document | number | unknown[], unknown]>([
    [[1], 2, [1, 2]],
    [undefined, 1, [1]],
    [[1], [2, 3], [1, [2, 3]]],
    [[1], { $each: [2, 3] }, [1, 2, 3]],
    [[1, 2], { $each: [9], $position: 0 }, [9, 1, 2]],
    [[1, 2], { $each: [9], $position: -1 }, [1, 9, 2]],
    [[3, 1], { $each: [2], $sort: 1 }, [1, 2, 3]],
    [[3, 1], { $each: [2], $sort: -1, $slice: 2 }, [3, 2]],
    [[3, 1], { $each: [2], $sort: 1, $slice: -2 }, [2, 3]],
    [[5, 6], { $each: [1], $position: 0, $slice: 2 }, [1, 5]],
    [[{ s: 2 }, { s: 1 }], { $each: [{ s: 3 }], $sort: { s: -1 } }, [{ s: 3 }, { s: 2 }, { s: 1 }]],
    [[1], { $each: [] }, [1]],
  ])('onto %j of %j: position, then sort, then slice', async (start, push, result) => {
    expect(await after(start, push)).toEqual(result);
  });

  it('with $slice: 0 on a missing field makes an empty array, which is a change', async () => {
    const collection = await database.collection({ _id: 1 });
    const outcome = await collection.updateOne({}, { $push: { a: { $each: [1], $slice: 0 } } as never });
    expect(outcome).toMatchObject({ matchedCount: 1, modifiedCount: 1 });
    expect(await collection.findOne({})).toEqual({ _id: 1, a: [] });
  });
});
