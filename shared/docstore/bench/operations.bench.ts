import type { Collection, MongoClient } from 'mongodb';
import { type Figure, type Load, report, underLoad } from './measure.ts';

interface Learner {
  readonly _id: number;
  readonly email: string;
  readonly run: string;
  readonly n: number;
  readonly text: string;
}

const documents = 20_000;
const filler = 'x'.repeat(380);
const aLearner = (_id: number): Learner => ({
  _id,
  email: `learner${_id}@example.org`,
  run: `run${_id % 500}`,
  n: 0,
  text: filler,
});

/** What the prototype needed of its server for one operation at 32 clients, in microseconds. */
const baselines = {
  insertOne: 91,
  'findOne by _id': 71,
  'findOne, unique index': 62,
  'findOne, secondary index': 74,
  'updateOne $inc': 108,
  '80 % read, 20 % write': 94,
};

/** Single operations on documents of about 500 bytes with two secondary indexes. */
export async function benchOperations(client: MongoClient, ms: number): Promise<void> {
  const db = client.db('bench');
  const learners = db.collection<Learner>('learners');
  await learners.createIndexes([{ key: { email: 1 }, unique: true }, { key: { run: 1, n: 1 } }]);
  for (let from = 0; from < documents; from += 1_000)
    await learners.insertMany(Array.from({ length: 1_000 }, (_, i) => aLearner(from + i)));
  const operations = operationsOn(learners);
  const figures: Figure[] = [];
  const ping = () => db.command({ ping: 1 });
  await underLoad(db, 32, ms, ping);
  const nothing = await underLoad(db, 32, ms, ping);
  console.log(`  ${'ping'.padEnd(26)} ${' '.repeat(31)} 32 clients ${describe(nothing)}`);
  for (const [name, operate] of Object.entries(operations)) {
    await underLoad(db, 32, ms, operate);
    const one = await underLoad(db, 1, ms, operate);
    const many = await underLoad(db, 32, ms, operate);
    console.log(`  ${name.padEnd(26)} 1 client ${describe(one)}   32 clients ${describe(many)}`);
    figures.push(row(`${name}: server CPU, 32 clients`, many.serverMicros, baselines[name as keyof typeof baselines]));
  }
  const transaction = await underLoad(db, 8, ms, (n) => inTransaction(client, learners, n));
  console.log(`  ${'transaction, 8 clients'.padEnd(26)} ${describe(transaction)}`);
  figures.push(row('transaction (1 read, 2 writes): server CPU', transaction.serverMicros, 720));
  report('Operations', figures);
  const floor = Math.round(nothing.serverMicros);
  console.log(`  Of each, what a ping costs on this machine, for reading a message and answering it: ${floor} µs`);
}

const row = (what: string, value: number, baseline: number): Figure => ({
  what,
  value,
  unit: 'µs',
  baseline,
  isBetterWhen: 'less',
});
const describe = ({ perSecond, p99Ms }: Load): string =>
  `${Math.round(perSecond).toLocaleString('en').padStart(6)}/s p99 ${p99Ms.toFixed(1)} ms`;
const some = (n: number): number => (n * 7_919) % documents;

function operationsOn(learners: Collection<Learner>): Record<keyof typeof baselines, (n: number) => Promise<unknown>> {
  let fresh = documents;
  return {
    insertOne: () => learners.insertOne(aLearner(fresh++)),
    'findOne by _id': (n) => learners.findOne({ _id: some(n) }),
    'findOne, unique index': (n) => learners.findOne({ email: `learner${some(n)}@example.org` }),
    'findOne, secondary index': (n) => learners.findOne({ run: `run${n % 500}` }),
    'updateOne $inc': (n) => learners.updateOne({ _id: some(n) }, { $inc: { n: 1 } }),
    '80 % read, 20 % write': (n) =>
      n % 5 === 0 ? learners.updateOne({ _id: some(n) }, { $inc: { n: 1 } }) : learners.findOne({ _id: some(n) }),
  };
}

/** No two at the same time touch the same document: what is measured is the work, not the waiting for others. */
function inTransaction(client: MongoClient, learners: Collection<Learner>, n: number): Promise<unknown> {
  return client.withSession((session) =>
    session.withTransaction(async () => {
      const found = await learners.findOne({ _id: some(2 * n) }, { session });
      await learners.updateOne({ _id: found?._id ?? 0 }, { $inc: { n: 1 } }, { session });
      await learners.updateOne({ _id: some(2 * n + 1) }, { $inc: { n: 1 } }, { session });
    }),
  );
}
