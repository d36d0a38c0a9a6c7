import { type Document, Long, MongoClient } from 'mongodb';
import { describe, expect, it } from 'vitest';
import { startDocstore } from '../src/index.ts';
import { aDataDir } from '../src/testing/a-database.ts';

/** Times differ from reply to reply; everything else must not. */
function withoutTimes({ operationTime: _, $clusterTime: __, ...reply }: Document): Document {
  return reply;
}

describe('a numbered write whose answer was lost in a crash', () => {
  it('gets the same answer when it is sent again, and is not done twice', async () => {
    const { dataDir, remove } = aDataDir();
    const store = await startDocstore({ dataDir });
    const client = await new MongoClient(store.uri).connect();
    const session = client.startSession();
    const db = client.db('retry');
    const numbered = (command: Document, txnNumber: number) =>
      db.command({ ...command, txnNumber: Long.fromNumber(txnNumber) }, { session });
    const insert = {
      insert: 'c',
      documents: [
        { _id: 1, n: 1 },
        { _id: 2, n: 1 },
      ],
    };
    const modify = { findAndModify: 'c', query: { _id: 1 }, update: { $inc: { n: 1 } }, new: true };

    const inserted = withoutTimes(await numbered(insert, 101));
    process.kill(store.pid, 'SIGKILL');
    await expect
      .poll(
        () =>
          db.command({ ping: 1 }).then(
            () => 'up',
            () => 'down',
          ),
        { timeout: 20_000 },
      )
      .toBe('up');
    const { retriedStmtIds, ...again } = withoutTimes(await numbered(insert, 101));
    expect(retriedStmtIds).toEqual([0, 1]);
    expect(again).toEqual(inserted);

    const modified = withoutTimes(await numbered(modify, 102));
    process.kill(store.pid, 'SIGKILL');
    await expect
      .poll(
        () =>
          db.command({ ping: 1 }).then(
            () => 'up',
            () => 'down',
          ),
        { timeout: 20_000 },
      )
      .toBe('up');
    expect(withoutTimes(await numbered(modify, 102))).toEqual({ ...modified, retriedStmtId: 0 });
    expect(await db.collection('c').find().sort({ _id: 1 }).toArray()).toEqual([
      { _id: 1, n: 2 },
      { _id: 2, n: 1 },
    ]);
    await expect(numbered(insert, 101)).rejects.toMatchObject({ code: 225 });

    session.startTransaction();
    await db.collection<{ _id: number }>('c').insertOne({ _id: 3 }, { session });
    await session.commitTransaction();
    process.kill(store.pid, 'SIGKILL');
    await expect
      .poll(
        () =>
          db.command({ ping: 1 }).then(
            () => 'up',
            () => 'down',
          ),
        { timeout: 20_000 },
      )
      .toBe('up');
    await session.commitTransaction();
    expect(await db.collection('c').countDocuments()).toBe(3);

    await session.endSession();
    await client.close();
    await store.stop();
    remove();
  }, 60_000);
});
