import { Logger } from '@nestjs/common';
import { JobEngine, type RunOutcome, type Submission } from './job-engine.ts';
import type { JobQueue, JobWorker, QueueBackend, QueuedJob } from './queue-backend.ts';

export interface EngineLimits {
  /** Jobs that run at the same time in this process. */
  readonly concurrency: number;
  /** The pause before the second run of a job that failed; it doubles from run to run. */
  readonly firstPauseMs: number;
  /** A run that has not been heard of for so long is believed dead. */
  readonly lockMs: number;
  /** How long the end of the process waits for running jobs. */
  readonly graceMs: number;
}

const usual: EngineLimits = { concurrency: 4, firstPauseMs: 1_000, lockMs: 10_000, graceMs: 10_000 };
const queueName = 'jobs';

/** Asks BullMQ for another run after a pause. */
class RunAgain extends Error {}

/** Runs jobs through BullMQ, on Redis or on the embedded database. */
export class BullmqJobEngine extends JobEngine {
  readonly #log = new Logger('Jobs');
  readonly #open: () => Promise<QueueBackend>;
  readonly #limits: EngineLimits;
  readonly #running = new Map<string, PromiseWithResolvers<void>>();
  #backend: QueueBackend | null = null;
  #queue: JobQueue | null = null;
  #worker: JobWorker | null = null;

  constructor(open: () => Promise<QueueBackend>, limits: Partial<EngineLimits> = {}) {
    super();
    this.#open = open;
    this.#limits = { ...usual, ...limits };
  }

  override get canRest(): boolean {
    return this.#backend?.startsEmpty ?? false;
  }

  async start(run: (jobId: string) => Promise<RunOutcome>): Promise<boolean> {
    const { concurrency, lockMs } = this.#limits;
    const backend = await this.#open();
    this.#backend = backend;
    this.#queue = backend.queue(queueName);
    this.#worker = backend.worker(queueName, (job) => this.#run(job, run), {
      concurrency,
      lockDuration: lockMs,
      stalledInterval: lockMs,
      // How often a job may die with its process is the business of its record, which counts attempts.
      maxStalledCount: 1_000_000,
    });
    this.#worker.on('completed', (job) => job && this.#ended(job.data.id));
    this.#worker.on('failed', (job) => job && this.#ended(job.data.id));
    this.#worker.on('error', (error) => this.#log.error(`The job queue: ${error.message}`));
    this.#queue.on('error', (error) => this.#log.error(`The job queue: ${error.message}`));
    await this.#worker.waitUntilReady();
    return backend.startsEmpty;
  }

  /** A job that is ending right now is let go first, or its id would still be taken. */
  async submit({ id, name, delayMs, attemptsLeft, priority }: Submission): Promise<void> {
    await this.#running.get(id)?.promise;
    await this.#opened().add(
      name,
      { id },
      {
        jobId: bullmqId(id),
        delay: delayMs,
        attempts: attemptsLeft,
        backoff: { type: 'exponential', delay: this.#limits.firstPauseMs, jitter: 0.2 },
        priority: ranks[priority],
        removeOnComplete: true,
        removeOnFail: true,
      },
    );
  }

  async knows(jobId: string): Promise<boolean> {
    return (await this.#opened().getJob(bullmqId(jobId))) !== undefined;
  }

  async stop(): Promise<void> {
    const worker = this.#worker;
    if (worker) await endWithin(this.#limits.graceMs, worker);
    await this.#queue?.close();
    await this.#backend?.close();
  }

  async #run({ id }: QueuedJob, run: (jobId: string) => Promise<RunOutcome>): Promise<void> {
    if (!this.#running.has(id)) this.#running.set(id, Promise.withResolvers());
    if ((await run(id)) === 'retry') throw new RunAgain('The job is to run again');
  }

  #ended(id: string): void {
    this.#running.get(id)?.resolve();
    this.#running.delete(id);
  }

  #opened(): JobQueue {
    if (!this.#queue) throw new Error('The job engine has not been started');
    return this.#queue;
  }
}

/** BullMQ serves 0 first, then ascending. */
const ranks = { high: 0, normal: 10, low: 20 } as const;

/** BullMQ keeps the colon for itself. */
const bullmqId = (id: string): string => `job-${encodeURIComponent(id)}`;

async function endWithin(graceMs: number, worker: JobWorker): Promise<void> {
  const closing = worker.close();
  const late = Promise.withResolvers<'late'>();
  const timer = setTimeout(() => late.resolve('late'), graceMs);
  const first = await Promise.race([closing, late.promise]);
  clearTimeout(timer);
  if (first === 'late') await worker.close(true);
}
