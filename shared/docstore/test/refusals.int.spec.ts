import { type Document, Long } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDatabase, type TestDatabase } from '../src/testing/a-database.ts';
import { refusalOf } from '../src/testing/refusals.ts';

describe('what MongoDB knows and this store does not', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await aDatabase();
  });
  afterAll(() => database.close());

  const find = (filter: Document, rest: Document = {}) => ({ find: 'c', filter, ...rest });
  const aggregate = (...pipeline: Document[]) => ({ aggregate: 'c', pipeline, cursor: {} });
  const index = (key: Document, rest: Document = {}) => ({
    createIndexes: 'c',
    indexes: [{ key, name: 'i', ...rest }],
  });

  it.each<[string, Document]>([
    ['a collation', find({}, { collation: { locale: 'en' } })],
    ['a tailable cursor', find({}, { tailable: true })],
    ['$where', find({ $where: 'true' })],
    ['$text', find({ $text: { $search: 'x' } })],
    ['$near', find({ a: { $near: [0, 0] } })],
    ['$jsonSchema', find({ $jsonSchema: {} })],
    ['a snapshot read outside a transaction', find({}, { readConcern: { level: 'snapshot' } })],
    ['a text index', index({ a: 'text' })],
    ['a hashed index', index({ a: 'hashed' })],
    ['a geospatial index', index({ a: '2dsphere' })],
    ['a wildcard index', index({ '$**': 1 })],
    ['an index with a collation', index({ a: 1 }, { collation: { locale: 'en' } })],
    ['a capped collection', { create: 'x', capped: true, size: 1000 }],
    ['a time series', { create: 'x', timeseries: { timeField: 't' } }],
    ['a view', { create: 'x', viewOn: 'c', pipeline: [] }],
    ['a validator', { create: 'x', validator: {} }],
    ['collMod', { collMod: 'c' }],
    ['a command of another league', { listCommands: 1 }],
    ['mapReduce', { mapReduce: 'c', map: '', reduce: '', out: { inline: 1 } }],
    ['a change stream', aggregate({ $changeStream: {} })],
    ['$out', aggregate({ $out: 'x' })],
    ['$merge', aggregate({ $merge: 'x' })],
    ['$graphLookup', aggregate({ $graphLookup: {} })],
    ['$setWindowFields', aggregate({ $setWindowFields: {} })],
    ['$bucketAuto', aggregate({ $bucketAuto: {} })],
    ['$function', aggregate({ $project: { a: { $function: { body: '', args: [], lang: 'js' } } } })],
    ['$stdDevPop', aggregate({ $group: { _id: null, a: { $stdDevPop: '$a' } } })],
    ['$sortArray', aggregate({ $set: { a: { $sortArray: { input: '$a', sortBy: 1 } } } })],
    ['$bit', { findAndModify: 'c', query: {}, update: { $bit: { a: { or: 1 } } } }],
    ['a bulkWrite of the client', { bulkWrite: 1, ops: [] }],
  ])('is refused with the way out: %s', async (_, command) => {
    expect(await refusalOf(database.db.command(command))).toMatchObject({
      code: 115,
      codeName: 'CommandNotSupported',
      message: expect.stringMatching(/^docstore does not support .+; set MONGODB_URI to a MongoDB server$/),
    });
  });

  const furtherExpressions =
    '$dateAdd $dateDiff $dateFromString $indexOfArray $indexOfCP $ln $pow $regexFind $replaceAll $sqrt $strcasecmp $week $zip';
  it.each(furtherExpressions.split(' '))('is refused with the way out: the expression %s', async (name) => {
    expect(await refusalOf(database.db.command(aggregate({ $set: { a: { [name]: '$a' } } })))).toMatchObject({
      code: 115,
      message: `docstore does not support the expression ${name}; set MONGODB_URI to a MongoDB server`,
    });
  });

  it.each<[string, Document]>([
    ['of find', find({}, { sortt: { a: 1 } })],
    ['of aggregate', { ...aggregate(), hints: 1 }],
    ['of a cursor', { aggregate: 'c', pipeline: [], cursor: { size: 1 } }],
    ['of insert', { insert: 'c', documents: [{}], order: true }],
    ['of an update statement', { update: 'c', updates: [{ q: {}, u: { $set: { a: 1 } }, upserts: true }] }],
    ['of a delete statement', { delete: 'c', deletes: [{ q: {}, limit: 1, sort: {} }] }],
    ['of findAndModify', { findAndModify: 'c', query: {}, remove: true, returnNew: true }],
    ['of ping', { ping: 1, loud: true }],
    ['of explain', { explain: { find: 'c', sorted: 1 } }],
  ])('an unknown option %s is never passed over', async (_, command) => {
    expect(await refusalOf(database.db.command(command))).toMatchObject({
      code: 40415,
      message: expect.stringContaining('MONGODB_URI'),
    });
    expect(await database.db.collection('c').countDocuments()).toBe(0);
  });

  it.each<[string, Document, number]>([
    ['a negative limit', find({}, { limit: -1 }), 51024],
    ['a time limit for the rest of a cursor', { getMore: Long.fromNumber(1), collection: 'c', maxTimeMS: 1 }, 2],
    ['an update without a filter', { update: 'c', updates: [{ u: { $set: { a: 1 } } }] }, 40414],
    ['an update without a change', { update: 'c', updates: [{ q: {} }] }, 40414],
    ['a deletion without a filter', { delete: 'c', deletes: [{ limit: 0 }] }, 40414],
    ['a deletion of null', { delete: 'c', deletes: [{ q: null, limit: 0 }] }, 14],
    ['a deletion without a limit', { delete: 'c', deletes: [{ q: {} }] }, 40414],
    ['constants of no pipeline', { update: 'c', updates: [{ q: {}, u: { $set: { a: 1 } }, c: { x: 1 } }] }, 51198],
    ['a removal with array filters', { findAndModify: 'c', remove: true, arrayFilters: [] }, 9],
    ['a removal of the new document', { findAndModify: 'c', remove: true, new: true }, 9],
    ['an insert of nothing said', { insert: 'c' }, 40414],
    ['an insert of numbers', { insert: 'c', documents: [1] }, 14],
    ['an update without statements', { update: 'c' }, 40414],
    ['distinct of nothing', { distinct: 'c' }, 40414],
    ['the end of no cursor', { killCursors: 'c' }, 40414],
    ['sizes in no unit', { dbStats: 1, scale: 0 }, 51024],
    ['an index without a name', { createIndexes: 'c', indexes: [{ key: { a: 1 } }] }, 9],
    ['an index named like all', index({ a: 1 }, { name: '*' }), 2],
    ['an index of a kind nobody knows', index({ a: 'frob' }), 67],
    ['a unique index, perhaps', index({ a: 1 }, { unique: 'perhaps' }), 14],
    ['a partial index over a number', index({ a: 1 }, { partialFilterExpression: 1 }), 14],
    ['_id the other way', index({ _id: -1 }), 2],
    ['_id made unique', index({ _id: 1 }, { unique: true }), 197],
    ['an operator inside $in', find({ a: { $in: [{ $gt: 1 }] } }), 2],
    ['$all of values and of conditions', find({ a: { $all: [{ $elemMatch: { $eq: 1 } }, 1] } }), 2],
    ['$mod without a number', find({ a: { $mod: [2, 'a'] } }), 2],
    ['$type of nothing', find({ a: { $type: [] } }), 9],
  ])('is refused: %s', async (_, command, code) => {
    const { writeErrors, ...reply } = await database.db.command(command).catch((error) => error);
    expect(writeErrors?.[0].code ?? reply.code).toBe(code);
  });

  it('refuses the whole of a batch when one statement is not in order', async () => {
    const updates = [
      { q: { _id: 'x' }, u: { $set: { a: 1 } }, upsert: true },
      { q: {}, u: { $set: { a: 1 } }, upserts: true },
    ];
    expect((await refusalOf(database.db.command({ update: 'c', updates }))).code).toBe(40415);
    expect(await database.db.collection('c').countDocuments()).toBe(0);
  });

  it('an unknown option of an index is refused too', async () => {
    expect((await refusalOf(database.db.command(index({ a: 1 }, { uniqe: true })))).code).toBe(197);
  });

  it.each<[string, Document, number]>([
    ['command', { frobnicate: 1 }, 59],
    ['stage', aggregate({ $frobnicate: 1 }), 40324],
    ['expression', aggregate({ $project: { a: { $frobnicate: 1 } } }), 168],
    ['accumulator', aggregate({ $group: { _id: null, a: { $frobnicate: 1 } } }), 15952],
    ['stage, although every object has one', aggregate({ constructor: 1 }), 40324],
    ['accumulator, although every object has one', aggregate({ $group: { _id: null, a: { valueOf: 1 } } }), 15952],
    ['filter operator', find({ a: { $frobnicate: 1 } }), 2],
    ['filter operator at the top', find({ $frobnicate: 1 }), 2],
  ])('what nobody knows is no such %s', async (_, command, code) => {
    expect((await refusalOf(database.db.command(command))).code).toBe(code);
  });
});
