import type { Document } from 'mongodb';
import { aLearner, emailOf, someId } from './learners.ts';
import type { Operation, WireClient } from './wire-load.ts';

/** The messages that the official driver sends for the same operations, to the field. */
export function wireOperations(freshId: () => number): Readonly<Record<string, Operation>> {
  const byId: Operation = (n, client) => [find('learners', { _id: someId(n) }, session(client))];
  const increments: Operation = (n, client) => [increment('learners', someId(n), retryable(client))];
  return {
    ping: (_, client) => [{ ping: 1, ...session(client) }],
    insertOne: (_, client) => [
      { insert: 'learners', documents: [aLearner(freshId())], ordered: true, ...retryable(client) },
    ],
    'findOne by _id': byId,
    'findOne, unique index': (n, client) => [find('learners', { email: emailOf(someId(n)) }, session(client))],
    'findOne, secondary index': (n, client) => [find('learners', { run: `run${n % 500}` }, session(client))],
    'updateOne $inc': increments,
    '80 % read, 20 % write': (n, client) => (n % 5 === 0 ? increments : byId)(n, client),
    'transaction (1 read, 2 writes)': (n, client) => {
      const inside = { ...retryable(client), autocommit: false };
      return [
        find('learners', { _id: someId(2 * n) }, { ...inside, startTransaction: true }),
        increment('learners', someId(2 * n), inside),
        increment('learners', someId(2 * n + 1), inside),
        { commitTransaction: 1, ...inside, $db: 'admin' },
      ];
    },
  };
}

/** The same on a collection of so many documents, over all of which it goes. */
export const operationsAmong = (collection: string, count: number): Readonly<Record<string, Operation>> => {
  const idOf = (n: number) => (n * 7_919) % count;
  return {
    'findOne by _id': (n, client) => [find(collection, { _id: idOf(n) }, session(client))],
    'updateOne $inc': (n, client) => [increment(collection, idOf(n), retryable(client))],
  };
};

const find = (collection: string, filter: Document, common: Document): Document => ({
  find: collection,
  filter,
  limit: 1,
  singleBatch: true,
  batchSize: 1,
  ...common,
});

const increment = (collection: string, _id: number, common: Document): Document => ({
  update: collection,
  updates: [{ q: { _id }, u: { $inc: { n: 1 } } }],
  ordered: true,
  ...common,
});

const session = ({ lsid, clusterTime }: WireClient): Document => ({ lsid, $clusterTime: clusterTime, $db: 'bench' });

const retryable = (client: WireClient): Document => ({ ...session(client), txnNumber: client.nextTransaction() });
