import type { Collection } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDatabase, type Stored, type TestDatabase } from '../src/testing/a-database.ts';
import { refusalOf } from '../src/testing/refusals.ts';

const size = 30_000;

describe('reads of many documents', () => {
  let database: TestDatabase;
  let events: Collection<Stored>;
  beforeAll(async () => {
    database = await aDatabase();
    events = await database.collection({ _id: -1, kind: 'k0', n: -1 });
    for (let from = 0; from < size; from += 10_000) {
      await events.insertMany(
        Array.from({ length: 10_000 }, (_, i) => ({ _id: from + i, kind: `k${i % 7}`, n: from + i })),
      );
    }
  });
  afterAll(() => database.close());

  const groupByKind = () =>
    events
      .aggregate([{ $group: { _id: '$kind', n: { $sum: 1 }, top: { $max: '$n' } } }, { $sort: { _id: 1 } }])
      .toArray();

  it('do not keep short reads waiting', async () => {
    let isGrouping = true;
    const grouping = Promise.all([groupByKind(), groupByKind(), groupByKind()]).finally(() => {
      isGrouping = false;
    });
    let answered = 0;
    while (isGrouping) {
      await events.findOne({ _id: answered });
      answered++;
    }
    const [groups] = await grouping;
    expect(groups.reduce((sum, { n }) => sum + n, 0)).toBe(size + 1);
    // In one thread with the others, at most the reads sent before them would have been answered by now.
    expect(answered).toBeGreaterThan(10);
  });

  it('and writes of many documents let short reads through', async () => {
    let isWriting = true;
    const copies = Array.from({ length: 20_000 }, (_, n) => ({ n, text: 'x'.repeat(100) }));
    const heap = await database.collection();
    const writing = (async () => {
      await heap.insertMany(copies);
      await heap.updateMany({}, { $set: { seen: true } });
      await heap.deleteMany({ n: { $lt: 10_000 } });
      isWriting = false;
    })();
    let answered = 0;
    for (; isWriting; answered++) await events.findOne({ _id: answered });
    await writing;
    expect(await heap.countDocuments({ seen: true })).toBe(10_000);
    expect(answered).toBeGreaterThan(20);
  });

  it('and so do changes of one document that no index finds', async () => {
    const heap = await database.collection();
    await heap.insertMany(Array.from({ length: 80_000 }, (_, n) => ({ n, text: 'x'.repeat(100) })));
    let isChanging = true;
    const changing = (async () => {
      for (let round = 0; round < 5; round++) await heap.updateOne({ n: 79_999 }, { $set: { round } });
      await heap.findOneAndUpdate({ n: 79_999 }, { $inc: { round: 10 } });
      await heap.deleteOne({ n: 79_998 });
      const last = () => heap.findOneAndDelete({}, { sort: { n: -1 } });
      const gone = [await last(), await last(), await last()];
      isChanging = false;
      return gone;
    })();
    let answered = 0;
    for (; isChanging; answered++) await events.findOne({ _id: answered });
    const gone = await changing;
    expect(answered).toBeGreaterThan(10);
    expect(gone).toMatchObject([{ n: 79_999, round: 14 }, { n: 79_997 }, { n: 79_996 }]);
    expect(await heap.countDocuments({ n: { $gte: 79_990 } })).toBe(6);
    expect(await heap.findOne({}, { sort: { n: -1 } })).toMatchObject({ n: 79_995 });
  });

  it('give each of many who ask for the first its own, in an order that no index gives', async () => {
    const heap = await database.collection();
    await heap.insertMany(Array.from({ length: 20_000 }, (_, n) => ({ n: (n * 7_919) % 20_000, state: 'waits' })));
    const take = () =>
      heap.findOneAndUpdate({ state: 'waits' }, { $set: { state: 'taken' } }, { sort: { n: 1 }, projection: { n: 1 } });
    const adding = heap.insertMany([-1, -2].map((n) => ({ n, state: 'waits' })));
    const taken = await Promise.all(Array.from({ length: 12 }, take));
    await adding;
    const numbers = taken.map((one) => one?.['n']).sort((a, b) => a - b);
    expect(new Set(numbers).size).toBe(12);
    expect(numbers.at(-1)).toBeLessThan(12);
  });

  it('see what was acknowledged before them', async () => {
    for (let round = 1; round <= 3; round++) {
      await events.updateOne({ _id: -1 }, { $set: { n: size + round } });
      expect((await groupByKind())[0]).toMatchObject({ _id: 'k0', top: size + round });
    }
  });

  it('count, list values and sort as short ones do', async () => {
    expect(await events.countDocuments({ n: { $gte: size - 10, $lt: size } })).toBe(10);
    expect(await events.distinct('kind')).toEqual(['k0', 'k1', 'k2', 'k3', 'k4', 'k5', 'k6']);
    expect((await events.find({ kind: 'k3' }).sort({ n: -1 }).limit(3).toArray()).map(({ _id }) => _id)).toEqual([
      29_999, 29_992, 29_985,
    ]);
  });

  it('go on in batches, whatever happens meanwhile', async () => {
    const seen: unknown[] = [];
    for await (const { _id } of events.find({ kind: 'k1' }, { batchSize: 500 })) {
      seen.push(_id);
      if (seen.length === 100) await events.insertOne({ _id: 'extra', kind: 'other' });
    }
    expect(seen.length).toBe(4_287);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('are refused in the words a short one would be', async () => {
    const wrong = events.aggregate([{ $match: { kind: 'k1' } }, { $set: { n: { $divide: ['$n', 0] } } }]).toArray();
    expect(await refusalOf(wrong)).toMatchObject({ code: 2, message: "can't $divide by zero" });
    expect(
      (await refusalOf(events.find({ n: { $mod: [999_983, 7] }, kind: 'x' }, { maxTimeMS: 1 }).toArray())).code,
    ).toBe(50);
  });

  it('see a collection that was made after them', async () => {
    const fresh = await database.collection();
    await groupByKind();
    await fresh.insertMany(Array.from({ length: 3_000 }, (_, n) => ({ n })));
    await fresh.createIndex({ n: 1 });
    expect(
      await fresh.aggregate([{ $match: { n: { $gte: 0 } } }, { $group: { _id: null, sum: { $sum: '$n' } } }]).toArray(),
    ).toEqual([{ _id: null, sum: 4_498_500 }]);
  });
});
