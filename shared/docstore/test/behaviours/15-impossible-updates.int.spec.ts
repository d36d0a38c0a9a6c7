import type { Document } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDatabase, type TestDatabase } from '../../src/testing/a-database.ts';
import { refusalOf } from '../../src/testing/refusals.ts';

describe('an update', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await aDatabase();
  });
  afterAll(() => database.close());

  const stored = { _id: 1, n: 5, s: 'text', list: [{ x: 1 }, { x: 2 }], gone: null };

  it.each<[string, Document | Document[], number, Document?]>([
    ['of one path twice', { $set: { n: 1 }, $inc: { n: 1 } }, 40],
    ['of a path and what lies in it', { $set: { list: [], 'list.0': 1 } }, 40],
    ['that $[] turns into the same path twice', { $set: { 'list.$[].x': 1, 'list.0.x': 2 } }, 40],
    [
      'that $[id] turns into the same path twice',
      { $set: { 'list.$[e].x': 1, 'list.1.x': 2 } },
      40,
      { arrayFilters: [{ 'e.x': 2 }] },
    ],
    ['through a number', { $set: { 'n.x': 1 } }, 28],
    ['through null', { $set: { 'gone.x': 1 } }, 28],
    ['through an array by a name', { $set: { 'list.name': 1 } }, 28],
    ['of _id', { $set: { _id: 2 } }, 66],
    ['by $pop through a number', { $pop: { 'n.x': 1 } }, 28],
    ['by $pull through a text', { $pull: { 's.x': 1 } }, 28],
    ['by $rename into itself', { $rename: { n: 'n.x' } }, 2],
    ['with two places for one match', { $set: { 'list.$.$': 1 } }, 2],
    ['by $push that sorts by nothing', { $push: { list: { $each: [], $sort: { x: 2 } } } }, 2],
    ['by $currentDate with something else', { $currentDate: { n: { $type: 'date', zone: 'UTC' } } }, 2],
    ['by a stage that finds', [{ $match: {} }], 72],
    ['by a stage nobody knows', [{ $frobnicate: {} }], 40324],
    ['by an operator nobody knows', { $frobnicate: { n: 1 } }, 9],
    ['by $inc of a text', { $inc: { s: 1 } }, 14],
    ['by $push onto a number', { $push: { n: 1 } }, 2],
    ['with an empty part in its path', { $set: { 'n..x': 1 } }, 56],
    ['that is far beyond the end of an array', { $set: { 'list.2000000': 1 } }, 2],
  ])('%s is refused', async (_, update, code, options) => {
    const collection = await database.collection(stored);
    expect((await refusalOf(collection.updateOne({}, update, options))).code).toBe(code);
    expect(await collection.findOne({})).toEqual(stored);
  });

  it('of a part of _id is refused', async () => {
    const collection = database.db.collection<{ _id: { x: number } }>('compound');
    await collection.insertOne({ _id: { x: 1 } });
    const updates = [{ q: {}, u: { $set: { '_id.x': 2 } } }];
    const reply = await database.db.command({ update: 'compound', updates }).catch((error) => error.result ?? error);
    expect(reply.code ?? reply.writeErrors[0].code).toBe(66);
    expect(await collection.findOne({})).toEqual({ _id: { x: 1 } });
  });

  it('of _id to the same value is none', async () => {
    const collection = await database.collection(stored);
    expect(await collection.updateOne({}, { $set: { _id: 1 } })).toMatchObject({ matchedCount: 1, modifiedCount: 0 });
  });

  it('pads an array with null', async () => {
    const collection = await database.collection({ _id: 1, a: [1] });
    await collection.updateOne({}, { $set: { 'a.3': 4 } });
    expect((await collection.findOne({}))?.a).toEqual([1, null, null, 4]);
  });

  it('leaves null where it unsets an element', async () => {
    const collection = await database.collection({ _id: 1, a: [1, 2, 3] });
    await collection.updateOne({}, { $unset: { 'a.1': '' } });
    expect((await collection.findOne({}))?.a).toEqual([1, null, 3]);
  });
});
