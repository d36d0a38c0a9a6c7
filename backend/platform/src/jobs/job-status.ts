import type { JsonValue } from '@lyceum/kernel';
import type { JobRecord, JobState } from './job-record.ts';

/** A job as watchers see it. Moments are `Date`s, `progress` is 0..1. */
export interface JobStatus {
  readonly id: string;
  readonly name: string;
  readonly state: JobState;
  readonly payload: JsonValue;
  readonly progress: number;
  readonly message: string | null;
  readonly result: JsonValue;
  /** Why it failed, or why its last run did while it waits for the next. */
  readonly error: string | null;
  readonly attempts: number;
  readonly startedBy: number | null;
  readonly createdAt: Date;
  /** When it is due. */
  readonly runAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
}

export function toStatus(record: JobRecord): JobStatus {
  const { _id: id, name, state, progress, message, error, attempts, startedBy } = record;
  const { createdAt, runAt, startedAt, finishedAt } = record;
  const payload = record.payload as JsonValue;
  const result = record.result as JsonValue;
  return {
    id,
    name,
    state,
    payload,
    progress,
    message,
    result,
    error,
    attempts,
    startedBy,
    createdAt,
    runAt,
    startedAt,
    finishedAt,
  };
}
