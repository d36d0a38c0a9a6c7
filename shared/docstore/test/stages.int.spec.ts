import type { Collection, Document } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDatabase, type Stored, type TestDatabase } from '../src/testing/a-database.ts';
import { refusalOf } from '../src/testing/refusals.ts';

describe('a pipeline', () => {
  let database: TestDatabase;
  let grades: Collection<Stored>;
  let runs: Collection<Stored>;
  beforeAll(async () => {
    database = await aDatabase();
    grades = await database.collection(
      { _id: 1, run: 'a', learner: 'ana', points: 5, tags: ['x', 'y'] },
      { _id: 2, run: 'a', learner: 'ben', points: 3, tags: [] },
      { _id: 3, run: 'b', learner: 'ana', points: 8 },
      { _id: 4, run: 'c', learner: 'cem', points: null, tags: 'z' },
    );
    runs = await database.collection(
      { _id: 'a', title: 'Algebra', staff: ['ben', 'eve'] },
      { _id: 'b', title: 'Botany', staff: ['ana'] },
    );
  });
  afterAll(() => database.close());

  const run = (...stages: Document[]) => grades.aggregate(stages).toArray();

  it.each<[string, Document[], unknown]>([
    ['counts', [{ $match: { run: 'a' } }, { $count: 'n' }], [{ n: 2 }]],
    ['counts nothing as no document', [{ $match: { run: 'none' } }, { $count: 'n' }], []],
    [
      'skips and limits in the order they are written',
      [{ $sort: { _id: 1 } }, { $limit: 3 }, { $skip: 1 }, { $project: { _id: 1 } }],
      [{ _id: 2 }, { _id: 3 }],
    ],
    [
      'sorts by several fields',
      [{ $sort: { learner: 1, points: -1 } }, { $project: { _id: 1 } }],
      [{ _id: 3 }, { _id: 1 }, { _id: 2 }, { _id: 4 }],
    ],
    [
      'matches what it computed',
      [
        { $set: { double: { $multiply: ['$points', 2] } } },
        { $match: { double: { $gt: 9 } } },
        { $project: { double: 1 } },
        { $sort: { _id: 1 } },
      ],
      [
        { _id: 1, double: 10 },
        { _id: 3, double: 16 },
      ],
    ],
    [
      'sets inside documents',
      [{ $limit: 1 }, { $set: { 'a.b': 1, 'a.c': '$run' } }, { $project: { a: 1 } }],
      [{ _id: 1, a: { b: 1, c: 'a' } }],
    ],
    ['unsets', [{ $limit: 1 }, { $unset: ['tags', 'points', 'run'] }], [{ _id: 1, learner: 'ana' }]],
    [
      'puts a document in the place of the whole',
      [{ $limit: 1 }, { $replaceWith: { who: '$learner' } }],
      [{ who: 'ana' }],
    ],
    [
      'unwinds arrays, scalars as one element, and nothing else',
      [{ $unwind: '$tags' }, { $project: { tags: 1 } }],
      [
        { _id: 1, tags: 'x' },
        { _id: 1, tags: 'y' },
        { _id: 4, tags: 'z' },
      ],
    ],
    [
      'unwinds and keeps what is empty',
      [
        { $match: { _id: { $in: [2, 3] } } },
        { $unwind: { path: '$tags', preserveNullAndEmptyArrays: true, includeArrayIndex: 'i' } },
        { $project: { tags: 1, i: 1 } },
      ],
      [
        { _id: 2, i: null },
        { _id: 3, i: null },
      ],
    ],
    ['sorts groups by their size', [{ $sortByCount: '$run' }, { $limit: 1 }], [{ _id: 'a', count: 2 }]],
    [
      'groups everything',
      [
        {
          $group: {
            _id: null,
            n: { $sum: 1 },
            sum: { $sum: '$points' },
            avg: { $avg: '$points' },
            least: { $min: '$points' },
            runs: { $addToSet: '$run' },
          },
        },
        { $set: { runs: { $size: '$runs' } } },
      ],
      [{ _id: null, n: 4, sum: 16, avg: 16 / 3, least: 3, runs: 3 }],
    ],
    [
      'groups by several fields',
      [
        { $group: { _id: { run: '$run', who: '$learner' }, first: { $first: '$_id' } } },
        { $match: { '_id.run': 'b' } },
      ],
      [{ _id: { run: 'b', who: 'ana' }, first: 3 }],
    ],
    [
      'groups what comes sorted',
      [
        { $sort: { points: -1 } },
        {
          $group: { _id: '$run', best: { $first: '$learner' }, last: { $last: '$learner' }, all: { $push: '$points' } },
        },
        { $match: { _id: 'a' } },
      ],
      [{ _id: 'a', best: 'ana', last: 'ben', all: [5, 3] }],
    ],
    ['groups a missing field with null', [{ $group: { _id: '$absent', n: { $count: {} } } }], [{ _id: null, n: 4 }]],
    [
      'runs several at once',
      [
        {
          $facet: {
            n: [{ $count: 'n' }],
            top: [{ $sort: { points: -1 } }, { $limit: 1 }, { $project: { _id: 1 } }],
            none: [{ $match: { run: 'z' } }],
          },
        },
      ],
      [{ n: [{ n: 4 }], top: [{ _id: 3 }], none: [] }],
    ],
    [
      'knows the variables of its command only where they are given',
      [{ $match: { $expr: { $gt: ['$points', { $literal: 4 }] } } }, { $count: 'n' }],
      [{ n: 2 }],
    ],
  ])('%s', async (_, stages, result) => {
    expect(await run(...stages)).toEqual(result);
  });

  it('takes constants from its command', async () => {
    const found = await grades
      .aggregate([{ $match: { $expr: { $eq: ['$run', '$$wanted'] } } }, { $project: { asked: '$$wanted' } }], {
        let: { wanted: 'b' },
      })
      .toArray();
    expect(found).toEqual([{ _id: 3, asked: 'b' }]);
  });

  it('joins by a field, an array standing for its elements and a missing one for null', async () => {
    const joined = await run(
      { $lookup: { from: runs.collectionName, localField: 'run', foreignField: '_id', as: 'of' } },
      { $project: { title: '$of.title' } },
    );
    expect(joined).toEqual([
      { _id: 1, title: ['Algebra'] },
      { _id: 2, title: ['Algebra'] },
      { _id: 3, title: ['Botany'] },
      { _id: 4, title: [] },
    ]);
    const staff = await runs
      .aggregate([
        { $lookup: { from: grades.collectionName, localField: 'staff', foreignField: 'learner', as: 'g' } },
        { $project: { ids: '$g._id' } },
      ])
      .toArray();
    expect(staff).toEqual([
      { _id: 'a', ids: [2] },
      { _id: 'b', ids: [1, 3] },
    ]);
    const absent = await runs
      .aggregate([
        { $limit: 1 },
        { $lookup: { from: grades.collectionName, localField: 'absent', foreignField: 'tags', as: 'g' } },
        { $project: { ids: '$g._id' } },
      ])
      .toArray();
    expect(absent).toEqual([{ _id: 'a', ids: [3] }]);
  });

  it('joins by a pipeline that knows the outer document', async () => {
    const best = {
      from: grades.collectionName,
      let: { run: '$_id' },
      pipeline: [
        { $match: { $expr: { $eq: ['$run', '$$run'] } } },
        { $sort: { points: -1 } },
        { $limit: 1 },
        { $project: { _id: 0, learner: 1, of: '$$run' } },
      ],
      as: 'best',
    };
    expect(await runs.aggregate([{ $lookup: best }, { $project: { best: 1 } }]).toArray()).toEqual([
      { _id: 'a', best: [{ learner: 'ana', of: 'a' }] },
      { _id: 'b', best: [{ learner: 'ana', of: 'b' }] },
    ]);
    const both = {
      from: grades.collectionName,
      localField: '_id',
      foreignField: 'run',
      pipeline: [{ $match: { points: { $gt: 4 } } }, { $count: 'n' }],
      as: 'high',
    };
    expect(await runs.aggregate([{ $lookup: both }, { $project: { high: 1 } }]).toArray()).toEqual([
      { _id: 'a', high: [{ n: 1 }] },
      { _id: 'b', high: [{ n: 1 }] },
    ]);
  });

  it('goes on with another collection', async () => {
    const both = await run(
      { $match: { run: 'b' } },
      { $unionWith: { coll: runs.collectionName, pipeline: [{ $match: { title: /^A/ } }] } },
      { $project: { _id: 1 } },
    );
    expect(both).toEqual([{ _id: 3 }, { _id: 'a' }]);
  });

  it('chooses at random without repeating itself', async () => {
    const chosen = await run({ $sample: { size: 3 } });
    expect(new Set(chosen.map(({ _id }) => _id)).size).toBe(3);
    expect(await run({ $sample: { size: 9 } })).toHaveLength(4);
  });

  it.each<[Document, number]>([
    [{ $limit: 0 }, 15958],
    [{ $skip: -1 }, 5107200],
    [{ $sort: {} }, 15976],
    [{ $sort: 1 }, 15973],
    [{ $unset: 1 }, 31002],
    [{ $unset: [] }, 31119],
    [{ $sample: 1 }, 28745],
    [{ $sample: {} }, 28749],
    [{ $sample: { size: 1, seed: 1 } }, 28748],
    [{ $unwind: 1 }, 15981],
    [{ $unwind: { path: 1 } }, 28808],
    [{ $facet: { a: 1 } }, 40170],
    [{ $count: '' }, 40156],
    [{ $unwind: 'tags' }, 28818],
    [{ $group: { n: { $sum: 1 } } }, 15955],
    [{ $group: { _id: null, n: 1 } }, 40234],
    [{ $group: { _id: null, n: { $sum: 1, $avg: 1 } } }, 40238],
    [{ $project: {} }, 51272],
    [{ $project: { a: 1, b: 0 } }, 31254],
    [{ $replaceRoot: { newRoot: '$run' } }, 40228],
    [{ $lookup: { from: 'x', as: 'y' } }, 9],
    [{ $facet: { a: [{ $facet: {} }] } }, 40600],
    [{ $match: { run: 'a' }, $count: 'n' }, 40323],
  ])('refuses %j with %i', async (stage, code) => {
    expect((await refusalOf(run(stage))).code).toBe(code);
  });
});
