import type { EngineStatus } from '../telemetry/engine-status.ts';

/** What became of one run, for the queue: `retry` asks for another run after a while. */
export type RunOutcome = 'over' | 'retry';

export type RunJob = (jobId: string) => Promise<RunOutcome>;

/** Which of the jobs that wait is taken first. */
export type JobPriority = 'high' | 'normal' | 'low';

export interface Submission {
  readonly id: string;
  readonly name: string;
  readonly delayMs: number;
  readonly priority: JobPriority;
}

/** Decides when and where jobs run. What they are and what became of them is kept in the document store. */
export abstract class JobEngine {
  /**
   * Whether the queue lives in this process: it starts empty, takes memory that is worth giving back while there is
   * nothing to do, and only one process of an installation may have one at a time.
   */
  get isPrivate(): boolean {
    return false;
  }

  /** Whether the queue died under the process and has to be stopped and started again. */
  get isLost(): boolean {
    return false;
  }

  /** Begins to run jobs; called at the first job, and after a rest. */
  abstract start(run: RunJob): Promise<void>;
  /** Submitting an id again while it is known does nothing. */
  abstract submit(jobs: readonly Submission[]): Promise<void>;
  /** Those of the jobs that the queue has: waiting, delayed or running. */
  abstract known(jobIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** Takes no new jobs, gives running ones some time to end, and lets go of connections. */
  abstract stop(): Promise<void>;
  abstract status(): Promise<Omit<EngineStatus, 'engine'>>;
}
