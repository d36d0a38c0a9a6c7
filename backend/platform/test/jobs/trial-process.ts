// A process that runs jobs, to be stopped, killed and hung: it says `ready`, then each run that begins.
import { setTimeout as pause } from 'node:timers/promises';
import { Module } from '@nestjs/common';
import {
  connectDatabase,
  createApp,
  createJobEngine,
  defineJob,
  documentSchema,
  JobHandler,
  type JobRun,
  loadConfig,
  Models,
} from '../../dist/index.js';

type Length = { ms: number };

interface Effect {
  readonly _id: string;
  readonly count: number;
}

const effects = documentSchema<Effect>('trials_effects', {
  _id: { type: String, required: true },
  count: { type: Number, required: true },
});

class Work {
  readonly #models: Models;

  constructor(models: Models) {
    this.#models = models;
  }

  /** Deaf to every wish that it should stop. */
  async count(job: JobRun<Length>): Promise<void> {
    this.#say(job);
    await pause(job.payload.ms);
    await job.finish(() => this.#effect(job));
  }

  async step(job: JobRun<Length>): Promise<void> {
    this.#say(job);
    for (let passed = 0; passed < job.payload.ms; passed += 20) {
      await job.progress(passed / job.payload.ms);
      await pause(20);
    }
    await job.finish(() => this.#effect(job));
  }

  async die(job: JobRun<null>): Promise<void> {
    this.#say(job);
    process.kill(process.pid, 'SIGKILL');
    await pause(10_000);
  }

  /** Its first run lets nothing else in its process happen. */
  async hang(job: JobRun<Length>): Promise<void> {
    this.#say(job);
    if (job.attempt === 1) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, job.payload.ms);
    await job.finish(() => this.#effect(job));
  }

  async #effect({ id }: { readonly id: string }): Promise<void> {
    await this.#models.of(effects).updateOne({ _id: id }, { $inc: { count: 1 } }, { upsert: true });
  }

  #say({ id, attempt }: { readonly id: string; readonly attempt: number }): void {
    process.stdout.write(`run ${id} ${attempt}\n`);
  }
}

// Node takes types out of this file and nothing else, so there is no decorator in it.
const handlers = { count: 'trials.counts', step: 'trials.steps', die: 'trials.dies', hang: 'trials.hangs' } as const;
for (const [method, name] of Object.entries(handlers)) {
  const descriptor = Object.getOwnPropertyDescriptor(Work.prototype, method);
  if (descriptor) JobHandler(defineJob(name))(Work.prototype, method, descriptor);
}
class WorkModule {}
Module({ providers: [{ provide: Work, useFactory: (models: Models) => new Work(models), inject: [Models] }] })(
  WorkModule,
);

const { AT_ONCE = '4', LOCK_MS = '2000', GRACE_MS = '2000' } = process.env;
const config = loadConfig({ LYCEUM_LOG: 'fatal', ...process.env });
const database = await connectDatabase(config);
const limits = { concurrency: Number(AT_ONCE), lockMs: Number(LOCK_MS), graceMs: Number(GRACE_MS), firstPauseMs: 50 };
const app = await createApp({
  config,
  connection: database.connection,
  jobEngine: createJobEngine(config, limits),
  modules: [WorkModule],
});
process.on('SIGTERM', () => {
  void app
    .close()
    .then(() => database.close())
    .then(() => process.exit(0));
});
process.stdout.write('ready\n');
