import { Binary, BSONRegExp, MaxKey, MinKey, ObjectId, Timestamp } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDatabase, type TestDatabase } from '../../src/testing/a-database.ts';

/** In their order, each with the kind of value it is. */
const ordered: readonly (readonly [kind: string, value: unknown])[] = [
  ['min key', new MinKey()],
  ['null', null],
  ['number', -3],
  ['greater number', 2.5],
  ['string', ''],
  ['greater string', 'a'],
  ['string beyond the basic plane', '\u{1f600}'],
  ['object', {}],
  ['greater object', { a: 1 }],
  ['array inside', { a: [1] }],
  ['binary', new Binary(Buffer.from([9]))],
  ['longer binary', new Binary(Buffer.from([1, 1]))],
  ['object id', new ObjectId('000000000000000000000001')],
  ['bool', false],
  ['greater bool', true],
  ['date', new Date(-1)],
  ['greater date', new Date(1)],
  ['timestamp', new Timestamp({ t: 1, i: 1 })],
  ['regex', new BSONRegExp('a')],
  ['max key', new MaxKey()],
];

describe('values of all types', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await aDatabase();
  });
  afterAll(() => database.close());

  it.each([
    ['in memory', null],
    ['by an ascending index', 1],
    ['by a descending index', -1],
  ] as const)('follow one order %s', async (_, direction) => {
    const shuffled = [...ordered].sort(([a], [b]) => (a < b ? 1 : -1));
    const collection = await database.collection(...shuffled.map(([_id, v]) => ({ _id, v })));
    if (direction) await collection.createIndex({ v: direction });
    const up = await collection.find().sort({ v: 1 }).toArray();
    expect(up.map(({ _id }) => _id)).toEqual(ordered.map(([kind]) => kind));
    const down = await collection.find().sort({ v: -1 }).toArray();
    expect(down.map(({ _id }) => _id)).toEqual(ordered.map(([kind]) => kind).reverse());
  });

  it('put an array, as a whole, between objects and binaries', async () => {
    const collection = await database.collection(
      { _id: 1, v: [[1]] },
      { _id: 2, v: {} },
      { _id: 3, v: new Binary(Buffer.from([1])) },
    );
    expect((await collection.find().sort({ v: 1 }).toArray()).map(({ _id }) => _id)).toEqual([2, 1, 3]);
  });
});
