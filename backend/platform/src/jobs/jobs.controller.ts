import type { ParamsOf, QueryOf, ResponseOf } from '@lyceum/contracts';
import * as platform from '@lyceum/contracts/platform';
import { Controller, Param, Query } from '@nestjs/common';
import { Endpoint } from '../http/endpoint.ts';
import { badRequest, conflict, notFound } from '../http/problem.ts';
import { JobList, type JobPosition } from './job-list.ts';
import type { JobStatus } from './job-status.ts';
import { Jobs } from './jobs.ts';

/** Background work as those see it who run the site: what waits, what runs, what was given up, and what to do about it. */
@Controller()
export class JobsController {
  constructor(
    private readonly jobs: Jobs,
    private readonly list: JobList,
  ) {}

  @Endpoint(platform.listJobs)
  async listJobs(
    @Query() { state, limit, before }: QueryOf<typeof platform.listJobs>,
  ): Promise<ResponseOf<typeof platform.listJobs>> {
    const { jobs, next } = await this.list.page(state, limit, before === undefined ? null : positionIn(before));
    return { jobs: jobs.map(toView), next: next && cursorOf(next), counts: await this.list.counts() };
  }

  @Endpoint(platform.cancelJob)
  async cancel(@Param() { jobId }: ParamsOf<typeof platform.cancelJob>): Promise<void> {
    if (await this.jobs.cancel(jobId)) return;
    await this.#requireJob(jobId);
    throw conflict('job_over', 'This job is over already.');
  }

  @Endpoint(platform.replayJob)
  async replay(@Param() { jobId }: ParamsOf<typeof platform.replayJob>): Promise<void> {
    if (await this.jobs.retry(jobId)) return;
    await this.#requireJob(jobId);
    throw conflict('job_not_over', 'Only a job that failed or was cancelled can be replayed.');
  }

  async #requireJob(jobId: string): Promise<void> {
    if (!(await this.jobs.find(jobId))) throw notFound();
  }
}

function toView({ id, name, state, progress, message, error, attempts, ...moments }: JobStatus): platform.JobView {
  return {
    id,
    name,
    state,
    progress,
    message,
    error,
    attempts,
    created_at: moments.createdAt.toISOString(),
    run_at: moments.runAt.toISOString(),
    started_at: moments.startedAt?.toISOString() ?? null,
    finished_at: moments.finishedAt?.toISOString() ?? null,
  };
}

const cursorOf = ({ createdAt, id }: JobPosition): string => `${createdAt.toISOString()} ${id}`;

function positionIn(cursor: string): JobPosition {
  const [, moment = '', id = ''] = /^(\S{24}) (.+)$/.exec(cursor) ?? [];
  const createdAt = new Date(moment);
  if (Number.isNaN(createdAt.getTime())) throw badRequest('wrong_cursor', 'This page does not exist.');
  return { createdAt, id };
}
