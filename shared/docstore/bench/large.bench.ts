import type { Collection, MongoClient } from 'mongodb';
import { type Figure, type Load, report, serverCpu, serverMegabytes, timed, underLoad } from './measure.ts';
import { measurePace } from './yardstick.ts';

interface Event {
  readonly _id: number;
  readonly learner: number;
  readonly kind: string;
  readonly at: Date;
  readonly text: string;
}

const filler = 'y'.repeat(880);
const anEvent = (_id: number, text: string): Event => ({
  _id,
  learner: _id % 5_000,
  kind: `kind${_id % 40}`,
  at: new Date(_id * 1_000),
  text,
});

/** Many documents: what they cost to write, to read by index and to read whole. */
export async function benchLarge(client: MongoClient): Promise<void> {
  const db = client.db('bench');
  const paceBefore = measurePace();
  const before = await serverMegabytes(db);
  const events = db.collection<Event>('events');
  await events.createIndexes([{ key: { learner: 1, at: 1 } }, { key: { kind: 1 } }, { key: { at: 1 } }]);
  const cpuBefore = await serverCpu(db);
  const insertMs = await timed(() => fill(events, 0, 100_000, filler));
  const insertCpu = ((await serverCpu(db)) - cpuBefore) / 100_000;
  const grown = (await serverMegabytes(db)) - before;
  await fill(events, 100_000, 200_000, filler);
  await rangeLoad(client, events, 32);
  const [alone, many] = [await rangeLoad(client, events, 1), await rangeLoad(client, events, 32)];
  const figures: Figure[] = [
    less('insert 100,000 x 1 KB, 3 indexes: CPU each', insertCpu, 'µs', 27),
    more('insert 100,000 x 1 KB, 3 indexes', 100_000 / (insertMs / 1000), '/s', 21_251),
    less('memory for them', grown, 'MB', 115),
    more('range and sort by index, limit 20, 1 client', alone.perSecond, '/s', 650),
    more('range and sort by index, limit 20, 32 clients', many.perSecond, '/s', 1_280),
    { what: 'of which each costs the server', value: many.serverMicros, unit: 'µs', isBetterWhen: 'less' },
    less('group by over 200,000, in a thread yet to start', await seconds(() => byKind(events)), 's', 1),
    less('group by over 200,000, again', await again(() => byKind(events)), 's', 1),
    less('count with a filter, no index, 200,000', await again(() => events.countDocuments({ text: 'none' })), 's', 1),
    less('match 1,000 and $lookup, for the first time', await seconds(() => lookup(events)), 's', 0.06),
    less('match 1,000 and $lookup, again', await again(() => lookup(events)), 's', 0.06),
    less('longest wait of a findOne during the group', await longestWait(events), 'ms', 100),
  ];
  report('Larger data', figures, (paceBefore + measurePace()) / 2);
}

const seconds = async (work: () => Promise<unknown>): Promise<number> => (await timed(work)) / 1000;

/** The median of nine, after it was run before: code that V8 has not compiled takes twice as long. */
async function again(work: () => Promise<unknown>): Promise<number> {
  const all: number[] = [];
  for (let round = 0; round < 9; round++) all.push(await seconds(work));
  return all.sort((a, b) => a - b)[4] as number;
}

const less = (what: string, value: number, unit: string, baseline: number): Figure => ({
  what,
  value,
  unit,
  baseline,
  isBetterWhen: 'less',
});
const more = (what: string, value: number, unit: string, baseline: number): Figure => ({
  what,
  value,
  unit,
  baseline,
  isBetterWhen: 'more',
});

async function fill(events: Collection<Event>, from: number, to: number, text: string): Promise<void> {
  for (let start = from; start < to; start += 1_000)
    await events.insertMany(Array.from({ length: 1_000 }, (_, i) => anEvent(start + i, text)));
}

const byKind = (events: Collection<Event>) =>
  events.aggregate([{ $group: { _id: '$kind', n: { $sum: 1 }, last: { $max: '$at' } } }]).toArray();

function rangeLoad(client: MongoClient, events: Collection<Event>, clients: number): Promise<Load> {
  const read = (n: number) =>
    events
      .find({ learner: n % 5_000, at: { $gt: new Date(0) } })
      .sort({ at: -1 })
      .limit(20)
      .toArray();
  return underLoad(client.db('bench'), clients, 3_000, read);
}

const lookup = (events: Collection<Event>) =>
  events
    .aggregate([
      { $match: { _id: { $gte: 1_000, $lt: 2_000 } } },
      { $lookup: { from: 'learners', localField: 'learner', foreignField: '_id', as: 'who' } },
      { $project: { kind: 1, 'who.email': 1 } },
    ])
    .toArray();

async function longestWait(events: Collection<Event>): Promise<number> {
  let isGrouping = true;
  const grouping = byKind(events).finally(() => {
    isGrouping = false;
  });
  let longest = 0;
  for (let n = 0; isGrouping; n++) longest = Math.max(longest, await timed(() => events.findOne({ _id: n })));
  await grouping;
  return longest;
}
