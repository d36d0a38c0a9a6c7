/** What became of one run, for the queue: `retry` asks for another run after a while. */
export type RunOutcome = 'over' | 'retry';

/** Which of the jobs that wait is taken first. */
export type JobPriority = 'high' | 'normal' | 'low';

export interface Submission {
  readonly id: string;
  readonly name: string;
  readonly delayMs: number;
  /** How many more runs the queue may try. */
  readonly attemptsLeft: number;
  readonly priority: JobPriority;
}

/** Decides when and where jobs run. What they are and what became of them is kept in the document store. */
export abstract class JobEngine {
  /** Whether it takes memory that is worth giving back while there is nothing to do: it may be stopped and started again. */
  get canRest(): boolean {
    return false;
  }

  /**
   * Begins to run jobs; called at the first job, and after a rest. Returns `true` when the queue starts empty, so that everything
   * unfinished has to be submitted again.
   */
  abstract start(run: (jobId: string) => Promise<RunOutcome>): Promise<boolean>;
  /** Submitting an id again while it is known does nothing. */
  abstract submit(job: Submission): Promise<void>;
  abstract knows(jobId: string): Promise<boolean>;
  /** Takes no new jobs, lets running ones end, and lets go of connections. */
  abstract stop(): Promise<void>;
}
