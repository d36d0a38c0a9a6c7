import { type ClientSession, type Document, Long } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDatabase, type Stored, type TestDatabase } from '../../src/testing/a-database.ts';
import { refusalOf } from '../../src/testing/refusals.ts';

describe('a write that is sent again under its number', () => {
  let database: TestDatabase;
  let session: ClientSession;
  let last = 0;
  beforeAll(async () => {
    database = await aDatabase();
    session = database.client.startSession();
  });
  afterAll(async () => {
    await session.endSession();
    await database.close();
  });

  const send = async (command: Document, txnNumber: number) => {
    const {
      operationTime: _,
      $clusterTime: __,
      ...reply
    } = await database.db.command({ ...command, txnNumber: Long.fromNumber(txnNumber) }, { session });
    return reply;
  };

  it.each<[string, (collection: string) => Document]>([
    ['insert', (name) => ({ insert: name, documents: [{ _id: 7 }, { _id: 8 }] })],
    ['update', (name) => ({ update: name, updates: [{ q: { _id: 1 }, u: { $inc: { n: 1 } } }] })],
    ['upsert', (name) => ({ update: name, updates: [{ q: { _id: 5 }, u: { $inc: { n: 1 } }, upsert: true }] })],
    ['delete', (name) => ({ delete: name, deletes: [{ q: { n: 1 }, limit: 1 }] })],
  ])('is not done twice and answers the same: %s', async (_, commandOn) => {
    const { collectionName } = await database.collection({ _id: 1, n: 1 }, { _id: 2, n: 1 });
    const number = ++last;
    const reply = await send(commandOn(collectionName), number);
    const contents = await database.db.collection(collectionName).find().toArray();
    const { retriedStmtIds, ...again } = await send(commandOn(collectionName), number);
    expect(retriedStmtIds).toBeDefined();
    expect(again).toEqual(reply);
    expect(await database.db.collection(collectionName).find().toArray()).toEqual(contents);
  });

  it('is not done twice and answers the same: findAndModify', async () => {
    const { collectionName } = await database.collection({ _id: 1, n: 1 });
    const command = { findAndModify: collectionName, query: { _id: 1 }, update: { $inc: { n: 1 } }, new: true };
    const number = ++last;
    const reply = await send(command, number);
    expect(reply.value).toEqual({ _id: 1, n: 2 });
    const { retriedStmtId, ...again } = await send(command, number);
    expect(retriedStmtId).toBe(0);
    expect(again).toEqual(reply);
    expect(await database.db.collection(collectionName).findOne({})).toEqual({ _id: 1, n: 2 });
  });

  it.each<[string, (collection: string) => Document]>([
    ['update', (name) => ({ update: name, updates: [{ q: {}, u: { $inc: { n: 1 } }, multi: true }] })],
    ['delete', (name) => ({ delete: name, deletes: [{ q: {}, limit: 0 }] })],
  ])('is none that is about many documents: %s', async (_, commandOn) => {
    const { collectionName } = await database.collection({ _id: 1, n: 1 });
    expect(await send(commandOn(collectionName), ++last)).toMatchObject({ n: 0, writeErrors: [{ code: 72 }] });
    expect(await database.db.collection(collectionName).find().toArray()).toEqual([{ _id: 1, n: 1 }]);
  });

  it('goes on where a batch broke off', async () => {
    const { collectionName } = await database.collection({ _id: 2 });
    const number = ++last;
    const command = { insert: collectionName, documents: [{ _id: 1 }, { _id: 2 }, { _id: 3 }], ordered: false };
    expect(await send(command, number)).toMatchObject({ n: 2, writeErrors: [{ index: 1, code: 11000 }] });
    await database.db.collection<Stored>(collectionName).deleteOne({ _id: 2 });
    expect(await send(command, number)).toMatchObject({ n: 3, retriedStmtIds: [0, 2] });
  });

  it('is refused under an older number', async () => {
    const { collectionName } = await database.collection();
    last += 2;
    await send({ insert: collectionName, documents: [{ _id: 1 }] }, last);
    expect((await refusalOf(send({ insert: collectionName, documents: [{ _id: 2 }] }, last - 1))).code).toBe(225);
  });
});
