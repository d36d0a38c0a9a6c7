import type { JsonValue } from '@lyceum/kernel';
import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../clock/clock.ts';
import { Models } from '../database/models.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import { correlation } from '../telemetry/log.ts';
import type { RunOutcome } from './job-engine.ts';
import { JobCancelled, JobRefused, type JobRun, JobSuperseded } from './job-handler.ts';
import { JobHandlers } from './job-handlers.ts';
import { type JobRecord, type JobState, jobRecords } from './job-record.ts';

const progressEveryMs = 200;

/** Runs one job and writes down what became of it. */
@Injectable()
export class JobRunner {
  readonly #log = new Logger('Jobs');
  readonly #running = new Map<string, AbortController>();
  #isStopping = false;

  constructor(
    private readonly models: Models,
    private readonly unitOfWork: UnitOfWork,
    private readonly handlers: JobHandlers,
    private readonly clock: Clock,
  ) {}

  run(id: string): Promise<RunOutcome> {
    return correlation.run({ requestId: `job ${id}` }, () => this.#run(id));
  }

  /** Tells a run in this process that it should stop. */
  cancel(id: string): void {
    this.#running.get(id)?.abort(new JobCancelled());
  }

  /** The process ends: what runs now is told to stop and will be run again. */
  stop(): void {
    this.#isStopping = true;
    for (const run of this.#running.values()) run.abort(new Error('The process is stopping'));
  }

  async #run(id: string): Promise<RunOutcome> {
    const record = await this.#claim(id);
    if (!record) return 'over';
    const handler = this.handlers.find(record.name);
    if (!handler) return this.#fail(record, new JobRefused(`No module handles the job ${record.name}`));
    if (record.attempts > record.maxAttempts)
      return this.#fail(record, new JobRefused(`It ended its process ${record.attempts - 1} times`));
    const controller = new AbortController();
    this.#running.get(id)?.abort(new JobSuperseded());
    this.#running.set(id, controller);
    try {
      const result = await handler(this.#viewOf(record, controller.signal));
      await this.#end(record, { state: 'completed', progress: 1, result: result ?? null, error: null });
      return 'over';
    } catch (error) {
      return this.#isStopping ? this.#putBack(record) : this.#fail(record, error);
    } finally {
      if (this.#running.get(id) === controller) this.#running.delete(id);
    }
  }

  /** `null` when there is nothing to do any more. A record still `active` was left by a process that died. */
  async #claim(id: string): Promise<JobRecord | null> {
    const model = this.models.of(jobRecords);
    const open = { _id: id, state: { $in: ['queued', 'active'] as JobState[] } };
    const claimed = await model
      .findOneAndUpdate(
        { ...open, isCancelRequested: false },
        { $set: { state: 'active', startedAt: this.clock.now() }, $inc: { attempts: 1 } },
        { returnDocument: 'after' },
      )
      .lean<JobRecord>();
    if (!claimed) await model.updateOne(open, { $set: { state: 'cancelled', finishedAt: this.clock.now() } });
    return claimed;
  }

  #viewOf(record: JobRecord, signal: AbortSignal): JobRun {
    let writtenAt = 0;
    return {
      id: record._id,
      payload: record.payload as JsonValue,
      attempt: record.attempts,
      signal,
      progress: async (done, message) => {
        if (signal.aborted) throw signal.reason;
        const now = Date.now();
        if (done < 1 && now - writtenAt < progressEveryMs) return;
        writtenAt = now;
        const change = { progress: Math.min(Math.max(done, 0), 1), ...(message !== undefined && { message }) };
        const found = await this.models
          .of(jobRecords)
          .findOneAndUpdate(heldBy(record), { $set: change }, { returnDocument: 'after' })
          .lean<JobRecord>();
        if (!found) throw new JobSuperseded();
        if (found.isCancelRequested) throw new JobCancelled();
      },
      commit: (work) =>
        this.unitOfWork.run(async () => {
          const touched = { $set: { touchedAt: new Date() } };
          const { matchedCount } = await this.models.of(jobRecords).updateOne(heldBy(record), touched);
          if (matchedCount === 0) throw new JobSuperseded();
          return work();
        }),
    };
  }

  async #fail(record: JobRecord, error: unknown): Promise<RunOutcome> {
    if (error instanceof JobSuperseded) return 'over';
    if (error instanceof JobCancelled) {
      await this.#end(record, { state: 'cancelled', error: error.message });
      return 'over';
    }
    const reason = error instanceof Error ? error.message : String(error);
    const isFinal = error instanceof JobRefused || record.attempts >= record.maxAttempts;
    const trace = error instanceof Error && !(error instanceof JobRefused) ? error.stack : reason;
    this.#log.error(
      `${record.name} ${record._id} failed (attempt ${record.attempts}${isFinal ? ', given up' : ''}): ${trace}`,
    );
    if (isFinal) await this.#end(record, { state: 'failed', error: reason });
    else await this.models.of(jobRecords).updateOne(heldBy(record), { $set: { state: 'queued', error: reason } });
    return isFinal ? 'over' : 'retry';
  }

  /** The run that the end of the process cut short does not count. */
  async #putBack(record: JobRecord): Promise<RunOutcome> {
    const waiting = { state: 'queued', queuedAt: null, attempts: record.attempts - 1 };
    await this.models.of(jobRecords).updateOne(heldBy(record), { $set: waiting });
    return 'over';
  }

  async #end(record: JobRecord, change: Partial<JobRecord> & { result?: JsonValue }): Promise<void> {
    await this.models.of(jobRecords).updateOne(heldBy(record), { $set: { ...change, finishedAt: this.clock.now() } });
  }
}

/** The record while this run has it: a later run has counted one more attempt. */
function heldBy({ _id, attempts }: JobRecord): { _id: string; attempts: number; state: JobState } {
  return { _id, attempts, state: 'active' };
}
