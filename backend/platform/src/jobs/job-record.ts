import type { JsonValue } from '@lyceum/kernel';
import { Schema } from 'mongoose';
import { documentSchema } from '../database/document-schema.ts';
import type { JobPriority } from './job-engine.ts';
import type { JobType } from './job-handler.ts';

/** `queued` waits (or waits again after a failure); `failed` is final and keeps its reason. */
export type JobState = 'queued' | 'active' | 'completed' | 'failed' | 'cancelled';

export const isUnfinished: { state: { $in: JobState[] } } = { state: { $in: ['queued', 'active'] } };

/** The truth about a job; the queue behind it only decides when it runs. */
export interface JobRecord {
  readonly _id: string;
  readonly name: string;
  /** JSON, as is `result`; not typed so, because Mongoose's filter types cannot follow a recursive type. */
  readonly payload: unknown;
  readonly state: JobState;
  /** 0..1 */
  readonly progress: number;
  readonly message: string | null;
  readonly result: unknown;
  readonly error: string | null;
  /** Runs since it was asked for, or replayed. */
  readonly attempts: number;
  /** Those of them that ended without a word: their process died, or was not heard of for too long. */
  readonly lostRuns: number;
  /** All runs ever: what a run writes of its job names its number, so that one that was replaced writes nothing. */
  readonly runs: number;
  readonly maxAttempts: number;
  readonly priority: JobPriority;
  readonly isCancelRequested: boolean;
  readonly startedBy: number | null;
  readonly createdAt: Date;
  readonly runAt: Date;
  /** When the queue was told; `null` asks a worker to tell it. */
  readonly queuedAt: Date | null;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
  /** When the process of the run that has the job was last heard of. */
  readonly aliveAt: Date | null;
  /** Written by every unit of work of a run, so that it cannot commit beside a run that took the job over. */
  readonly touchedAt: Date | null;
}

export const jobRecords = documentSchema<JobRecord>('platform_jobs', {
  _id: { type: String, required: true },
  name: { type: String, required: true },
  payload: { type: Schema.Types.Mixed, default: null },
  state: { type: String, required: true },
  progress: { type: Number, required: true },
  message: { type: String, default: null },
  result: { type: Schema.Types.Mixed, default: null },
  error: { type: String, default: null },
  attempts: { type: Number, required: true },
  lostRuns: { type: Number, default: 0 },
  runs: { type: Number, default: 0 },
  maxAttempts: { type: Number, required: true },
  priority: { type: String, default: 'normal' },
  isCancelRequested: { type: Boolean, required: true },
  startedBy: { type: Number, default: null },
  createdAt: { type: Date, required: true },
  runAt: { type: Date, required: true },
  queuedAt: { type: Date, default: null },
  startedAt: { type: Date, default: null },
  finishedAt: { type: Date, default: null },
  aliveAt: { type: Date, default: null },
  touchedAt: { type: Date, default: null },
});

/** A job that nobody has run yet. */
export function newJobRecord(
  type: JobType<JsonValue>,
  payload: JsonValue,
  {
    now,
    runAt = now,
    startedBy = null,
  }: { now: Date; runAt?: Date | undefined; startedBy?: number | null | undefined },
): Omit<JobRecord, '_id'> {
  return {
    name: type.name,
    payload,
    state: 'queued',
    progress: 0,
    message: null,
    result: null,
    error: null,
    attempts: 0,
    lostRuns: 0,
    runs: 0,
    maxAttempts: type.maxAttempts,
    priority: type.priority,
    isCancelRequested: false,
    startedBy,
    createdAt: now,
    runAt,
    queuedAt: null,
    startedAt: null,
    finishedAt: null,
    aliveAt: null,
    touchedAt: null,
  };
}
