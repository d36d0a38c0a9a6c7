import { Decimal128, Double, Int32, Long } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDatabase, type TestDatabase } from '../../src/testing/a-database.ts';
import { refusalOf } from '../../src/testing/refusals.ts';

const big = (text: string) => Long.fromString(text);

describe('numbers beyond the exact doubles', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await aDatabase();
  });
  afterAll(() => database.close());

  const neighbours = [
    { _id: 1, n: big('9007199254740992') },
    { _id: 2, n: big('9007199254740993') },
    { _id: 3, n: new Double(9007199254740992) },
    { _id: 4, n: Decimal128.fromString('9007199254740992.5') },
    { _id: 5, n: Decimal128.fromString('9007199254740993') },
  ];

  describe.each([[false], [true]])('with an index: %s', (isIndexed) => {
    const filled = async () => {
      const collection = await database.collection(...neighbours);
      if (isIndexed) await collection.createIndex({ n: 1 });
      return collection;
    };

    it('are equal only when they are exactly the same', async () => {
      const collection = await filled();
      const idsOf = async (n: unknown) =>
        (await collection.find({ n }).sort({ _id: 1 }).toArray()).map(({ _id }) => _id);
      expect(await idsOf(big('9007199254740993'))).toEqual([2, 5]);
      expect(await idsOf(new Double(9007199254740992))).toEqual([1, 3]);
      expect(await idsOf(Decimal128.fromString('9007199254740992.5'))).toEqual([4]);
    });

    it('are ordered by their exact worth', async () => {
      const collection = await filled();
      const above = await collection
        .find({ n: { $gt: new Double(9007199254740992) } })
        .sort({ n: 1, _id: 1 })
        .toArray();
      expect(above.map(({ _id }) => _id)).toEqual([4, 2, 5]);
      const below = await collection
        .find({ n: { $lt: big('9007199254740993') } })
        .sort({ n: -1, _id: 1 })
        .toArray();
      expect(below.map(({ _id }) => _id)).toEqual([4, 1, 3]);
    });
  });

  it.each([
    ['a double', new Double(1)],
    ['a long', Long.fromNumber(1)],
    ['a decimal', Decimal128.fromString('1.00')],
  ])('collide in a unique index whatever their type: int 1 and %s', async (_, same) => {
    const collection = await database.collection({ n: new Int32(1) });
    await collection.createIndex({ n: 1 }, { unique: true });
    expect((await refusalOf(collection.insertOne({ n: same }))).code).toBe(11000);
  });

  it('compares a decimal no double can hold with a double', async () => {
    const collection = await database.collection(
      { _id: 1, n: Decimal128.fromString('0.1') },
      { _id: 2, n: new Double(0.1) },
    );
    expect(await collection.countDocuments({ n: Decimal128.fromString('0.1') })).toBe(1);
    expect(await collection.countDocuments({ n: { $gt: Decimal128.fromString('0.1') } })).toBe(1);
  });
});
