import type { JsonValue } from '@lyceum/kernel';
import { Injectable, Module } from '@nestjs/common';
import { defineJob, documentSchema, JobHandler, JobRefused, type JobRun, Models } from '../../src/index.ts';

/** What a handler of the trials did, in order. */
export interface Trial {
  readonly job: string;
  readonly attempt: number;
  readonly at: number;
}

interface TrialWrite {
  readonly _id: string;
  readonly job: string;
}

const trialWrites = documentSchema<TrialWrite>('trials_writes', {
  _id: { type: String, required: true },
  job: { type: String, required: true },
});

export const Succeeds = defineJob<{ word: string }>('trials.succeeds');
export const FailsTwice = defineJob<null>('trials.fails_twice', { maxAttempts: 3 });
export const AlwaysFails = defineJob<null>('trials.always_fails', { maxAttempts: 2 });
export const Refuses = defineJob<null>('trials.refuses');
export const Waits = defineJob<{ word: string }>('trials.waits');
export const Urgent = defineJob<null>('trials.urgent', { priority: 'high' });
export const Patient = defineJob<null>('trials.patient', { priority: 'low' });
export const Spoilt = defineJob<null>('trials.spoilt');
export const Careless = defineJob<null>('trials.careless', { maxAttempts: 1 });
export const Ticks = defineJob<null>('trials.ticks');

@Injectable()
export class Trials {
  readonly ran: Trial[] = [];
  /** Runs of {@link Waits} that have begun and not ended. */
  readonly waiting = new Map<
    string,
    { job: JobRun<{ word: string }>; letGo: () => void; fail: (error: Error) => void }
  >();
  mostAtOnce = 0;

  constructor(private readonly models: Models) {}

  @JobHandler(Succeeds)
  async succeed(job: JobRun<{ word: string }>): Promise<JsonValue> {
    this.#note(job);
    await job.progress(0.5, 'half way');
    return { said: job.payload.word };
  }

  @JobHandler(FailsTwice)
  async failTwice(job: JobRun<null>): Promise<void> {
    this.#note(job);
    if (job.attempt < 3) throw new Error(`failure ${job.attempt}`);
  }

  @JobHandler(AlwaysFails)
  async alwaysFail(job: JobRun<null>): Promise<void> {
    this.#note(job);
    throw new Error('it cannot be done');
  }

  @JobHandler(Refuses)
  async refuse(job: JobRun<null>): Promise<void> {
    this.#note(job);
    throw new JobRefused('it will never work');
  }

  @JobHandler(Urgent)
  async urgent(job: JobRun<null>): Promise<void> {
    this.#note(job);
  }

  @JobHandler(Patient)
  async patient(job: JobRun<null>): Promise<void> {
    this.#note(job);
  }

  @JobHandler(Spoilt)
  async spoil(job: JobRun<null>): Promise<JsonValue> {
    this.#note(job);
    return Number.NaN;
  }

  /** Says anything but that it was told to stop. */
  @JobHandler(Careless)
  async fail(job: JobRun<null>): Promise<void> {
    this.#note(job);
    await new Promise((resolve) => job.signal.addEventListener('abort', resolve));
    throw new Error('something broke');
  }

  @JobHandler(Ticks)
  async tick(job: JobRun<null>): Promise<void> {
    this.#note(job);
  }

  @JobHandler(Waits)
  async wait(job: JobRun<{ word: string }>): Promise<JsonValue> {
    this.#note(job);
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const key = `${job.id}#${job.attempt}`;
    this.waiting.set(key, { job, letGo: resolve, fail: reject });
    this.mostAtOnce = Math.max(this.mostAtOnce, this.waiting.size);
    job.signal.addEventListener('abort', () => reject(job.signal.reason));
    try {
      await promise;
      await job.commit(() => this.write(job.id, job.attempt));
    } finally {
      if (this.waiting.get(key)?.job === job) this.waiting.delete(key);
    }
    return job.attempt;
  }

  /** Written by each run of {@link Waits} that ends well, under its own attempt. */
  async write(job: string, attempt: number): Promise<void> {
    await this.models.of(trialWrites).create([{ _id: `${job}#${attempt}`, job }]);
  }

  async writesOf(job: string): Promise<readonly string[]> {
    return (await this.models.of(trialWrites).find({ job }).lean<TrialWrite[]>()).map(({ _id }) => _id);
  }

  attemptsOf(id: string): readonly number[] {
    return this.ran.filter(({ job }) => job === id).map(({ attempt }) => attempt);
  }

  #note({ id, attempt }: { readonly id: string; readonly attempt: number }): void {
    this.ran.push({ job: id, attempt, at: Date.now() });
  }
}

@Module({ providers: [Trials] })
export class TrialsModule {}
