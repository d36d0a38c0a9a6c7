import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Db, MongoClient } from 'mongodb';
import { Engine } from '../src/engine.ts';
import { startDocstore } from '../src/index.ts';
import { type Figure, report, serverMegabytes, timed, whenBusy } from './measure.ts';
import { operationsAmong } from './wire-operations.ts';
import { measurePace } from './yardstick.ts';

const documents = 1_000_000;
const batch = 5_000;

/** A million small documents with three indexes: rate, memory, and what single operations cost among them. */
export async function benchMillion(db: Db, path: string, ms: number): Promise<void> {
  const paceBefore = measurePace();
  const answers = db.collection<{ _id: number; learner: number; block: string; score: number }>('answers');
  await answers.createIndexes([{ key: { learner: 1 } }, { key: { block: 1, learner: 1 } }, { key: { score: 1 } }]);
  const fillMs = await timed(async () => {
    for (let from = 0; from < documents; from += batch) {
      const next = Array.from({ length: batch }, (_, i) => from + i);
      await answers.insertMany(
        next.map((_id) => ({ _id, learner: _id % 9_973, block: `b${_id % 350}`, score: _id % 101 })),
      );
    }
  });
  const rate = documents / (fillMs / 1000);
  const figures: Figure[] = [
    { what: 'insert 1 M small documents', value: rate, unit: '/s', baseline: 9_735, isBetterWhen: 'more' },
    { what: 'memory with them', value: await serverMegabytes(db), unit: 'MB', baseline: 279, isBetterWhen: 'less' },
  ];
  const baselines = { 'findOne by _id': 173, 'updateOne $inc': 230 };
  for (const [name, operation] of Object.entries(operationsAmong('answers', documents))) {
    const { serverMicros } = await whenBusy(db, path, { clients: 32, ms, operation });
    const baseline = baselines[name as keyof typeof baselines];
    const what = `${name} among them: server CPU, 32 clients`;
    figures.push({ what, value: serverMicros, unit: 'µs', baseline, isBetterWhen: 'less' });
  }
  report('A million documents', figures, (paceBefore + measurePace()) / 2);
}

/** How long after kill -9 the store is there again: the opening of its files alone, and all until it has answered. */
export async function benchReopening(dataDir: string, synchronous: 'FULL' | 'NORMAL'): Promise<void> {
  const copy = `${dataDir}-copy`;
  cpSync(dataDir, copy, { recursive: true, filter: (name) => !name.endsWith('.sock') });
  try {
    const paceBefore = measurePace();
    const beganToOpen = performance.now();
    const engine = new Engine({ file: join(copy, 'docstore.db'), synchronous });
    const openMs = performance.now() - beganToOpen;
    await engine.close();
    const began = performance.now();
    const store = await startDocstore({ dataDir, synchronous });
    const client = await new MongoClient(store.uri).connect();
    await client.db('bench').collection('events').findOne({});
    const startMs = performance.now() - began;
    await client.close();
    await store.stop();
    const figures: Figure[] = [
      { what: 'opening the files', value: openMs, unit: 'ms', baseline: 80, isBetterWhen: 'less' },
      {
        what: 'from the start of the process to the first document',
        value: startMs,
        unit: 'ms',
        baseline: 600,
        isBetterWhen: 'less',
      },
    ];
    report('Reopening after kill -9', figures, (paceBefore + measurePace()) / 2);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
