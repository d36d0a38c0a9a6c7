import { JobEngine, type RunJob, type Submission } from './job-engine.ts';

/** Runs jobs one after the other in this process, retries at once: for tests and for commands that wait. */
export class InlineJobEngine extends JobEngine {
  readonly #known = new Set<string>();
  #run: RunJob = async () => 'over';
  #tail: Promise<void> = Promise.resolve();

  async start(run: RunJob): Promise<void> {
    this.#run = run;
  }

  async submit(jobs: readonly Submission[]): Promise<void> {
    for (const { id } of jobs) {
      if (this.#known.has(id)) continue;
      this.#known.add(id);
      this.#tail = this.#tail.then(() => this.#runUntilOver(id));
    }
  }

  async known(jobIds: readonly string[]): Promise<ReadonlySet<string>> {
    return new Set(jobIds.filter((id) => this.#known.has(id)));
  }

  async stop(): Promise<void> {
    await this.#tail;
  }

  async status() {
    return { isAnswering: true, figures: {} };
  }

  async #runUntilOver(id: string): Promise<void> {
    try {
      while ((await this.#run(id)) === 'retry');
    } finally {
      this.#known.delete(id);
    }
  }
}
