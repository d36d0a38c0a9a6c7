import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createJobEngine, type JobEngine, Jobs } from '../../src/index.ts';
import { startTestApp, type TestApp } from '../../src/testing/index.ts';
import { embeddedGround, type Ground, hasRedis, redisGround } from './engines.ts';
import {
  AlwaysFails,
  FailsTwice,
  Patient,
  Refuses,
  Succeeds,
  Trials,
  TrialsModule,
  Urgent,
  Waits,
} from './trials.module.ts';

const limits = { concurrency: 2, firstPauseMs: 60, lockMs: 2_000, graceMs: 5_000 };

const grounds = [
  { name: 'the embedded database', open: embeddedGround, isThere: true },
  { name: 'Redis', open: redisGround, isThere: hasRedis() },
];

describe.each(grounds)('jobs on $name', ({ open, isThere }) => {
  describe.skipIf(!isThere)('that is there', () => {
    let ground: Ground;
    let engine: JobEngine;
    let app: TestApp;
    let jobs: Jobs;
    let trials: Trials;
    beforeAll(async () => {
      ground = await open();
      engine = createJobEngine(ground, limits);
      app = await startTestApp({ modules: [TrialsModule], jobEngine: engine });
      jobs = app.get(Jobs);
      trials = app.get(Trials);
      await jobs.enqueue(Succeeds, { word: 'first' }, { id: 'warm up' });
      await app.settle();
    }, 120_000);
    afterAll(async () => {
      await app?.close();
      await ground?.leave();
    });

    const soon = { timeout: 10_000, interval: 20 };
    const stateOf = async (id: string) => (await jobs.find(id))?.state;
    const running = async (id: string, attempt = 1) => {
      const key = `${id}#${attempt}`;
      await expect.poll(() => trials.waiting.has(key), soon).toBe(true);
      const run = trials.waiting.get(key);
      if (!run) throw new Error(`${key} does not run`);
      return run;
    };

    it('run once and keep their result', async () => {
      const { id } = await jobs.enqueue(Succeeds, { word: 'hello' });
      await app.settle();
      expect(await jobs.find(id)).toMatchObject({
        state: 'completed',
        progress: 1,
        result: { said: 'hello' },
        attempts: 1,
      });
      expect(trials.attemptsOf(id)).toEqual([1]);
    });

    it('asked for twice under one id run once', async () => {
      await Promise.all([1, 2, 3].map(() => jobs.enqueue(Succeeds, { word: 'x' }, { id: 'only one' })));
      await app.settle();
      expect(trials.attemptsOf('only one')).toEqual([1]);
    });

    it('that fail run again, after pauses that grow', async () => {
      const { id } = await jobs.enqueue(FailsTwice, null);
      await app.settle();
      expect(await jobs.find(id)).toMatchObject({ state: 'completed', attempts: 3, error: null });
      const [first, second, third] = trials.ran.filter(({ job }) => job === id).map(({ at }) => at) as [
        number,
        number,
        number,
      ];
      expect(second - first).toBeGreaterThanOrEqual(45);
      expect(third - second).toBeGreaterThanOrEqual(90);
    });

    it('that keep failing become dead letters, which can be replayed', async () => {
      const { id } = await jobs.enqueue(AlwaysFails, null);
      await app.settle();
      expect(await jobs.find(id)).toMatchObject({ state: 'failed', attempts: 2, error: 'it cannot be done' });
      expect((await jobs.list({ states: ['failed'] })).map((job) => job.id)).toContain(id);
      expect(await jobs.retry(id)).toBe(true);
      await app.settle();
      expect(await jobs.find(id)).toMatchObject({ state: 'failed', attempts: 2 });
      expect(trials.attemptsOf(id)).toEqual([1, 2, 1, 2]);
    });

    it('that refuse are not run again', async () => {
      const { id } = await jobs.enqueue(Refuses, null);
      await app.settle();
      expect(await jobs.find(id)).toMatchObject({ state: 'failed', error: 'it will never work' });
      expect(trials.attemptsOf(id)).toEqual([1]);
    });

    it('of a later moment wait for it', async () => {
      const runAt = new Date(Date.now() + 400);
      const { id } = await jobs.enqueue(Succeeds, { word: 'later' }, { runAt });
      expect(await stateOf(id)).toBe('queued');
      await expect.poll(() => stateOf(id), soon).toBe('completed');
      expect(trials.ran.find(({ job }) => job === id)?.at).toBeGreaterThanOrEqual(runAt.getTime());
    });

    it('run no more at a time than the limit, the urgent ones first', async () => {
      const ids = ['slow 1', 'slow 2'];
      for (const id of ids) await jobs.enqueue(Waits, { word: id }, { id });
      const held = await Promise.all(ids.map((id) => running(id)));
      await jobs.enqueue(Patient, null, { id: 'patient' });
      await jobs.enqueue(Succeeds, { word: '' }, { id: 'usual' });
      await jobs.enqueue(Urgent, null, { id: 'urgent' });
      await expect.poll(async () => (await jobs.list({ states: ['active'] })).length, soon).toBe(2);
      expect(trials.attemptsOf('urgent')).toEqual([]);
      for (const id of ['patient', 'usual', 'urgent']) await expect.poll(() => engine.knows(id), soon).toBe(true);
      for (const { letGo } of held) letGo();
      await app.settle();
      expect(trials.mostAtOnce).toBe(2);
      const order = trials.ran.map(({ job }) => job).filter((job) => ['urgent', 'usual', 'patient'].includes(job));
      expect(order.indexOf('urgent')).toBeLessThan(order.indexOf('patient'));
    });

    it('tell how far they are', async () => {
      const { id } = await jobs.enqueue(Waits, { word: '' });
      const { job, letGo } = await running(id);
      await job.progress(0.25, 'a quarter');
      expect(await jobs.find(id)).toMatchObject({ state: 'active', progress: 0.25, message: 'a quarter' });
      letGo();
      await app.settle();
    });

    it('end when they are cancelled, running or waiting', async () => {
      const { id } = await jobs.enqueue(Waits, { word: '' });
      await running(id);
      const later = await jobs.enqueue(Succeeds, { word: '' }, { runAt: new Date(Date.now() + 200) });
      expect(await jobs.cancel(id)).toBe(true);
      expect(await jobs.cancel(later.id)).toBe(true);
      await expect.poll(() => stateOf(id), soon).toBe('cancelled');
      await app.settle();
      expect(await stateOf(later.id)).toBe('cancelled');
      expect(trials.attemptsOf(later.id)).toEqual([]);
      expect(await jobs.cancel(id)).toBe(false);
    });

    it('are taken up again after their process was killed', async () => {
      const own = await open();
      const id = `killed ${Math.random()}`;
      const child = spawn(
        process.execPath,
        [
          '--conditions=source',
          '--disable-warning=ExperimentalWarning',
          fileURLToPath(new URL('./hanging-process.ts', import.meta.url)),
        ],
        {
          env: {
            ...process.env,
            NODE_OPTIONS: '',
            JOB: id,
            DATA: own.dataDir,
            ...(own.redisUrl && { REDIS: own.redisUrl }),
          },
          stdio: ['ignore', 'pipe', 'inherit'],
        },
      );
      const [said] = await once(createInterface({ input: child.stdout }), 'line');
      expect(said).toBe(`running ${id}`);
      child.kill('SIGKILL');
      await once(child, 'exit');
      const engine = createJobEngine(own, limits);
      const runs: string[] = [];
      const startsEmpty = await engine.start(async (job) => {
        runs.push(job);
        return 'over';
      });
      if (startsEmpty || !(await engine.knows(id))) await submit(engine, id);
      await expect.poll(() => runs.filter((job) => job === id), { timeout: 60_000 }).toEqual([id]);
      await engine.stop();
      await own.leave();
    }, 180_000);
  });
});

const submit = (engine: JobEngine, id: string) =>
  engine.submit({ id, name: 'trials.hangs', delayMs: 0, attemptsLeft: 5, priority: 'normal' });
