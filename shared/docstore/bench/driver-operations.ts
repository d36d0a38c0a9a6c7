import type { ClientSession, Collection, MongoClient } from 'mongodb';
import { aLearner, emailOf, type Learner, someId } from './learners.ts';

/** What is measured, as an application asks for it. */
export const driverOperations = (
  client: MongoClient,
  learners: Collection<Learner>,
  freshId: () => number,
): Readonly<Record<string, (n: number) => Promise<unknown>>> => ({
  ping: () => client.db('bench').command({ ping: 1 }),
  insertOne: () => learners.insertOne(aLearner(freshId())),
  'findOne by _id': (n) => learners.findOne({ _id: someId(n) }),
  'findOne, unique index': (n) => learners.findOne({ email: emailOf(someId(n)) }),
  'findOne, secondary index': (n) => learners.findOne({ run: `run${n % 500}` }),
  'updateOne $inc': (n) => increment(learners, someId(n)),
  '80 % read, 20 % write': (n) => (n % 5 === 0 ? increment(learners, someId(n)) : learners.findOne({ _id: someId(n) })),
  'transaction (1 read, 2 writes)': (n) => inTransaction(client, learners, n),
});

const increment = (learners: Collection<Learner>, _id: number, session?: ClientSession) =>
  learners.updateOne({ _id }, { $inc: { n: 1 } }, session && { session });

/** No two at the same time touch the same document: what is measured is the work, not the waiting for others. */
const inTransaction = (client: MongoClient, learners: Collection<Learner>, n: number): Promise<unknown> =>
  client.withSession((session) =>
    session.withTransaction(async () => {
      await learners.findOne({ _id: someId(2 * n) }, { session });
      await increment(learners, someId(2 * n), session);
      await increment(learners, someId(2 * n + 1), session);
    }),
  );
