import { Decimal128, type Document, Double, Long, ObjectId } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDatabase, type Stored, type TestDatabase } from '../src/testing/a-database.ts';
import { refusalOf } from '../src/testing/refusals.ts';

const missing = Symbol('missing');
const at = new Date('2026-03-02T09:05:07.089Z');

const document: Stored = {
  _id: 1,
  n: 7,
  half: 2.5,
  none: null,
  text: 'Grüße Welt',
  list: [3, 1, 2],
  empty: [],
  docs: [{ k: 'a', v: 1 }, { k: 'b', v: 2 }, { k: 'a' }],
  at,
  flag: true,
  sub: { x: 1, y: { z: 'deep' } },
};

describe('an expression', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await aDatabase({ promoteLongs: false });
  });
  afterAll(() => database.close());

  const valueOf = async (expression: unknown): Promise<unknown> => {
    const collection = await database.collection(document);
    const [shown] = await collection.aggregate([{ $project: { _id: 0, value: expression } }]).toArray();
    return shown && 'value' in shown ? shown.value : missing;
  };

  it.each<[unknown, unknown]>([
    ['$n', 7],
    ['$sub.y.z', 'deep'],
    ['$absent', missing],
    ['$sub.absent', missing],
    ['$docs.k', ['a', 'b', 'a']],
    ['$docs.v', [1, 2]],
    ['$list.x', []],
    ['$$ROOT.n', 7],
    ['$$REMOVE', missing],
    [{ $literal: '$n' }, '$n'],
    [
      { a: '$n', b: { c: '$absent' } },
      { a: 7, b: {} },
    ],
    [
      ['$n', '$absent'],
      [7, null],
    ],
    [{ $let: { vars: { a: 2, b: '$n' }, in: { $multiply: ['$$a', '$$b'] } } }, 14],
  ])('reads %j as %j', async (expression, value) => {
    expect(await valueOf(expression)).toEqual(value);
  });

  it.each<[Document, unknown]>([
    [{ $add: ['$n', 1, 0.5] }, 8.5],
    [{ $add: ['$at', 1000] }, new Date(at.getTime() + 1000)],
    [{ $add: ['$n', '$none'] }, null],
    [{ $subtract: ['$n', 10] }, -3],
    [{ $subtract: ['$at', new Date(at.getTime() - 90)] }, Long.fromNumber(90)],
    [{ $multiply: ['$n', '$half'] }, 17.5],
    [{ $divide: ['$n', 2] }, 3.5],
    [{ $mod: [-7, 3] }, -1],
    [{ $abs: -4 }, 4],
    [{ $ceil: 2.1 }, 3],
    [{ $floor: -2.1 }, -3],
    [{ $round: [2.5] }, 2],
    [{ $round: [3.5] }, 4],
    [{ $round: [1234.567, 1] }, 1234.6],
    [{ $round: [1250, -2] }, 1200],
    [{ $trunc: [-2.7] }, -2],
    [{ $sum: ['$list'] }, 6],
    [{ $sum: ['$n', '$text', 1] }, 8],
    [{ $avg: '$list' }, 2],
    [{ $avg: '$empty' }, null],
    [{ $max: '$list' }, 3],
    [{ $min: ['$n', '$none', 5] }, 5],
    [{ $add: [{ $toDecimal: '0.1' }, { $toDecimal: '0.2' }] }, Decimal128.fromString('0.3')],
  ])('computes %j as %j', async (expression, value) => {
    expect(await valueOf(expression)).toEqual(value);
  });

  it.each<[Document, unknown]>([
    [{ $eq: ['$n', 7] }, true],
    [{ $gt: ['$text', 5] }, true],
    [{ $lt: ['$absent', null] }, true],
    [{ $cmp: ['$n', 9] }, -1],
    [{ $and: ['$flag', '$n', ''] }, true],
    [{ $and: [] }, true],
    [{ $or: ['$none', 0] }, false],
    [{ $not: ['$none'] }, true],
    [{ $cond: ['$flag', 'yes', 'no'] }, 'yes'],
    [{ $cond: { if: { $gt: ['$n', 9] }, then: 1, else: '$$REMOVE' } }, missing],
    [{ $ifNull: ['$none', '$absent', 'last'] }, 'last'],
    [
      {
        $switch: {
          branches: [
            { case: { $eq: ['$n', 1] }, then: 'one' },
            { case: '$flag', then: 'flag' },
          ],
          default: 'none',
        },
      },
      'flag',
    ],
  ])('decides %j as %j', async (expression, value) => {
    expect(await valueOf(expression)).toEqual(value);
  });

  it.each<[Document, unknown]>([
    [{ $concat: ['a', '$text'] }, 'aGrüße Welt'],
    [{ $concat: ['a', '$none'] }, null],
    [{ $toUpper: 'aé' }, 'Aé'],
    [{ $toLower: '$absent' }, ''],
    [{ $strLenCP: '$text' }, 10],
    [{ $substrCP: ['$text', 2, 3] }, 'üße'],
    [{ $split: ['a,b,,c', ','] }, ['a', 'b', '', 'c']],
    [{ $trim: { input: '  x ' } }, 'x'],
    [{ $ltrim: { input: 'xxay', chars: 'x' } }, 'ay'],
    [{ $rtrim: { input: ' ay\t' } }, ' ay'],
    [{ $trim: { input: '$text', chars: '$none' } }, null],
    [{ $regexMatch: { input: '$text', regex: '^grü', options: 'i' } }, true],
    [{ $regexMatch: { input: '$none', regex: 'x' } }, false],
    [{ $toString: { $toDate: Long.fromNumber(0) } }, '1970-01-01T00:00:00.000Z'],
    [{ $toString: 2.5 }, '2.5'],
  ])('words %j as %j', async (expression, value) => {
    expect(await valueOf(expression)).toEqual(value);
  });

  it.each<[Document, unknown]>([
    [{ $size: '$list' }, 3],
    [{ $isArray: '$n' }, false],
    [{ $arrayElemAt: ['$list', -1] }, 2],
    [{ $arrayElemAt: ['$list', 9] }, missing],
    [{ $first: '$list' }, 3],
    [{ $last: '$empty' }, missing],
    [{ $in: [2, '$list'] }, true],
    [{ $concatArrays: ['$list', [9]] }, [3, 1, 2, 9]],
    [{ $reverseArray: '$list' }, [2, 1, 3]],
    [{ $slice: ['$list', 2] }, [3, 1]],
    [{ $slice: ['$list', -2] }, [1, 2]],
    [{ $slice: ['$list', 1, 1] }, [1]],
    [{ $range: [0, 10, 4] }, [0, 4, 8]],
    [{ $map: { input: '$list', as: 'x', in: { $add: ['$$x', '$n'] } } }, [10, 8, 9]],
    [{ $filter: { input: '$docs', cond: { $eq: ['$$this.k', 'a'] } } }, [{ k: 'a', v: 1 }, { k: 'a' }]],
    [{ $filter: { input: '$list', as: 'x', cond: { $gte: ['$$x', 2] }, limit: 1 } }, [3]],
    [{ $reduce: { input: '$list', initialValue: 0, in: { $add: ['$$value', '$$this'] } } }, 6],
    [
      {
        $setUnion: [
          [1, 2],
          [2, 3],
        ],
      },
      [1, 2, 3],
    ],
    [
      {
        $setIntersection: [
          [1, 2],
          [2, 3],
        ],
      },
      [2],
    ],
    [
      {
        $setDifference: [
          [1, 2],
          [2, 3],
        ],
      },
      [1],
    ],
    [{ $setIsSubset: [[1], [1, 2]] }, true],
    [
      {
        $setEquals: [
          [1, 2, 2],
          [2, 1],
        ],
      },
      true,
    ],
    [{ $anyElementTrue: [[0, 'x']] }, true],
    [{ $allElementsTrue: [[1, null]] }, false],
    [{ $mergeObjects: ['$sub', { x: 2 }, '$none'] }, { x: 2, y: { z: 'deep' } }],
    [
      { $objectToArray: { a: 1, b: 2 } },
      [
        { k: 'a', v: 1 },
        { k: 'b', v: 2 },
      ],
    ],
    [
      {
        $arrayToObject: [
          [
            ['a', 1],
            ['b', 2],
          ],
        ],
      },
      { a: 1, b: 2 },
    ],
    [{ $arrayToObject: { $literal: [{ k: 'a', v: 1 }] } }, { a: 1 }],
  ])('gathers %j as %j', async (expression, value) => {
    expect(await valueOf(expression)).toEqual(value);
  });

  it.each<[Document, unknown]>([
    [{ $year: '$at' }, 2026],
    [{ $month: '$at' }, 3],
    [{ $dayOfMonth: '$at' }, 2],
    [{ $dayOfWeek: '$at' }, 2],
    [{ $dayOfYear: '$at' }, 61],
    [{ $hour: { date: '$at', timezone: '+02:30' } }, 11],
    [{ $hour: { date: '$at', timezone: 'Europe/Berlin' } }, 10],
    [{ $minute: '$at' }, 5],
    [{ $second: '$at' }, 7],
    [{ $millisecond: '$at' }, 89],
    [{ $dateToString: { date: '$at' } }, '2026-03-02T09:05:07.089Z'],
    [{ $dateToString: { date: '$at', format: '%Y-%m-%d %H:%M:%S.%L %j %u %%' } }, '2026-03-02 09:05:07.089 061 1 %'],
    [{ $dateToString: { date: '$at', format: '%H:%M %z', timezone: 'America/New_York' } }, '04:05 -0500'],
    [{ $dateToString: { date: '$none', onNull: 'never' } }, 'never'],
    [{ $dateTrunc: { date: '$at', unit: 'hour' } }, new Date('2026-03-02T09:00:00Z')],
    [{ $dateTrunc: { date: '$at', unit: 'minute', binSize: 15 } }, new Date('2026-03-02T09:00:00Z')],
    [{ $dateTrunc: { date: '$at', unit: 'month' } }, new Date('2026-03-01T00:00:00Z')],
    [{ $dateTrunc: { date: '$at', unit: 'week', startOfWeek: 'monday' } }, new Date('2026-03-02T00:00:00Z')],
    [{ $dateTrunc: { date: '$at', unit: 'day', timezone: 'America/New_York' } }, new Date('2026-03-02T05:00:00Z')],
  ])('dates %j as %j', async (expression, value) => {
    expect(await valueOf(expression)).toEqual(value);
  });

  it.each<[Document, unknown]>([
    [{ $type: '$n' }, 'int'],
    [{ $type: '$absent' }, 'missing'],
    [{ $isNumber: '$half' }, true],
    [{ $toInt: '12' }, 12],
    [{ $toInt: 2.9 }, 2],
    [{ $toInt: '+5' }, 5],
    [{ $toDouble: '-inf' }, Number.NEGATIVE_INFINITY],
    [{ $toLong: '$n' }, Long.fromNumber(7)],
    [{ $toDouble: '2.5' }, 2.5],
    [{ $toDecimal: 7 }, Decimal128.fromString('7')],
    [{ $toBool: '$n' }, true],
    [{ $toBool: 'false' }, true],
    [{ $toDate: '2026-03-02T09:05:07.089Z' }, at],
    [{ $toObjectId: '000000000000000000000001' }, new ObjectId('000000000000000000000001')],
    [{ $convert: { input: 'x', to: 'int', onError: -1 } }, -1],
    [{ $convert: { input: '$none', to: 'int', onNull: 0 } }, 0],
    [{ $convert: { input: '7', to: 16 } }, 7],
    [{ $convert: { input: 'x', to: 'int', onError: '$absent' } }, missing],
    [{ $toInt: '$none' }, null],
  ])('converts %j to %j', async (expression, value) => {
    expect(await valueOf(expression)).toEqual(value);
  });

  it.each<[Document, number]>([
    [{ $divide: [1, 0] }, 2],
    [{ $size: '$n' }, 17124],
    [{ $arrayElemAt: ['$n', 0] }, 28689],
    [{ $concat: ['a', 1] }, 16702],
    [{ $convert: { input: 'x', to: 'nothing' } }, 2],
    [{ $dateTrunc: { date: '$at', unit: 'era' } }, 5439013],
    [{ $cond: { if: true, then: 1 } }, 17082],
    [{ $map: { input: '$list', in: 1, of: 2 } }, 16879],
    [{ $reduce: { input: '$list', in: 1 } }, 40077],
    [{ $toInt: 'x' }, 241],
    [{ $switch: { branches: [{ case: false, then: 1 }] } }, 40066],
    [{ $add: ['$text', 1] }, 14],
    [{ $in: [1, '$n'] }, 40081],
    [{ $eq: [1] }, 16020],
    [{ $add: [1], $abs: 1 }, 15983],
    [{ $year: '$text' }, 16006],
  ])('refuses %j with %i', async (expression, code) => {
    expect((await refusalOf(valueOf(expression))).code).toBe(code);
  });

  it('keeps a double a double', async () => {
    const own = await aDatabase({ promoteValues: false });
    const collection = await own.collection({ n: 1 });
    const [shown] = await collection
      .aggregate([{ $project: { _id: 0, quotient: { $divide: [4, 2] }, whole: { $add: ['$n', 1] } } }])
      .toArray();
    expect(shown?.quotient).toEqual(new Double(2));
    expect(shown?.whole?._bsontype).toBe('Int32');
    await own.close();
  });
});
