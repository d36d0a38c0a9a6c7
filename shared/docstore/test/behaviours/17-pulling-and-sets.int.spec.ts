import type { Document } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDatabase, type TestDatabase } from '../../src/testing/a-database.ts';

describe('array operators', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await aDatabase();
  });
  afterAll(() => database.close());

  const after = async (a: unknown, update: Document) => {
    const collection = await database.collection({ _id: 1, a });
    await collection.updateOne({}, update);
    return (await collection.findOne({}))?.a;
  };
  const documents = [{ x: 1, y: 1 }, { x: 2 }, 1, 'one'];

  it.each<[string, unknown, unknown, unknown]>([
    ['a condition on documents', documents, { x: 1 }, [{ x: 2 }, 1, 'one']],
    ['operators on a field of documents', documents, { x: { $gte: 1 } }, [1, 'one']],
    ['an exact value', documents, 1, [{ x: 1, y: 1 }, { x: 2 }, 'one']],
    ['operators on elements', [1, 5, 9], { $gt: 4 }, [1]],
    ['several values', [1, 5, 9], { $in: [1, 9] }, [5]],
    ['a regular expression', ['ab', 'b'], /^a/, ['b']],
    ['one of several conditions on documents', documents, { $or: [{ x: 2 }, { y: 1 }] }, [1, 'one']],
    ['null, which no document is', [null, 1, { x: null }], null, [1, { x: null }]],
    ['an array as one element', [[1, 2], 3], [1, 2], [3]],
  ])('$pull takes out by %s', async (_, start, pulled, left) => {
    expect(await after(start, { $pull: { a: pulled } })).toEqual(left);
  });

  it('$pullAll takes out exact values only', async () => {
    expect(await after([{ x: 1 }, { x: 1, y: 2 }, 3, 3], { $pullAll: { a: [{ x: 1 }, 3] } })).toEqual([{ x: 1, y: 2 }]);
  });

  it.each([
    [{ x: 1, y: 2 }, 1],
    [{ y: 2, x: 1 }, 2],
  ])('$addToSet compares documents with the order of their fields: %j leaves %i', async (added, size) => {
    expect(await after([{ x: 1, y: 2 }], { $addToSet: { a: added } })).toHaveLength(size);
  });

  it('$addToSet with $each adds what is new, each once', async () => {
    expect(await after([1, 2], { $addToSet: { a: { $each: [2, 3, 3] } } })).toEqual([1, 2, 3]);
  });

  it('$pop takes the last or the first', async () => {
    expect(await after([1, 2, 3], { $pop: { a: 1 } })).toEqual([1, 2]);
    expect(await after([1, 2, 3], { $pop: { a: -1 } })).toEqual([2, 3]);
  });
});
