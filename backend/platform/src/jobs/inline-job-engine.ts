import { JobEngine, type RunOutcome, type Submission } from './job-engine.ts';

/** Runs jobs one after the other in this process, retries at once: for tests and for commands that wait. */
export class InlineJobEngine extends JobEngine {
  readonly #known = new Set<string>();
  #run: (jobId: string) => Promise<RunOutcome> = async () => 'over';
  #tail: Promise<void> = Promise.resolve();

  async start(run: (jobId: string) => Promise<RunOutcome>): Promise<boolean> {
    this.#run = run;
    return true;
  }

  async submit({ id }: Submission): Promise<void> {
    if (this.#known.has(id)) return;
    this.#known.add(id);
    this.#tail = this.#tail.then(() => this.#runUntilOver(id));
  }

  async knows(jobId: string): Promise<boolean> {
    return this.#known.has(jobId);
  }

  async stop(): Promise<void> {
    await this.#tail;
  }

  async #runUntilOver(id: string): Promise<void> {
    try {
      while ((await this.#run(id)) === 'retry');
    } finally {
      this.#known.delete(id);
    }
  }
}
