import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.ts';
import { Models } from '../database/models.ts';
import { JobEngine, type JobPriority } from './job-engine.ts';
import { isUnfinished, type JobRecord, jobRecords } from './job-record.ts';
import { JobRunner } from './job-runner.ts';

/** Jobs of a later time stay in the store until then: the queue is started for what is near. */
const nearMs = 60_000;
/** So many are told to the queue at once; those that became urgent meanwhile go before the next ones. */
const batchSize = 100;
const priorities: readonly JobPriority[] = ['high', 'normal', 'low'];
const sliceSize = 500;
/** What the queue was told so long ago it must know. */
const settledAfterMs = 10_000;
/** A run whose process says nothing for so long is over, if the queue does not know it either. */
const silentMs = 30_000;

/** What the store says is to be done, brought to the queue and compared with it. */
@Injectable()
export class JobLedger {
  #comparedTo = new Date(0);

  constructor(
    private readonly models: Models,
    private readonly engine: JobEngine,
    private readonly runner: JobRunner,
    private readonly clock: Clock,
  ) {}

  async hasWork(): Promise<boolean> {
    return (await this.models.of(jobRecords).exists({ ...isUnfinished, runAt: { $lte: this.#near() } })) !== null;
  }

  async countDue(): Promise<number> {
    return this.models.of(jobRecords).countDocuments({ ...isUnfinished, runAt: { $lte: this.clock.now() } });
  }

  /** Tells the queue of all that waits and that it does not know: the urgent first, then what is due first. */
  async submitWaiting(isOver: () => boolean): Promise<void> {
    while (!isOver()) {
      const batch = await this.#nextBatch();
      if (batch.length === 0) return;
      const now = this.clock.now();
      const told = batch.map(({ _id: id, name, runAt, priority }) => ({
        id,
        name,
        priority,
        delayMs: Math.max(0, runAt.getTime() - now.getTime()),
      }));
      await this.engine.submit(told);
      // One that has run meanwhile and was replayed is to be told again.
      const writes = batch.map(({ _id, runs }) => ({
        updateOne: { filter: { _id, queuedAt: null, runs: runs ?? null }, update: { $set: { queuedAt: now } } },
      }));
      await this.models.of(jobRecords).bulkWrite(writes, { ordered: false });
    }
  }

  /** The queue has just started empty: what it had been told before, and what ran then, waits anew. */
  async startOver(): Promise<void> {
    const model = this.models.of(jobRecords);
    await model.updateMany({ state: 'queued', queuedAt: { $ne: null } }, { $set: { queuedAt: null } });
    for (const job of await model.find({ state: 'active' }).lean<JobRecord[]>()) await this.#takeBack(job);
  }

  /** Looks, slice by slice, for jobs that a queue which outlives processes has lost. */
  async compare(): Promise<void> {
    const now = this.clock.now().getTime();
    const slice = await this.models
      .of(jobRecords)
      .find({ ...isUnfinished, queuedAt: { $gt: this.#comparedTo, $lt: new Date(now - settledAfterMs) } })
      .sort({ queuedAt: 1 })
      .limit(sliceSize)
      .lean<JobRecord[]>();
    this.#comparedTo = (slice.length === sliceSize && slice.at(-1)?.queuedAt) || new Date(0);
    const known = await this.engine.known(slice.map(({ _id }) => _id));
    for (const job of slice) {
      const isHeard = job.state === 'active' && now - (job.aliveAt?.getTime() ?? 0) < silentMs;
      if (!known.has(job._id) && !isHeard) await this.#takeBack(job);
    }
  }

  async #nextBatch(): Promise<readonly JobRecord[]> {
    for (const priority of priorities) {
      const batch = await this.models
        .of(jobRecords)
        .find({ state: 'queued', queuedAt: null, priority, runAt: { $lte: this.#near() } })
        .sort({ runAt: 1 })
        .limit(batchSize)
        .lean<JobRecord[]>();
      if (batch.length > 0) return batch;
    }
    return [];
  }

  /** Does nothing when the job has moved on since it was read. */
  async #takeBack({ _id, state, runs, queuedAt }: JobRecord): Promise<void> {
    if (state === 'active' && this.runner.isRunning(_id)) return;
    const unchanged = { _id, state, runs: runs ?? null, queuedAt };
    const waits = { $set: { state: 'queued', queuedAt: null }, $inc: { lostRuns: state === 'active' ? 1 : 0 } };
    await this.models.of(jobRecords).updateOne(unchanged, waits);
  }

  #near(): Date {
    return new Date(this.clock.now().getTime() + nearMs);
  }
}
