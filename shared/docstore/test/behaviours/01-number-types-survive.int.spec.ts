import { Decimal128, Double, Int32, Long } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDatabase, type TestDatabase } from '../../src/testing/a-database.ts';

describe('a number', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await aDatabase({ promoteValues: false });
  });
  afterAll(() => database.close());

  const numbers = {
    int: new Int32(5),
    double: new Double(5),
    long: Long.fromNumber(5),
    decimal: Decimal128.fromString('5'),
  };

  it('keeps its type when it is stored and read', async () => {
    const collection = await database.collection({ _id: 1, ...numbers });
    expect(await collection.findOne({})).toMatchObject(numbers);
  });

  it('keeps its type when another field of its document is updated', async () => {
    const collection = await database.collection({ _id: 1, ...numbers, other: 1 });
    await collection.updateOne({}, { $set: { other: 'changed' } });
    expect(await collection.findOne({})).toMatchObject({ ...numbers, other: 'changed' });
  });

  it.each([
    ['int + int', new Int32(1), new Int32(2), new Int32(3)],
    ['int + long', new Int32(1), Long.fromNumber(2), Long.fromNumber(3)],
    ['int + double', new Int32(1), new Double(2), new Double(3)],
    ['long + decimal', Long.fromNumber(1), Decimal128.fromString('2'), Decimal128.fromString('3')],
    ['an int past its end', new Int32(2_147_483_647), new Int32(1), Long.fromNumber(2_147_483_648)],
    ['an int past its other end', new Int32(-2_147_483_648), new Int32(-1), Long.fromNumber(-2_147_483_649)],
    ['a double into the range of int', new Double(2.5), new Double(2.5), new Double(5)],
  ])('becomes the wider type under $inc: %s', async (_, start, step, result) => {
    const collection = await database.collection({ _id: 1, n: start });
    await collection.updateOne({}, { $inc: { n: step } });
    expect((await collection.findOne({}))?.n).toEqual(result);
  });

  it('that would overflow a long is not changed', async () => {
    const collection = await database.collection({ _id: 1, n: Long.MAX_VALUE });
    await expect(collection.updateOne({}, { $inc: { n: new Int32(1) } })).rejects.toThrow('Failed to apply $inc');
    expect((await collection.findOne({}))?.n).toEqual(Long.MAX_VALUE);
  });

  it.each([
    ['$sum', [new Int32(2_147_483_647), new Int32(1)], Long.fromNumber(2_147_483_648)],
    ['$sum', [new Int32(1), new Double(1)], new Double(2)],
    ['$avg', [new Int32(1), new Int32(3)], new Double(2)],
    ['$avg', [Long.fromNumber(1)], new Double(1)],
    ['$avg', [Decimal128.fromString('1'), new Int32(2)], Decimal128.fromString('1.5')],
    ['$max', [new Int32(1), new Double(2)], new Double(2)],
  ])('is as wide as it must be under %s of %j', async (accumulator, values, result) => {
    const collection = await database.collection(...values.map((n) => ({ n })));
    const [group] = await collection.aggregate([{ $group: { _id: null, result: { [accumulator]: '$n' } } }]).toArray();
    expect(group?.result).toEqual(result);
  });
});
