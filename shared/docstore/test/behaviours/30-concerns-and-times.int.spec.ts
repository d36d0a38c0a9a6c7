import { Timestamp } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDatabase, type TestDatabase } from '../../src/testing/a-database.ts';
import { refusalOf } from '../../src/testing/refusals.ts';

describe('a write concern', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await aDatabase();
  });
  afterAll(() => database.close());

  it.each([[2], [3]])('of %i members is told that there is one, after the write', async (w) => {
    const collection = await database.collection();
    const reply = await database.db
      .command({ insert: collection.collectionName, documents: [{ _id: 1 }], writeConcern: { w } })
      .catch((error) => error);
    expect(reply.result ?? reply).toMatchObject({ writeConcernError: { code: 100 } });
    expect(await collection.countDocuments()).toBe(1);
  });

  it.each([[1], ['majority' as const]])('of %s is met', async (w) => {
    const collection = await database.collection();
    await collection.insertOne({ _id: 1 }, { writeConcern: { w, j: true } });
    expect(await collection.countDocuments()).toBe(1);
  });

  it('of nobody gets no answer, and the write is done', async () => {
    const collection = await database.collection();
    const unheard = await collection.insertOne({ _id: 1 }, { writeConcern: { w: 0 } });
    expect(unheard.acknowledged).toBe(false);
    await expect.poll(() => collection.countDocuments()).toBe(1);
  });

  it('is asked for by a name nobody gave', async () => {
    const collection = await database.collection();
    expect(
      (
        await refusalOf(
          database.db.command({
            insert: collection.collectionName,
            documents: [{}],
            writeConcern: { w: 'everywhere' },
          }),
        )
      ).code,
    ).toBe(79);
  });

  it('or none: every reply carries the times of the store, which only go on', async () => {
    const first = await database.db.command({ ping: 1 });
    const greeting = await database.db.command({ hello: 1 });
    const second = await database.db.command({ ping: 1 });
    const refused: { result?: unknown; errorResponse?: { operationTime?: unknown } } = await database.db
      .command({ nonsense: 1 })
      .catch((error) => error);
    for (const reply of [first, greeting, second]) {
      expect(reply.operationTime).toBeInstanceOf(Timestamp);
      expect(reply.$clusterTime.clusterTime).toBeInstanceOf(Timestamp);
    }
    expect(second.operationTime.comp(first.operationTime)).toBeGreaterThan(0);
    expect(refused.errorResponse?.operationTime).toBeInstanceOf(Timestamp);
  });
});
