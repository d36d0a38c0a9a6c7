import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../clock/clock.ts';
import { Models } from '../database/models.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import { correlation } from '../telemetry/log.ts';
import type { RunOutcome } from './job-engine.ts';
import { JobCancelled, JobRefused, JobSuperseded } from './job-handler.ts';
import { JobHandlers } from './job-handlers.ts';
import { isUnfinished, type JobRecord, jobRecords } from './job-record.ts';
import { clipped, completed, heldBy, jobRun } from './job-run.ts';

/** So many runs of a job may end with their process before it is given up. */
const mostLostRuns = 5;
/** From here on it may be what ends the process: it runs beside no other such job, or it would take those with it. */
const suspectLostRuns = 2;
const tellAliveEveryMs = 5_000;

interface Running {
  readonly record: JobRecord;
  readonly controller: AbortController;
}

/** Runs one job and writes down what became of it. */
@Injectable()
export class JobRunner {
  readonly #log = new Logger('Jobs');
  readonly #running = new Map<string, Running>();
  #lastSuspect: Promise<unknown> = Promise.resolve();
  #toldAliveAt = 0;
  #isStopping = false;

  constructor(
    private readonly models: Models,
    private readonly unitOfWork: UnitOfWork,
    private readonly handlers: JobHandlers,
    private readonly clock: Clock,
  ) {}

  run(id: string): Promise<RunOutcome> {
    return correlation.run({ requestId: `job ${id}` }, async () =>
      (await this.#isSuspect(id)) ? this.#alone(() => this.#runSuspect(id)) : this.#run(id),
    );
  }

  isRunning(id: string): boolean {
    return this.#running.has(id);
  }

  /** Tells a run in this process that it should stop. */
  cancel(id: string): void {
    this.#running.get(id)?.controller.abort(new JobCancelled());
  }

  /** Tells runs in this process what other processes did to their jobs, and other processes that these runs live. */
  async watch(): Promise<void> {
    const ids = [...this.#running.keys()];
    if (ids.length === 0) return;
    const model = this.models.of(jobRecords);
    const now = Date.now();
    if (now - this.#toldAliveAt >= tellAliveEveryMs || now < this.#toldAliveAt) {
      this.#toldAliveAt = now;
      await model.updateMany({ _id: { $in: ids }, state: 'active' }, { $set: { aliveAt: this.clock.now() } });
    }
    for (const found of await model.find({ _id: { $in: ids } }).lean<JobRecord[]>()) {
      const run = this.#running.get(found._id);
      if (run && found.runs > run.record.runs) run.controller.abort(new JobSuperseded());
      else if (found.isCancelRequested) run?.controller.abort(new JobCancelled());
    }
  }

  /** The process ends: what runs now is told to stop and will be run again. */
  stop(): void {
    this.#isStopping = true;
    for (const { controller } of this.#running.values()) controller.abort(new Error('The process is stopping'));
  }

  /** Gives up the jobs whose runs did not end in time: nothing that these still do counts. */
  async handBack(): Promise<void> {
    await Promise.all([...this.#running.values()].map(({ record }) => this.#putBack(record)));
  }

  async #run(id: string): Promise<RunOutcome> {
    const record = await this.#claim(id);
    if (!record) return 'over';
    const handler = this.handlers.find(record.name);
    if (!handler) return this.#fail(record, new JobRefused(`No module handles the job ${record.name}`));
    const controller = new AbortController();
    this.#running.get(id)?.controller.abort(new JobSuperseded());
    const running = { record, controller };
    this.#running.set(id, running);
    try {
      const { models, unitOfWork, clock } = this;
      const result = await handler(jobRun(record, controller.signal, { models, unitOfWork, clock }));
      await models.of(jobRecords).updateOne(heldBy(record), { $set: completed(result, clock) });
      return 'over';
    } catch (error) {
      return await this.#settle(record, error, controller.signal);
    } finally {
      if (this.#running.get(id) === running) this.#running.delete(id);
    }
  }

  async #isSuspect(id: string): Promise<boolean> {
    const suspect = await this.models.of(jobRecords).exists({ _id: id, lostRuns: { $gte: suspectLostRuns } });
    return suspect !== null;
  }

  async #runSuspect(id: string): Promise<RunOutcome> {
    return (await this.#giveUp(id)) ? 'over' : this.#run(id);
  }

  /** In one step, without a run that the next end of the process could cut short once more. */
  async #giveUp(id: string): Promise<boolean> {
    const left = { state: 'active' as const, lostRuns: { $gte: mostLostRuns - 1 } };
    const takenBack = { state: 'queued' as const, lostRuns: { $gte: mostLostRuns } };
    const error = `It ended its process ${mostLostRuns} times`;
    const { modifiedCount } = await this.models
      .of(jobRecords)
      .updateOne(
        { _id: id, isCancelRequested: false, $or: [left, takenBack] },
        { $set: { state: 'failed', error, lostRuns: mostLostRuns, finishedAt: this.clock.now() } },
      );
    if (modifiedCount > 0) this.#log.error(`job ${id} is given up: ${error}`);
    return modifiedCount > 0;
  }

  #alone(run: () => Promise<RunOutcome>): Promise<RunOutcome> {
    const turn = this.#lastSuspect.then(run);
    this.#lastSuspect = turn.catch(() => {});
    return turn;
  }

  /** `null` when there is nothing to do any more. A record still `active` was left by a process that died. */
  async #claim(id: string): Promise<JobRecord | null> {
    const model = this.models.of(jobRecords);
    const now = this.clock.now();
    for (const state of ['queued', 'active'] as const) {
      const counted = { attempts: 1, runs: 1, lostRuns: state === 'active' ? 1 : 0 };
      const claimed = await model
        .findOneAndUpdate(
          { _id: id, state, isCancelRequested: false },
          { $set: { state: 'active', startedAt: now, aliveAt: now }, $inc: counted },
          { returnDocument: 'after' },
        )
        .lean<JobRecord>();
      if (claimed) return claimed;
    }
    const cancelled = { _id: id, ...isUnfinished, isCancelRequested: true };
    await model.updateOne(cancelled, { $set: { state: 'cancelled', finishedAt: now } });
    return null;
  }

  async #settle(record: JobRecord, error: unknown, signal: AbortSignal): Promise<RunOutcome> {
    if (error instanceof JobSuperseded) return 'over';
    // Whatever a handler throws once it was told to stop, it stopped for that.
    if (error instanceof JobCancelled || signal.reason instanceof JobCancelled) return this.#cancelled(record);
    return this.#isStopping ? this.#putBack(record) : this.#fail(record, error);
  }

  async #fail(record: JobRecord, error: unknown): Promise<RunOutcome> {
    const reason = clipped(error instanceof Error ? error.message : String(error));
    const isFinal = error instanceof JobRefused || record.attempts - record.lostRuns >= record.maxAttempts;
    const trace = error instanceof Error && !(error instanceof JobRefused) ? error.stack : reason;
    this.#log.error(
      `${record.name} ${record._id} failed (attempt ${record.attempts}${isFinal ? ', given up' : ''}): ${trace}`,
    );
    if (isFinal) {
      await this.#end(record, { state: 'failed', error: reason });
      return 'over';
    }
    const waits = { $set: { state: 'queued', error: reason } };
    const { matchedCount } = await this.models
      .of(jobRecords)
      .updateOne({ ...heldBy(record), isCancelRequested: false }, waits);
    return matchedCount === 1 ? 'retry' : this.#cancelled(record);
  }

  async #cancelled(record: JobRecord): Promise<RunOutcome> {
    await this.#end(record, { state: 'cancelled', error: new JobCancelled().message });
    return 'over';
  }

  /** The run that the end of the process cut short does not count. */
  async #putBack(record: JobRecord): Promise<RunOutcome> {
    const waits = { $set: { state: 'queued' }, $inc: { attempts: -1 } };
    await this.models.of(jobRecords).updateOne(heldBy(record), waits);
    return 'retry';
  }

  async #end(record: JobRecord, change: Partial<JobRecord>): Promise<void> {
    await this.models.of(jobRecords).updateOne(heldBy(record), { $set: { ...change, finishedAt: this.clock.now() } });
  }
}
