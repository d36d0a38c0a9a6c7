import { type Collection, MongoClient } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDocstore } from '../src/index.ts';
import { aDatabase, aDataDir, type Stored, type TestDatabase } from '../src/testing/a-database.ts';
import { refusalOf } from '../src/testing/refusals.ts';

const size = 20_000;

/** Texts make the build long enough for others to come between. */
const aLearner = (_id: number): Stored => ({
  _id,
  email: `learner${_id}@example.org`,
  run: _id % 50,
  tags: ['x', `t${_id % 9}`],
});

async function filled(collection: Collection<Stored>): Promise<Collection<Stored>> {
  for (let from = 0; from < size; from += 5_000)
    await collection.insertMany(Array.from({ length: 5_000 }, (_, i) => aLearner(from + i)));
  return collection;
}

/** Does something again and again until the work is over, and tells how often. */
async function during(work: Promise<unknown>, again: (n: number) => Promise<unknown>): Promise<number> {
  let isOver = false;
  const over = work.finally(() => {
    isOver = true;
  });
  over.catch(() => {});
  let count = 0;
  while (!isOver) await again(count++);
  await over;
  return count;
}

describe('an index that is built over many documents', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await aDatabase();
  });
  afterAll(() => database.close());

  it('lets others read meanwhile', async () => {
    const learners = await filled(await database.collection());
    const reads = await during(learners.createIndex({ email: 1 }, { unique: true }), (n) =>
      learners.findOne({ _id: n }),
    );
    expect(reads).toBeGreaterThan(2);
  });

  it('holds what was inserted, changed and deleted meanwhile', async () => {
    const learners = await filled(await database.collection());
    const building = Promise.all([learners.createIndex({ run: 1, email: 1 }), learners.createIndex({ tags: 1 })]);
    const rounds = await during(building, async (n) => {
      await learners.updateOne({ _id: n }, { $set: { run: 77 } });
      await learners.updateOne({ _id: size - 1 - n }, { $set: { run: 77, tags: ['y'] } });
      await learners.deleteOne({ _id: size / 2 + n });
      await learners.insertOne({ ...aLearner(size + n), run: 78 });
    });
    expect(rounds).toBeGreaterThan(1);
    const byIndex = await learners.find({ run: 77 }).hint('run_1_email_1').sort({ _id: 1 }).toArray();
    expect(byIndex).toEqual(await learners.find({ run: 77 }).hint({ $natural: 1 }).sort({ _id: 1 }).toArray());
    expect(byIndex.length).toBe(rounds * 2);
    expect(await learners.countDocuments({ run: 78 }, { hint: 'run_1_email_1' })).toBe(rounds);
    expect(await learners.countDocuments({ tags: 'y' }, { hint: 'tags_1' })).toBe(rounds);
    const { valid, errors } = await database.db.command({ validate: learners.collectionName });
    expect({ valid, errors }).toEqual({ valid: true, errors: [] });
  });

  it('is not there for anybody before it is whole', async () => {
    const learners = await filled(await database.collection());
    const seen = new Set<number>();
    await during(learners.createIndex({ run: 1 }), async () => {
      seen.add((await learners.indexes()).length);
      expect(await learners.countDocuments({ run: 7 })).toBe(size / 50);
    });
    expect([...seen][0]).toBe(1);
  });

  it('leaves nothing when it meets a duplicate at last', async () => {
    const learners = await filled(await database.collection());
    await learners.insertOne({ ...aLearner(size), email: `learner${size / 2}@example.org` });
    const refused = refusalOf(learners.createIndex({ email: 1 }, { unique: true }));
    await during(refused, (n) => learners.updateOne({ _id: n }, { $set: { email: `new${n}@example.org` } }));
    expect((await refused).code).toBe(11000);
    expect((await learners.indexes()).map(({ name }) => name)).toEqual(['_id_']);
    await learners.insertOne({ ...aLearner(size + 1), email: 'new0@example.org' });
    expect(await learners.countDocuments({ email: 'new0@example.org' })).toBe(2);
  });

  it('is built once when two ask for it at the same time', async () => {
    const learners = await filled(await database.collection());
    const names = await Promise.all([learners.createIndex({ run: 1 }), learners.createIndex({ run: 1 })]);
    expect(names).toEqual(['run_1', 'run_1']);
    expect((await learners.indexes()).map(({ name }) => name)).toEqual(['_id_', 'run_1']);
  });

  it('ends with its collection', async () => {
    const learners = await filled(await database.collection());
    const building = refusalOf(learners.createIndex({ email: 1 }));
    await learners.findOne({ _id: 1 });
    await learners.drop();
    expect((await building).code).toBe(276);
  });

  it('waits for a transaction that has written, and has what it wrote', async () => {
    const learners = await filled(await database.collection());
    const session = database.client.startSession();
    session.startTransaction();
    await learners.insertOne(aLearner(size), { session });
    const building = learners.createIndex({ email: 1 }, { unique: true });
    await learners.findOne({ _id: 1 });
    await session.commitTransaction();
    await session.endSession();
    await building;
    expect(await learners.countDocuments({ email: `learner${size}@example.org` }, { hint: 'email_1' })).toBe(1);
  });

  it('asks a transaction that writes meanwhile to try again, which it does', async () => {
    const learners = await filled(await database.collection());
    const building = learners.createIndex({ email: 1 }, { unique: true });
    await database.client.withSession((session) =>
      session.withTransaction(() => learners.insertOne(aLearner(size), { session })),
    );
    await building;
    expect(await learners.countDocuments({ email: `learner${size}@example.org` }, { hint: 'email_1' })).toBe(1);
  });
});

describe('an index whose build is broken off by the end of the store', () => {
  it.each(['a crash', 'an order to stop'] as const)(
    'by %s is gone without a trace and can be built again',
    async (how) => {
      const { dataDir, remove } = aDataDir();
      const store = await startDocstore({ dataDir, synchronous: 'NORMAL' });
      const client = await new MongoClient(store.uri, { serverSelectionTimeoutMS: 500 }).connect();
      const learners = await filled(client.db('school').collection<Stored>('learners'));
      const building = learners.createIndex({ email: 1 }, { unique: true }).catch(() => 'broken off');
      await learners.updateOne({ _id: 1 }, { $set: { run: 99 } });
      if (how === 'a crash') process.kill(store.pid, 'SIGKILL');
      await Promise.all([store.stop(), building, client.close()]);

      const again = await startDocstore({ dataDir, synchronous: 'NORMAL' });
      const other = await new MongoClient(again.uri).connect();
      const kept = other.db('school').collection<Stored>('learners');
      await kept.createIndex({ email: 1 }, { unique: true });
      expect(await kept.countDocuments({ email: 'learner1@example.org', run: 99 }, { hint: 'email_1' })).toBe(1);
      expect(await other.db('school').command({ validate: 'learners' })).toMatchObject({ valid: true, nrecords: size });
      await other.close();
      await again.stop();
      remove();
    },
  );
});
