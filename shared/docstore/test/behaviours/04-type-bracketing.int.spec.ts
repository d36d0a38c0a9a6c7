import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDatabase, type TestDatabase } from '../../src/testing/a-database.ts';

describe.each([[false], [true]])('a comparison, with an index: %s', (isIndexed) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await aDatabase();
  });
  afterAll(() => database.close());

  const mixed = async () => {
    const collection = await database.collection(
      { _id: 'int', a: 5 },
      { _id: 'string', a: 'five' },
      { _id: 'date', a: new Date(5) },
      { _id: 'null', a: null },
      { _id: 'missing' },
      { _id: 'bool', a: true },
    );
    if (isIndexed) await collection.createIndex({ a: 1 });
    return collection;
  };
  const idsOf = async (filter: object) => {
    const collection = await mixed();
    return (await collection.find(filter).sort({ _id: 1 }).toArray()).map(({ _id }) => _id);
  };

  it.each([
    [{ a: { $gt: 1 } }, ['int']],
    [{ a: { $lt: 10 } }, ['int']],
    [{ a: { $gt: '' } }, ['string']],
    [{ a: { $gte: new Date(0) } }, ['date']],
    [{ a: { $lte: null } }, ['missing', 'null']],
    [{ a: { $gte: false } }, ['bool']],
  ])('in a filter meets values of its own type only: %j', async (filter, ids) => {
    expect(await idsOf(filter)).toEqual(ids);
  });

  it.each([
    [{ $expr: { $gt: ['$a', 1] } }, ['bool', 'date', 'int', 'string']],
    [{ $expr: { $lt: ['$a', 1] } }, ['missing', 'null']],
    [{ $expr: { $lt: ['$a', null] } }, ['missing']],
    [{ $expr: { $eq: ['$a', null] } }, ['null']],
  ])('in an expression compares all types, and missing lies below null: %j', async (filter, ids) => {
    expect(await idsOf(filter)).toEqual(ids);
  });
});
