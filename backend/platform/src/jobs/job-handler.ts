import type { JsonValue } from '@lyceum/kernel';
import { SetMetadata } from '@nestjs/common';
import type { JobPriority } from './job-engine.ts';

export const jobHandlerKey = Symbol('lyceum.job_handler');

/** A kind of background work: its name and the shape of what it needs to know. */
export interface JobType<Payload extends JsonValue> {
  readonly name: string;
  readonly maxAttempts: number;
  readonly priority: JobPriority;
  /** Only for the compiler. */
  readonly payload?: Payload;
}

/** What a running job may know and say of itself. */
export interface JobRun<Payload extends JsonValue = JsonValue> {
  readonly id: string;
  readonly payload: Payload;
  /** 1 for the first run; more after a failure or the death of a process. */
  readonly attempt: number;
  /** Aborted when somebody cancels the job or the process stops. Look at it between steps. */
  readonly signal: AbortSignal;
  /** Tells watchers how far it is. `done` is 0..1. Throws {@link JobCancelled} when somebody cancelled the job. */
  progress(done: number, message?: string): Promise<void>;
  /**
   * Runs a unit of work that takes effect only while this run still has the job. One that was believed dead and
   * replaced gets {@link JobSuperseded} instead, and nothing of its work is kept.
   */
  commit<T>(work: () => Promise<T>): Promise<T>;
  /**
   * The last unit of work: its writes and the end of the job happen together, so they happen once, whenever a process
   * dies. What it returns is kept as the job's result.
   */
  finish<Result extends JsonValue | void>(work: () => Promise<Result>): Promise<Result>;
}

/** Thrown out of a handler that stops because it was cancelled. */
export class JobCancelled extends Error {
  constructor() {
    super('The job was cancelled');
    this.name = 'JobCancelled';
  }
}

/** Thrown in a run whose job another run has taken over, because this one was not heard of for too long. */
export class JobSuperseded extends Error {
  constructor() {
    super('Another run has taken this job over');
    this.name = 'JobSuperseded';
  }
}

/** Thrown by a handler that would fail again however often it ran: no retry. */
export class JobRefused extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'JobRefused';
  }
}

/**
 * Declares a job.
 *
 * @param name `{module}.{what}`, e.g. `content.import_course`
 * @param options `maxAttempts` counts the first run, 5 when absent; `priority` among the jobs that wait
 */
export function defineJob<Payload extends JsonValue>(
  name: string,
  { maxAttempts = 5, priority = 'normal' }: { maxAttempts?: number; priority?: JobPriority } = {},
): JobType<Payload> {
  if (!/^[a-z]+\.[a-z][a-z0-9_]*$/.test(name)) throw new Error(`"${name}" is not a job name; expected module.what`);
  return { name, maxAttempts, priority };
}

/**
 * Marks a provider's method as the one that does a job: `@JobHandler(ImportCourse) run(job: JobRun<...>)`. It may run
 * more than once (a failure, the death of the process), so its effects are written to bear that. What it returns is
 * kept as the job's result.
 */
export function JobHandler<Payload extends JsonValue>(type: JobType<Payload>) {
  return <Method extends (job: JobRun<Payload>) => Promise<JsonValue | void>>(
    target: object,
    property: string | symbol,
    descriptor: TypedPropertyDescriptor<Method>,
  ): void => {
    SetMetadata(jobHandlerKey, type)(target, property, descriptor as PropertyDescriptor);
  };
}
