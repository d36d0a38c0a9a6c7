import { Injectable } from '@nestjs/common';
import { Models } from '../database/models.ts';
import { type JobRecord, type JobState, jobRecords } from './job-record.ts';
import { type JobStatus, toStatus } from './job-status.ts';

export interface JobPage {
  readonly jobs: readonly JobStatus[];
  /** Where the next page begins; `null` after the last. */
  readonly next: JobPosition | null;
}

/** A place in the list: after this job. */
export interface JobPosition {
  readonly createdAt: Date;
  readonly id: string;
}

/** What operators look at. */
@Injectable()
export class JobList {
  constructor(private readonly models: Models) {}

  /** Jobs in one state, the newest first. */
  async page(state: JobState, limit: number, after: JobPosition | null): Promise<JobPage> {
    const older = after && {
      createdAt: { $lte: after.createdAt },
      $or: [{ createdAt: { $lt: after.createdAt } }, { _id: { $lt: after.id } }],
    };
    const found = await this.models
      .of(jobRecords)
      .find({ state, ...older })
      .sort({ createdAt: -1, _id: -1 })
      .limit(limit + 1)
      .lean<JobRecord[]>();
    const jobs = found.slice(0, limit).map(toStatus);
    const last = found.length > limit ? jobs.at(-1) : undefined;
    return { jobs, next: last ? { createdAt: last.createdAt, id: last.id } : null };
  }

  async counts(): Promise<{ queued: number; active: number; failed: number }> {
    const model = this.models.of(jobRecords);
    const [queued, active, failed] = await Promise.all([
      model.countDocuments({ state: 'queued' }),
      model.countDocuments({ state: 'active' }),
      model.countDocuments({ state: 'failed' }),
    ]);
    return { queued, active, failed };
  }
}
