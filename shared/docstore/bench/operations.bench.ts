import type { MongoClient } from 'mongodb';
import { driverOperations } from './driver-operations.ts';
import { fillLearners, freshIds } from './learners.ts';
import { type Figure, type Load, report, underLoad, whenBusy } from './measure.ts';
import { wireOperations } from './wire-operations.ts';
import { measurePace } from './yardstick.ts';

const transaction = 'transaction (1 read, 2 writes)';

/** What the prototype needed of its server for one operation, in microseconds; it was not asked to ping. */
const baselines: Readonly<Record<string, number>> = {
  insertOne: 91,
  'findOne by _id': 71,
  'findOne, unique index': 62,
  'findOne, secondary index': 74,
  'updateOne $inc': 108,
  '80 % read, 20 % write': 94,
  [transaction]: 720,
};

/** The prototype's transactions came from eight clients. */
const clientsFor = (name: string): readonly number[] => (name === transaction ? [8, 32] : [32]);

/**
 * Single operations on documents of about 500 bytes with two secondary indexes: as an application sees them, and what
 * they cost a server that has no time to wait, which is what the most it can do a second follows from.
 */
export async function benchOperations(client: MongoClient, path: string, ms: number): Promise<void> {
  const db = client.db('bench');
  const learners = await fillLearners(client);
  const freshId = freshIds();
  console.log('\nThrough the driver, which works more than the server does: rate, p99, CPU of the server for each');
  for (const [name, operate] of Object.entries(driverOperations(client, learners, freshId))) {
    await underLoad(db, 32, ms, operate);
    const loads: string[] = [];
    for (const clients of [1, ...clientsFor(name)])
      loads.push(
        `${clients} ${clients === 1 ? 'client' : 'clients'} ${describe(await underLoad(db, clients, ms, operate))}`,
      );
    console.log(`  ${name.padEnd(32)} ${loads.join('   ')}`);
  }
  const paceBefore = measurePace();
  const figures: Figure[] = [];
  for (const [name, operation] of Object.entries(wireOperations(freshId))) {
    for (const clients of clientsFor(name)) {
      const { perSecond, serverMicros } = await whenBusy(db, path, { clients, ms, operation });
      const what = `${name.padEnd(30)} ${String(clients).padStart(2)} clients ${rate(perSecond)}`;
      const baseline = clients === clientsFor(name)[0] ? baselines[name] : undefined;
      figures.push({ what, value: serverMicros, unit: 'µs', baseline, isBetterWhen: 'less' });
    }
  }
  report('A busy server: its CPU for each', figures, (paceBefore + measurePace()) / 2);
}

const rate = (perSecond: number): string => `${Math.round(perSecond).toLocaleString('en').padStart(6)}/s`;

const describe = ({ perSecond, p99Ms, serverMicros }: Load): string =>
  `${rate(perSecond)} p99 ${p99Ms.toFixed(1).padStart(4)} ms CPU ${serverMicros.toFixed(0).padStart(3)} µs`;
