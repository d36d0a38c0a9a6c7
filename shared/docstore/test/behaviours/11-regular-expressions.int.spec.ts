import { BSONRegExp } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDatabase, type TestDatabase } from '../../src/testing/a-database.ts';

describe.each([[false], [true]])('a regular expression, with an index: %s', (isIndexed) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await aDatabase();
  });
  afterAll(() => database.close());

  const idsOf = async (filter: object) => {
    const collection = await database.collection(
      { _id: 1, a: 'Course one' },
      { _id: 2, a: 'course two' },
      { _id: 3, a: 7 },
      { _id: 4, a: ['x', 'Course three'] },
      { _id: 5, a: new BSONRegExp('^Course') },
      { _id: 6, a: 'C.urse' },
      { _id: 7, a: '' },
    );
    if (isIndexed) await collection.createIndex({ a: 1 });
    return (await collection.find(filter).sort({ _id: 1 }).toArray()).map(({ _id }) => _id);
  };

  it.each([
    ['anchored', { a: /^Course/ }, [1, 4, 5]],
    ['anchored, without case', { a: /^course/i }, [1, 2, 4]],
    ['with an escape', { a: /^C\.u/ }, [6]],
    ['anywhere', { a: { $regex: 'two$' } }, [2]],
    ['with its options beside it', { a: { $regex: 'TWO', $options: 'i' } }, [2]],
    ['with an optional end', { a: /^Courses?/ }, [1, 4]],
    ['with a choice', { a: /^Course|^course/ }, [1, 2, 4]],
    ['in $in, with a value beside it', { a: { $in: [/^Course/, 7] } }, [1, 3, 4, 5]],
    ['in $nin', { a: { $nin: [/ourse/] } }, [3, 5, 6, 7]],
    ['in $not', { a: { $not: /ourse/ } }, [3, 5, 6, 7]],
  ])('%s', async (_, filter, ids) => {
    expect(await idsOf(filter)).toEqual(ids);
  });

  it('matches a stored expression only when it is the same one', async () => {
    expect(await idsOf({ a: { $in: [/^Course/] } })).toEqual([1, 4, 5]);
    expect(await idsOf({ a: { $in: [/^Cours/] } })).toEqual([1, 4]);
  });
});
