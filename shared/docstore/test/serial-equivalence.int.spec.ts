import { MongoError } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDatabase, type Stored, type TestDatabase } from '../src/testing/a-database.ts';

const accounts = 6;
const transfers = 120;
const clients = 8;

/** A step that reads two documents and writes what it read, changed in a way that tells in which order steps ran. */
interface Step {
  readonly from: number;
  readonly to: number;
  readonly by: number;
}

/** Not commutative, so that a lost or stale read shows in the result. */
const applied = (value: number, by: number): number => (value * 3 + by) % 1_000_003;

describe('transactions that run side by side', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await aDatabase();
  });
  afterAll(() => database.close());

  it('leave what they would have left one after the other, in the order of their commits', async () => {
    const state = await database.collection(...Array.from({ length: accounts }, (_, _id) => ({ _id, value: _id + 1 })));
    const log = await database.collection({ _id: 'last', n: 0 });
    const steps = Array.from(
      { length: transfers },
      (_, i): Step => ({ from: i % accounts, to: (i * 7 + 3) % accounts, by: i + 1 }),
    );
    const valueOf = (document: Stored | null): number => document?.value;
    const run = (step: Step, isLogged: boolean) =>
      database.client.withSession((session) =>
        session.withTransaction(async () => {
          const from = valueOf(await state.findOne({ _id: step.from }, { session }));
          const to = valueOf(await state.findOne({ _id: step.to }, { session }));
          await state.updateOne({ _id: step.from }, { $set: { value: applied(from, to) } }, { session });
          if (step.to !== step.from)
            await state.updateOne({ _id: step.to }, { $set: { value: applied(to, step.by) } }, { session });
          if (!isLogged) return;
          const last = await log.findOneAndUpdate(
            { _id: 'last' },
            { $inc: { n: 1 } },
            { session, returnDocument: 'after' },
          );
          await log.insertOne({ _id: last?.n, step }, { session });
        }),
      );
    const queue = [...steps];
    const work = async () => {
      for (let step = queue.shift(); step; step = queue.shift()) await run(step, true);
    };
    await Promise.all(Array.from({ length: clients }, work));
    const order = (
      await log
        .find({ _id: { $ne: 'last' } })
        .sort({ _id: 1 })
        .toArray()
    ).map(({ step }) => step as Step);
    expect(order).toHaveLength(transfers);
    const serial = new Map(Array.from({ length: accounts }, (_, id) => [id, id + 1]));
    for (const { from, to, by } of order) {
      const [a, b] = [serial.get(from) ?? 0, serial.get(to) ?? 0];
      serial.set(from, applied(a, b));
      if (to !== from) serial.set(to, applied(b, by));
    }
    const found = new Map((await state.find().toArray()).map(({ _id, value }) => [_id, value]));
    expect(found).toEqual(serial);
    // Clients in each other's way pause longer each time: on a busy machine that adds up.
  }, 120_000);

  it('never both take the last of something', async () => {
    const stock = await database.collection({ _id: 'seats', left: 5 });
    const taken = await database.collection({ _id: 'none' });
    const take = (buyer: number) =>
      database.client.withSession((session) =>
        session.withTransaction(async () => {
          const { matchedCount } = await stock.updateOne(
            { _id: 'seats', left: { $gt: 0 } },
            { $inc: { left: -1 } },
            { session },
          );
          if (matchedCount === 1) await taken.insertOne({ _id: buyer }, { session });
        }),
      );
    await Promise.all(Array.from({ length: 20 }, (_, buyer) => take(buyer)));
    expect(await stock.findOne({})).toEqual({ _id: 'seats', left: 0 });
    expect(await taken.countDocuments({ _id: { $ne: 'none' } })).toBe(5);
  });

  it('see one moment, whatever others write between their reads', async () => {
    const pair = await database.collection({ _id: 'a', n: 0 }, { _id: 'b', n: 0 });
    let isWriting = true;
    const writing = (async () => {
      for (let n = 1; isWriting; n++) {
        await database.client.withSession((session) =>
          session.withTransaction(async () => {
            await pair.updateOne({ _id: 'a' }, { $set: { n } }, { session });
            await pair.updateOne({ _id: 'b' }, { $set: { n } }, { session });
          }),
        );
      }
    })();
    for (let round = 0; round < 40; round++) {
      await database.client.withSession((session) =>
        session.withTransaction(async () => {
          const a = await pair.findOne({ _id: 'a' }, { session });
          const b = await pair.findOne({ _id: 'b' }, { session });
          if (a?.n !== b?.n) throw new MongoError(`torn: ${a?.n} and ${b?.n}`);
        }),
      );
    }
    isWriting = false;
    await writing;
  });
});
