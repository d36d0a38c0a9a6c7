import type { Model } from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentSchema, ensureIndexes, Models } from '../src/index.ts';
import { aDatabase, type Database, watchQueries } from '../src/testing/index.ts';

interface Note {
  readonly _id: string;
  readonly author: string;
  readonly text: string;
}
const notes = documentSchema<Note>('notes', {
  _id: { type: String, required: true },
  author: { type: String, required: true },
  text: { type: String, required: true },
});

let database: Database;
beforeAll(async () => {
  database = await aDatabase();
  await ensureIndexes(database.connection, 'notes', [{ name: 'by_author', key: { author: 1 } }]);
  await new Models(database.connection).of(notes).insertMany([{ _id: 'n1', author: 'ana', text: 'hello' }]);
});
afterAll(() => database.close());

describe('watching queries', () => {
  it('lets those pass that begin at an index', async () => {
    const watch = watchQueries(database.connection);
    const model = new Models(database.connection).of(notes);
    await model.findById('n1').lean();
    await model.find({ author: 'ana' }).sort({ author: 1 }).lean();
    await model.updateOne({ author: 'ana', text: 'hello' }, { $set: { text: 'hi' } });
    expect(await watch.scans()).toEqual([]);
  });

  it('lists each kind of query once, with its index', async () => {
    const watch = watchQueries(database.connection);
    const model = new Models(database.connection).of(notes);
    for (const author of ['ana', 'ben']) await model.find({ author: { $in: [author] } }).sort({ text: -1 });
    await model.bulkWrite([{ updateOne: { filter: { _id: 'n1' }, update: { $set: { text: 'hi' } } } }]);
    expect(await watch.plans()).toEqual([
      { collection: 'notes', filter: '_id', sort: '', indexes: ['_id_'], isSorted: false },
      { collection: 'notes', filter: 'author $in', sort: 'text descending', indexes: ['by_author'], isSorted: true },
    ]);
  });

  it.each<[string, (model: Model<Note>) => Promise<unknown>]>([
    ['find', (model) => model.find({ text: 'hi' }).lean()],
    ['countDocuments', (model) => model.countDocuments({ text: 'hi' })],
    ['updateOne', (model) => model.updateOne({ text: 'hi' }, { $set: { author: 'ben' } })],
    ['replaceOne', (model) => model.replaceOne({ text: 'none' }, { author: 'ben', text: 'none' })],
    ['bulkWrite', (model) => model.bulkWrite([{ deleteOne: { filter: { text: 'none' } } }])],
    ['findOneAndDelete', (model) => model.findOneAndDelete({ text: 'none' })],
    ['deleteMany', (model) => model.deleteMany({ text: 'none' })],
    ['findOneAndUpdate', (model) => model.findOneAndUpdate({ text: 'none' }, { $set: { author: 'ben' } })],
    ['aggregate', (model) => model.aggregate([{ $match: { text: 'hi' } }, { $count: 'count' }])],
  ])('tells of a %s that reads the whole collection', async (_method, ask) => {
    const watch = watchQueries(database.connection);
    await ask(new Models(database.connection).of(notes));
    expect(await watch.scans()).toEqual([expect.stringContaining('"text"')]);
  });
});
