import { randomUUID } from 'node:crypto';
import type { JsonValue } from '@lyceum/kernel';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.ts';
import { Models } from '../database/models.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import { JobDispatcher } from './job-dispatcher.ts';
import type { JobType } from './job-handler.ts';
import { toJobJson } from './job-json.ts';
import { isUnfinished, type JobRecord, type JobState, jobRecords, newJobRecord } from './job-record.ts';
import { JobRunner } from './job-runner.ts';
import { type JobStatus, toStatus } from './job-status.ts';
import { Repetitions } from './repetitions.ts';
import type { Schedule } from './schedule.ts';

export interface EnqueueOptions {
  /** Names the work itself, so that asking twice does it once: `content.import_course:{uploadId}`. */
  readonly id?: string;
  readonly runAt?: Date;
  /** The account that asked for it. */
  readonly startedBy?: number;
}

/** Work that nobody waits for. */
@Injectable()
export class Jobs {
  constructor(
    private readonly models: Models,
    private readonly unitOfWork: UnitOfWork,
    private readonly dispatcher: JobDispatcher,
    private readonly runner: JobRunner,
    private readonly clock: Clock,
    private readonly repetitions: Repetitions,
  ) {}

  /** Asks for a job: in a unit of work, if and only if that commits. An id that exists returns that job as it is. */
  async enqueue<Payload extends JsonValue>(
    type: JobType<Payload>,
    payload: Payload,
    { id = randomUUID(), runAt, startedBy }: EnqueueOptions = {},
  ): Promise<JobStatus> {
    const record = newJobRecord(type, toJobJson(payload, `The payload of ${type.name}`), {
      now: this.clock.now(),
      runAt,
      startedBy,
    });
    const kept = await this.models
      .of(jobRecords)
      .findOneAndUpdate({ _id: id }, { $setOnInsert: record }, { upsert: true, returnDocument: 'after' })
      .lean<JobRecord>();
    if (!kept) throw new Error(`The job ${id} could not be kept`);
    this.unitOfWork.afterCommit(() => this.dispatcher.wake());
    return toStatus(kept);
  }

  /**
   * Asks for a job again and again, from now on; said by a module when it starts, once for each kind of job. More often than
   * every ten minutes keeps the embedded queue awake, with its 100 MB: what is done so often needs a timer, not a queue.
   */
  repeat<Payload extends JsonValue>(type: JobType<Payload>, payload: Payload, schedule: Schedule): void {
    this.repetitions.add(type, payload, schedule);
  }

  async find(id: string): Promise<JobStatus | null> {
    const record = await this.models.of(jobRecords).findById(id).lean<JobRecord>();
    return record && toStatus(record);
  }

  /** The newest first. */
  async list({ name, states, limit = 50 }: { name?: string; states?: readonly JobState[]; limit?: number } = {}) {
    const filter = { ...(name && { name }), ...(states && { state: { $in: [...states] } }) };
    const records = await this.models
      .of(jobRecords)
      .find(filter)
      .sort({ createdAt: -1 })
      .limit(limit)
      .lean<JobRecord[]>();
    return records.map(toStatus);
  }

  /** A waiting job ends at once, a running one at its next step. `false` when it was over already. */
  async cancel(id: string): Promise<boolean> {
    const model = this.models.of(jobRecords);
    const asked = await model.updateOne({ _id: id, ...isUnfinished }, { $set: { isCancelRequested: true } });
    if (asked.matchedCount === 0) return false;
    // From here on no run can begin.
    const ended = { $set: { state: 'cancelled', finishedAt: this.clock.now() } };
    await model.updateOne({ _id: id, state: 'queued', isCancelRequested: true }, ended);
    this.runner.cancel(id);
    return true;
  }

  /** Gives a failed or cancelled job all its attempts back. `false` when it is neither. */
  async retry(id: string): Promise<boolean> {
    const fresh = {
      state: 'queued',
      attempts: 0,
      lostRuns: 0,
      progress: 0,
      message: null,
      result: null,
      error: null,
      isCancelRequested: false,
      queuedAt: null,
      startedAt: null,
      finishedAt: null,
    };
    const changed = await this.models
      .of(jobRecords)
      .updateOne({ _id: id, state: { $in: ['failed', 'cancelled'] } }, { $set: fresh });
    this.dispatcher.wake();
    return changed.modifiedCount === 1;
  }

  /** For tests: returns when no job waits or runs (those with a `runAt` to come excepted). */
  settle(): Promise<void> {
    return this.dispatcher.settle();
  }
}
