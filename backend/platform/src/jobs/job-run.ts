import type { JsonValue } from '@lyceum/kernel';
import type { Clock } from '../clock/clock.ts';
import type { Models } from '../database/models.ts';
import type { UnitOfWork } from '../database/unit-of-work.ts';
import { JobCancelled, JobRefused, type JobRun, JobSuperseded } from './job-handler.ts';
import { NoJobJson, toJobJson } from './job-json.ts';
import { type JobRecord, type JobState, jobRecords } from './job-record.ts';

const progressEveryMs = 200;
const longestText = 2_000;

interface RunTools {
  readonly models: Models;
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
}

/** What a handler sees of the run it does, and says of it. */
export function jobRun(record: JobRecord, signal: AbortSignal, { models, unitOfWork, clock }: RunTools): JobRun {
  let writtenAt = 0;
  return {
    id: record._id,
    payload: record.payload as JsonValue,
    attempt: record.attempts,
    signal,
    progress: async (done, message) => {
      if (Number.isNaN(done)) throw new Error('The progress of a job is a number from 0 to 1, not NaN');
      if (signal.aborted) throw signal.reason;
      const now = performance.now();
      if (done < 1 && writtenAt > 0 && now - writtenAt < progressEveryMs) return;
      writtenAt = now;
      const progress = Math.min(Math.max(done, 0), 1);
      const found = await models
        .of(jobRecords)
        .findOneAndUpdate(
          heldBy(record),
          { $set: { progress, ...(message !== undefined && { message: clipped(message) }) } },
          { returnDocument: 'after' },
        )
        .lean<JobRecord>();
      if (!found) throw new JobSuperseded();
      if (found.isCancelRequested) throw new JobCancelled();
    },
    commit: (work) =>
      unitOfWork.run(async () => {
        const touched = { $set: { touchedAt: new Date() } };
        const { matchedCount } = await models.of(jobRecords).updateOne(heldBy(record), touched);
        if (matchedCount === 0) throw new JobSuperseded();
        return work();
      }),
    finish: (work) =>
      unitOfWork.run(async () => {
        const result = await work();
        const { matchedCount } = await models
          .of(jobRecords)
          .updateOne(heldBy(record), { $set: completed(result, clock) });
        if (matchedCount === 0) throw new JobSuperseded();
        return result;
      }),
  };
}

/** What was done is not done again because of what it gave back: a result that cannot be kept is refused for good. */
export function completed(given: JsonValue | void, clock: Clock) {
  try {
    const result = toJobJson(given ?? null, 'The result');
    return { state: 'completed' as const, progress: 1, result, error: null, finishedAt: clock.now() };
  } catch (error) {
    throw error instanceof NoJobJson ? new JobRefused(error.message) : error;
  }
}

/** The record while this run has it. */
export function heldBy({ _id, runs }: JobRecord): { _id: string; runs: number; state: JobState } {
  return { _id, runs, state: 'active' };
}

/** What a watcher can read in a list. */
export const clipped = (text: string): string => (text.length > longestText ? `${text.slice(0, longestText)}…` : text);
