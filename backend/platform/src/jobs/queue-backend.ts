import type { JobsOptions, WorkerOptions } from 'bullmq';

/** What BullMQ keeps of a job: the rest is in the document store. */
export interface QueuedJob {
  readonly id: string;
}

export interface JobToAdd {
  readonly name: string;
  readonly data: QueuedJob;
  readonly opts: JobsOptions;
}

export type RunQueued = (job: QueuedJob) => Promise<void>;
export type WorkerLimits = Pick<
  WorkerOptions,
  'concurrency' | 'lockDuration' | 'stalledInterval' | 'maxStalledCount' | 'settings'
>;

/** The part of BullMQ's Queue that is used here, whatever it is kept in. */
export interface JobQueue {
  addBulk(jobs: JobToAdd[]): Promise<unknown>;
  getJob(id: string): Promise<unknown>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  close(): Promise<void>;
}

/** The part of BullMQ's Worker that is used here. */
export interface JobWorker {
  waitUntilReady(): Promise<unknown>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'completed' | 'failed', listener: (job: { data: QueuedJob } | undefined) => void): unknown;
  close(force?: boolean): Promise<void>;
}

/** Where BullMQ keeps its queue: Redis, or the database that comes with the product. */
export interface QueueBackend {
  /** Whether what held the queue has died; a server that is away for a while comes back by itself. */
  readonly isLost: boolean;
  queue(name: string): JobQueue;
  worker(name: string, run: RunQueued, limits: WorkerLimits): JobWorker;
  /** Rejects when it does not answer. */
  ping(): Promise<unknown>;
  close(): Promise<void>;
}
