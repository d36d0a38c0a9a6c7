import type { MongoClient } from 'mongodb';
import { type Figure, report, serverMegabytes, timed } from './measure.ts';

const documents = 1_000_000;
const batch = 5_000;

/** A million small documents with three indexes: rate, memory. */
export async function fillMillion(client: MongoClient): Promise<void> {
  const db = client.db('million');
  const answers = db.collection<{ _id: number; learner: number; block: string; score: number }>('answers');
  await answers.createIndexes([{ key: { learner: 1 } }, { key: { block: 1, learner: 1 } }, { key: { score: 1 } }]);
  const ms = await timed(async () => {
    for (let from = 0; from < documents; from += batch) {
      const next = Array.from({ length: batch }, (_, i) => from + i);
      await answers.insertMany(
        next.map((_id) => ({ _id, learner: _id % 9_973, block: `b${_id % 350}`, score: _id % 101 })),
      );
    }
  });
  const figures: Figure[] = [
    {
      what: 'insert 1 M small documents',
      value: documents / (ms / 1000),
      unit: '/s',
      baseline: 9_735,
      isBetterWhen: 'more',
    },
    { what: 'memory with them', value: await serverMegabytes(db), unit: 'MB', baseline: 279, isBetterWhen: 'less' },
  ];
  report('A million documents', figures);
}

/** How long after kill -9 the store answers again. */
export function reportReopening(ms: number): void {
  report('Reopening after kill -9', [
    {
      what: 'from the start of the process to the first document',
      value: ms,
      unit: 'ms',
      baseline: 600,
      isBetterWhen: 'less',
    },
  ]);
}
