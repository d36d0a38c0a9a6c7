import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '../clock/clock.ts';
import { Config } from '../config/config.ts';
import { Models } from '../database/models.ts';
import { JobEngine } from './job-engine.ts';
import { type JobRecord, type JobState, jobRecords } from './job-record.ts';
import { JobRunner } from './job-runner.ts';
import { Repetitions } from './repetitions.ts';

const pollMs = 1_000;
/** Jobs of a later time stay in the store until then: the queue is started for what is near. */
const nearMs = 60_000;
/** The embedded queue is let go of after so long without anything to do. */
const restAfterMs = 5 * 60_000;
const unfinished: { state: { $in: JobState[] } } = { state: { $in: ['queued', 'active'] } };

/**
 * Takes jobs from the document store to the queue: those just asked for, those that other processes asked for, and
 * those that a process left when it died. The queue is started when there is a first one.
 */
@Injectable()
export class JobDispatcher implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #log = new Logger('Jobs');
  #poll: NodeJS.Timeout | null = null;
  #looking: Promise<void> | null = null;
  #isAskedAgain = false;
  #isStarted = false;
  #neededAt = 0;
  #isStopping = false;

  constructor(
    private readonly models: Models,
    private readonly engine: JobEngine,
    private readonly runner: JobRunner,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly repetitions: Repetitions,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.config.role !== 'web') this.#schedule(0);
  }

  async onApplicationShutdown(): Promise<void> {
    this.#isStopping = true;
    if (this.#poll) clearTimeout(this.#poll);
    await this.#looking;
    this.runner.stop();
    if (this.#isStarted) await this.engine.stop();
  }

  /** There may be a job to submit; ignored by a process that runs none. */
  wake(): void {
    if (this.config.role === 'web' || this.#isStopping) return;
    if (this.#looking) this.#isAskedAgain = true;
    else this.#look();
  }

  async settle(): Promise<void> {
    const waiting = { ...unfinished, runAt: { $lte: this.clock.now() } };
    while ((await this.models.of(jobRecords).countDocuments(waiting)) > 0) {
      this.wake();
      await this.#looking;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  #schedule(delayMs: number): void {
    if (this.#isStopping) return;
    this.#poll = setTimeout(() => {
      this.wake();
      this.#schedule(pollMs);
    }, delayMs);
    this.#poll.unref();
  }

  #look(): void {
    this.#looking = this.#submitWaiting()
      .catch((error: unknown) => this.#log.error(`Submitting jobs failed: ${traceOf(error)}`))
      .finally(() => {
        this.#looking = null;
        if (!this.#isAskedAgain || this.#isStopping) return;
        this.#isAskedAgain = false;
        this.#look();
      });
  }

  async #submitWaiting(): Promise<void> {
    await this.repetitions.plan();
    const model = this.models.of(jobRecords);
    const near = { runAt: { $lte: new Date(this.clock.now().getTime() + nearMs) } };
    const now = this.clock.now().getTime();
    if (await model.exists({ ...unfinished, ...near })) {
      this.#neededAt = now;
      if (!this.#isStarted) await this.#start();
    } else {
      if (this.#isStarted && this.engine.canRest && now - this.#neededAt >= restAfterMs) await this.#rest();
      return;
    }
    const waiting = await model
      .find({ state: 'queued', queuedAt: null, ...near })
      .sort({ createdAt: 1 })
      .limit(500)
      .lean<JobRecord[]>();
    for (const job of waiting) {
      await this.engine.submit({
        id: job._id,
        name: job.name,
        delayMs: Math.max(0, job.runAt.getTime() - this.clock.now().getTime()),
        attemptsLeft: Math.max(1, job.maxAttempts - job.attempts),
        priority: job.priority,
      });
      await model.updateOne({ _id: job._id, queuedAt: null }, { $set: { queuedAt: this.clock.now() } });
    }
  }

  async #rest(): Promise<void> {
    await this.engine.stop();
    this.#isStarted = false;
  }

  async #start(): Promise<void> {
    const startsEmpty = await this.engine.start((id) => this.runner.run(id));
    this.#isStarted = true;
    const left = await this.models
      .of(jobRecords)
      .find({ ...unfinished, queuedAt: { $ne: null } })
      .lean<JobRecord[]>();
    for (const { _id } of left) {
      if (!startsEmpty && (await this.engine.knows(_id))) continue;
      await this.models.of(jobRecords).updateOne({ _id }, { $set: { state: 'queued', queuedAt: null } });
    }
  }
}

function traceOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
