import type { Document } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDatabase, type TestDatabase } from '../../src/testing/a-database.ts';
import { refusalOf } from '../../src/testing/refusals.ts';

describe('array filters', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await aDatabase();
  });
  afterAll(() => database.close());

  const stored = {
    _id: 1,
    a: [1, 5, 9],
    d: [
      { k: 'x', in: [{ n: 1 }, { n: 2 }] },
      { k: 'y', in: [{ n: 2 }] },
    ],
  };
  const after = async (update: Document, arrayFilters: Document[]) => {
    const collection = await database.collection(stored);
    await collection.updateOne({}, update, { arrayFilters });
    return collection.findOne({});
  };

  it('choose elements by value, by field, and two deep', async () => {
    expect((await after({ $set: { 'a.$[high]': 0 } }, [{ high: { $gte: 5 } }]))?.a).toEqual([1, 0, 0]);
    expect((await after({ $set: { 'd.$[e].hit': 1 } }, [{ 'e.k': 'y' }]))?.d[1]).toMatchObject({ hit: 1 });
    const nested = await after({ $inc: { 'd.$[e].in.$[i].n': 10 } }, [{ 'e.k': 'x' }, { 'i.n': { $gt: 1 } }]);
    expect(nested?.d[0].in).toEqual([{ n: 1 }, { n: 12 }]);
    expect(nested?.d[1].in).toEqual([{ n: 2 }]);
  });

  it('are not needed for $[], which means every element', async () => {
    expect((await after({ $inc: { 'a.$[]': 1 } }, []))?.a).toEqual([2, 6, 10]);
  });

  it.each<[string, Document, Document[], number]>([
    ['a name that is no identifier', { $set: { 'a.$[Bad]': 1 } }, [{ Bad: 1 }], 2],
    ['a filter that nothing uses', { $set: { 'a.$[e]': 1 } }, [{ e: 1 }, { f: 1 }], 9],
    ['two filters of one name', { $set: { 'a.$[e]': 1 } }, [{ e: 1 }, { e: 2 }], 9],
    ['a placeholder without a filter', { $set: { 'a.$[e]': 1 } }, [], 2],
    ['one filter with two names', { $set: { 'a.$[e]': 1 } }, [{ e: 1, f: 1 }], 9],
    ['a field that is no array', { $set: { '_id.$[e]': 1 } }, [{ e: 1 }], 2],
  ])('refuse %s', async (_, update, filters, code) => {
    expect((await refusalOf(after(update, filters))).code).toBe(code);
  });
});
