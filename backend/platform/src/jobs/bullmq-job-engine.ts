import { JobEngine, type RunJob, type Submission } from './job-engine.ts';
import type { JobQueue, JobToAdd, JobWorker, QueueBackend, QueuedJob } from './queue-backend.ts';
import { TroubleLog } from './trouble-log.ts';
import { endsWithin } from './within.ts';

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

export interface EnginePlace {
  /** See {@link JobEngine.isPrivate}. */
  readonly isPrivate: boolean;
  open(): Promise<QueueBackend>;
}

const usual: EngineLimits = { concurrency: 4, firstPauseMs: 1_000, lockMs: 10_000, graceMs: 10_000 };
const queueName = 'jobs';
const longestPauseMs = 10 * 60_000;
/** How long a queue that does not answer may keep the process from ending, beyond the grace of running jobs. */
const closingMs = 2_000;
/** BullMQ takes a moment to let go of a job whose run has ended. */
const lettingGoMs = 2_000;

/** Asks BullMQ for another run after a pause. */
class RunAgain extends Error {}

/** Runs jobs through BullMQ, on Redis or on the embedded database. */
export class BullmqJobEngine extends JobEngine {
  readonly #trouble = new TroubleLog();
  readonly #place: EnginePlace;
  readonly #limits: EngineLimits;
  readonly #running = new Map<string, PromiseWithResolvers<void>>();
  #backend: QueueBackend | null = null;
  #queue: JobQueue | null = null;
  #worker: JobWorker | null = null;

  constructor(place: EnginePlace, limits: Partial<EngineLimits> = {}) {
    super();
    this.#place = place;
    this.#limits = { ...usual, ...limits };
  }

  override get isPrivate(): boolean {
    return this.#place.isPrivate;
  }

  override get isLost(): boolean {
    return this.#backend?.isLost ?? false;
  }

  async start(run: RunJob): Promise<void> {
    const { concurrency, lockMs, firstPauseMs } = this.#limits;
    const backend = await this.#place.open();
    this.#backend = backend;
    this.#queue = backend.queue(queueName);
    this.#worker = backend.worker(queueName, (job) => this.#run(job, run), {
      concurrency,
      lockDuration: lockMs,
      stalledInterval: lockMs,
      settings: { backoffStrategy: (attemptsMade) => pauseAfter(attemptsMade, firstPauseMs) },
      // How often a job may die with its process is the business of its record, which counts that.
      maxStalledCount: 1_000_000,
    });
    this.#worker.on('completed', (job) => job && this.#ended(job.data.id));
    this.#worker.on('failed', (job) => job && this.#ended(job.data.id));
    this.#worker.on('error', (error) => this.#trouble.tell(`The job queue: ${error.message}`));
    this.#queue.on('error', (error) => this.#trouble.tell(`The job queue: ${error.message}`));
    await this.#worker.waitUntilReady();
  }

  /** A job that is ending right now is let go first, or its id would still be taken. */
  async submit(jobs: readonly Submission[]): Promise<void> {
    await Promise.all(jobs.map(({ id }) => this.#running.get(id)?.promise));
    await this.#opened().addBulk(jobs.map(toAdd));
  }

  async known(jobIds: readonly string[]): Promise<ReadonlySet<string>> {
    const queue = this.#opened();
    const found = await Promise.all(jobIds.map((id) => queue.getJob(bullmqId(id))));
    return new Set(jobIds.filter((_, index) => found[index] !== undefined));
  }

  async stop(): Promise<void> {
    const [worker, queue, backend] = [this.#worker, this.#queue, this.#backend];
    if (worker && !(await endsWithin(this.#limits.graceMs, worker.close())))
      await endsWithin(closingMs, worker.close(true));
    if (queue) await endsWithin(closingMs, queue.close());
    await backend?.close();
    this.#worker = this.#queue = this.#backend = null;
    this.#running.clear();
  }

  /** A queue that has not been needed yet, or rests, costs nothing to look at. */
  async status() {
    await this.#backend?.ping();
    return { isAnswering: !this.isLost, figures: { 'jobs at once': this.#limits.concurrency } };
  }

  async #run({ id }: QueuedJob, run: RunJob): Promise<void> {
    if (!this.#running.has(id)) this.#running.set(id, Promise.withResolvers());
    try {
      if ((await run(id)) === 'retry') throw new RunAgain('The job is to run again');
    } finally {
      // BullMQ says nothing of a run that another has replaced.
      setTimeout(() => this.#ended(id), lettingGoMs).unref();
    }
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

function toAdd({ id, name, delayMs, priority }: Submission): JobToAdd {
  const opts = {
    jobId: bullmqId(id),
    delay: delayMs,
    priority: ranks[priority],
    // When a job has failed often enough is the business of its record, too.
    attempts: 1_000_000,
    backoff: { type: 'doubling' },
    removeOnComplete: true,
    removeOnFail: true,
  };
  return { name, data: { id }, opts };
}

/** Up to a fifth shorter, so that jobs that failed together do not come back together. */
function pauseAfter(attempt: number, firstPauseMs: number): number {
  const pauseMs = Math.min(firstPauseMs * 2 ** (attempt - 1), longestPauseMs);
  return Math.round(pauseMs * (1 - Math.random() / 5));
}
