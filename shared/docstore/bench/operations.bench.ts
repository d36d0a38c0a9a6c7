import type { MongoClient } from 'mongodb';
import { driverOperations } from './driver-operations.ts';
import { fillLearners, freshIds } from './learners.ts';
import { type Figure, type Load, report, underLoad, whenBusy } from './measure.ts';
import { wireOperations } from './wire-operations.ts';
import { measurePace } from './yardstick.ts';

/** What the prototype needed of its server for one operation, in microseconds; it was not asked to ping. */
const baselines: Readonly<Record<string, number>> = {
  insertOne: 91,
  'findOne by _id': 71,
  'findOne, unique index': 62,
  'findOne, secondary index': 74,
  'updateOne $inc': 108,
  '80 % read, 20 % write': 94,
  'transaction (1 read, 2 writes)': 720,
};

const clientsFor = (name: string): number => (name.startsWith('transaction') ? 8 : 32);

/**
 * Single operations on documents of about 500 bytes with two secondary indexes: as an application sees them, and what
 * they cost a server that has no time to wait, which is what the most it can do a second follows from.
 */
export async function benchOperations(client: MongoClient, path: string, ms: number): Promise<void> {
  const db = client.db('bench');
  const learners = await fillLearners(client);
  const freshId = freshIds();
  console.log('\nThrough the driver, which works more than the server does');
  for (const [name, operate] of Object.entries(driverOperations(client, learners, freshId))) {
    const clients = clientsFor(name);
    await underLoad(db, clients, ms, operate);
    const alone = describe(await underLoad(db, 1, ms, operate));
    const many = describe(await underLoad(db, clients, ms, operate));
    console.log(`  ${name.padEnd(32)} 1 client ${alone}   ${clients} clients ${many}`);
  }
  const paceBefore = measurePace();
  const figures: Figure[] = [];
  for (const [name, operation] of Object.entries(wireOperations(freshId))) {
    const { perSecond, serverMicros } = await whenBusy(db, path, { clients: clientsFor(name), ms, operation });
    const what = `${name.padEnd(32)} ${rate(perSecond)}, each`;
    figures.push({ what, value: serverMicros, unit: 'µs', baseline: baselines[name], isBetterWhen: 'less' });
  }
  report('A busy server: CPU for one operation', figures, (paceBefore + measurePace()) / 2);
}

const rate = (perSecond: number): string => `${Math.round(perSecond).toLocaleString('en').padStart(6)}/s`;

const describe = ({ perSecond, p99Ms, serverMicros }: Load): string =>
  `${rate(perSecond)} p99 ${p99Ms.toFixed(1).padStart(4)} ms CPU ${serverMicros.toFixed(0).padStart(3)} µs`;
