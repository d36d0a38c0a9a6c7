import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '../clock/clock.ts';
import { Config } from '../config/config.ts';
import { Lease } from '../database/lease.ts';
import { Models } from '../database/models.ts';
import { JobEngine } from './job-engine.ts';
import { JobLedger } from './job-ledger.ts';
import { JobRunner } from './job-runner.ts';
import { Repetitions } from './repetitions.ts';
import { TroubleLog } from './trouble-log.ts';
import { endsWithin } from './within.ts';

const pollMs = 1_000;
const compareEveryMs = 10_000;
/** A queue of its own is let go of after so long without anything to do. */
const restAfterMs = 5 * 60_000;
const leaseMs = 15_000;
/** How long the end of the process waits for a queue that does not answer. */
const patienceMs = 15_000;

/**
 * Takes jobs from the document store to the queue: those just asked for, those that other processes asked for, and
 * those that a process left when it died. The queue is started when there is a first one.
 */
@Injectable()
export class JobDispatcher implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #trouble = new TroubleLog();
  readonly #lease: Lease;
  #poll: NodeJS.Timeout | null = null;
  #looking: Promise<void> | null = null;
  #isAskedAgain = false;
  #isStarted = false;
  #neededAt = 0;
  #comparedAt = 0;
  #isStopping = false;

  constructor(
    models: Models,
    private readonly engine: JobEngine,
    private readonly ledger: JobLedger,
    private readonly runner: JobRunner,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly repetitions: Repetitions,
  ) {
    this.#lease = new Lease(models, { name: 'job-queue', durationMs: leaseMs });
  }

  async onApplicationBootstrap(): Promise<void> {
    if (this.config.role !== 'web') this.#schedule(0);
  }

  async onApplicationShutdown(): Promise<void> {
    this.#isStopping = true;
    if (this.#poll) clearTimeout(this.#poll);
    this.runner.stop();
    if (this.#looking) await endsWithin(patienceMs, this.#looking);
    if (this.#isStarted) await this.engine.stop();
    await this.runner.handBack();
    await this.#lease.release();
  }

  /** There may be a job to submit; ignored by a process that runs none. */
  wake(): void {
    if (this.config.role === 'web' || this.#isStopping) return;
    if (this.#looking) this.#isAskedAgain = true;
    else this.#look();
  }

  async settle(): Promise<void> {
    while ((await this.ledger.countDue()) > 0) {
      this.wake();
      await this.#looking;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  #schedule(delayMs: number): void {
    if (this.#isStopping) return;
    this.#poll = setTimeout(() => {
      this.wake();
      this.runner.watch().catch((error: unknown) => this.#tell('Watching running jobs failed', error));
      this.#schedule(pollMs);
    }, delayMs);
    this.#poll.unref();
  }

  #look(): void {
    this.#looking = this.#bringWaiting()
      .catch((error: unknown) => this.#tell('Submitting jobs failed', error))
      .finally(() => {
        this.#looking = null;
        if (!this.#isAskedAgain || this.#isStopping) return;
        this.#isAskedAgain = false;
        this.#look();
      });
  }

  async #bringWaiting(): Promise<void> {
    await this.repetitions.plan();
    const now = this.clock.now().getTime();
    if (await this.ledger.hasWork()) this.#neededAt = now;
    else if (!this.#isStarted || (this.engine.isPrivate && now - this.#neededAt >= restAfterMs)) return this.#rest();
    if (this.engine.isLost || !(await this.#mayRun())) await this.#rest();
    if (!this.#isStarted && !(await this.#start())) return;
    await this.ledger.submitWaiting(() => this.#isStopping);
    if (this.engine.isPrivate || now - this.#comparedAt < compareEveryMs) return;
    this.#comparedAt = now;
    await this.ledger.compare();
  }

  /** Of those that have a queue of their own, one process at a time runs jobs. */
  async #mayRun(): Promise<boolean> {
    return !this.engine.isPrivate || this.#lease.keep();
  }

  async #start(): Promise<boolean> {
    if (!(await this.#mayRun())) return false;
    // One that failed to start may have begun to.
    this.#isStarted = true;
    try {
      await this.engine.start((id) => this.runner.run(id));
      if (this.engine.isPrivate) await this.ledger.startOver();
      return true;
    } catch (error) {
      await this.#rest();
      throw error;
    }
  }

  async #rest(): Promise<void> {
    if (!this.#isStarted) return;
    this.#isStarted = false;
    await this.engine.stop();
    await this.#lease.release();
  }

  #tell(what: string, error: unknown): void {
    this.#trouble.tell(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
}
