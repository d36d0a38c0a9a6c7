import { Decimal128, Double } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDatabase, type TestDatabase } from '../../src/testing/a-database.ts';
import { refusalOf } from '../../src/testing/refusals.ts';

describe.each([[false], [true]])('with an index: %s', (isIndexed) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await aDatabase();
  });
  afterAll(() => database.close());

  const filled = async (...values: unknown[]) => {
    const collection = await database.collection(...values.map((n, _id) => ({ _id, n })));
    if (isIndexed) await collection.createIndex({ n: 1 });
    return collection;
  };

  it('NaN sorts below every other number', async () => {
    const collection = await filled(1, Number.NaN, Number.NEGATIVE_INFINITY, Decimal128.fromString('NaN'), null);
    const sorted = await collection.find().sort({ n: 1, _id: 1 }).toArray();
    expect(sorted.map(({ _id }) => _id)).toEqual([4, 1, 3, 2, 0]);
  });

  it('NaN equals NaN and is neither above nor below anything', async () => {
    const collection = await filled(1, Number.NaN);
    expect(await collection.countDocuments({ n: Number.NaN })).toBe(1);
    expect(await collection.countDocuments({ n: { $lt: 5 } })).toBe(1);
    expect(await collection.countDocuments({ n: { $gte: Number.NaN } })).toBe(1);
    expect(await collection.countDocuments({ n: { $gt: Number.NaN } })).toBe(0);
  });

  it('-0 equals 0', async () => {
    const collection = await filled(new Double(-0), 0, Decimal128.fromString('-0'));
    expect(await collection.countDocuments({ n: 0 })).toBe(3);
    expect(await collection.countDocuments({ n: { $lt: 0 } })).toBe(0);
    await collection.deleteMany({ _id: { $ne: 0 } });
    await collection.createIndex({ n: -1 }, { unique: true });
    expect((await refusalOf(collection.insertOne({ n: 0 }))).code).toBe(11000);
  });
});
