import type { Collection, MongoClient } from 'mongodb';

/** About 500 bytes. */
export interface Learner {
  readonly _id: number;
  readonly email: string;
  readonly run: string;
  readonly n: number;
  readonly text: string;
}

export const learnerCount = 20_000;
const filler = 'x'.repeat(380);

export const aLearner = (_id: number): Learner => ({
  _id,
  email: emailOf(_id),
  run: `run${_id % 500}`,
  n: 0,
  text: filler,
});

export const emailOf = (id: number): string => `learner${id}@example.org`;

/** Goes through all learners, from one that is far from the last. */
export const someId = (n: number): number => (n * 7_919) % learnerCount;

/** Ids that no learner has yet. */
export const freshIds = (): (() => number) => {
  let next = learnerCount;
  return () => next++;
};

/** Learners with two indexes beside that of `_id`. */
export async function fillLearners(client: MongoClient): Promise<Collection<Learner>> {
  const learners = client.db('bench').collection<Learner>('learners');
  await learners.createIndexes([{ key: { email: 1 }, unique: true }, { key: { run: 1, n: 1 } }]);
  for (let from = 0; from < learnerCount; from += 1_000)
    await learners.insertMany(Array.from({ length: 1_000 }, (_, i) => aLearner(from + i)));
  return learners;
}
