import { type UsageKey, usageKey } from '@lyceum/kernel';
import { defineJob, JobHandler, type JobRun, type JobStatus, Jobs } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { AttemptStore } from './ports.ts';
import { RescoreLearner } from './rescore-learner.ts';

export type RescorePayload = {
  readonly usageKey: string;
  /** Null for everybody. */
  readonly learnerId: number | null;
  readonly onlyIfHigher: boolean;
};

export const RescoreProblemJob = defineJob<RescorePayload>('assessment.rescore_problem', { maxAttempts: 3 });

const learnersAtOnce = 100;

/** Rescores a problem for one learner or all, as a job: many learners, and author code for each. */
@Injectable()
export class RescoreProblem {
  constructor(
    private readonly attempts: AttemptStore,
    private readonly rescoreLearner: RescoreLearner,
    private readonly jobs: Jobs,
  ) {}

  start(payload: RescorePayload, startedBy: number): Promise<JobStatus> {
    return this.jobs.enqueue(RescoreProblemJob, payload, { startedBy });
  }

  /** Null when no such rescore was started for the problem. */
  async find(taskId: string, problem: UsageKey): Promise<JobStatus | null> {
    const job = await this.jobs.find(taskId);
    if (job?.name !== RescoreProblemJob.name) return null;
    const payload: unknown = job.payload;
    return typeof payload === 'object' && payload !== null && 'usageKey' in payload && payload.usageKey === problem
      ? job
      : null;
  }

  @JobHandler(RescoreProblemJob)
  async run(job: JobRun<RescorePayload>) {
    const counts = { learners: 0, rescored: 0, skipped: 0, failed: 0 };
    const problem = usageKey(job.payload.usageKey);
    for await (const learnerId of this.#learners(problem, job.payload.learnerId)) {
      const { onlyIfHigher } = job.payload;
      const result = await this.rescoreLearner.execute({ learnerId, usageKey: problem, onlyIfHigher });
      counts.learners += 1;
      if (result?.outcome === 'rescored') counts.rescored += 1;
      else if (result === null || result.outcome === 'refused') counts.skipped += 1;
      else counts.failed += 1;
      if (counts.learners % 20 === 0) await job.progress(0, `${counts.learners} learners`);
    }
    return counts;
  }

  async *#learners(problem: UsageKey, only: number | null): AsyncGenerator<number> {
    if (only !== null) return yield only;
    for (let after = 0; ; ) {
      const page = await this.attempts.listLearners(problem, after, learnersAtOnce);
      yield* page;
      const last = page.at(-1);
      if (last === undefined || page.length < learnersAtOnce) return;
      after = last;
    }
  }
}
