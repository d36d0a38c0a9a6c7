import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createJobEngine, type JobEngine, Jobs, Models } from '../../src/index.ts';
import { jobRecords } from '../../src/jobs/job-record.ts';
import { startTestApp, type TestApp } from '../../src/testing/index.ts';
import { type Ground, grounds } from './engines.ts';
import {
  AlwaysFails,
  Careless,
  FailsTwice,
  Patient,
  Refuses,
  Spoilt,
  Succeeds,
  Ticks,
  Trials,
  TrialsModule,
  Urgent,
  Waits,
} from './trials.module.ts';

const limits = { concurrency: 2, firstPauseMs: 60, lockMs: 2_000, graceMs: 5_000 };

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

    it('keep a payload as it was given, and refuse what cannot be kept', async () => {
      const payload = { word: 'x', none: {}, $set: { 'a.b': [] } };
      const { id } = await jobs.enqueue(Succeeds, payload);
      await app.settle();
      expect((await jobs.find(id))?.payload).toEqual(payload);
      await expect(jobs.enqueue(Succeeds, { word: 'x'.repeat(1_000_001) })).rejects.toThrow('1000000 are the most');
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
      const [first, second] = await Promise.all(ids.map((id) => running(id)));
      await jobs.enqueue(Patient, null, { id: 'patient' });
      await jobs.enqueue(Succeeds, { word: '' }, { id: 'usual' });
      await jobs.enqueue(Urgent, null, { id: 'urgent' });
      const waiting = ['urgent', 'usual', 'patient'];
      await expect.poll(async () => (await engine.known(waiting)).size, soon).toBe(3);
      expect(waiting.flatMap((id) => trials.attemptsOf(id))).toEqual([]);
      // One place is free now, so they run one after the other.
      first?.letGo();
      await expect.poll(() => stateOf('patient'), soon).toBe('completed');
      expect(trials.ran.map(({ job }) => job).filter((job) => waiting.includes(job))).toEqual(waiting);
      expect(trials.mostAtOnce).toBe(2);
      second?.letGo();
      await app.settle();
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

    it('that are cancelled while they wait for another run do not run again, and run anew when replayed', async () => {
      const { id } = await jobs.enqueue(FailsTwice, null);
      await expect.poll(() => trials.attemptsOf(id), soon).toEqual([1]);
      expect(await jobs.cancel(id)).toBe(true);
      expect(await jobs.find(id)).toMatchObject({ state: 'cancelled', attempts: 1 });
      expect(await jobs.retry(id)).toBe(true);
      expect(await jobs.retry(id)).toBe(false);
      await app.settle();
      expect(await jobs.find(id)).toMatchObject({ state: 'completed', attempts: 3 });
      expect(trials.attemptsOf(id)).toEqual([1, 1, 2, 3]);
    });

    it('that are replayed again and again have all their attempts each time', async () => {
      const { id } = await jobs.enqueue(AlwaysFails, null);
      for (let round = 0; round < 3; round++) {
        await expect.poll(() => stateOf(id), soon).toBe('failed');
        const replays = await Promise.all([jobs.retry(id), jobs.retry(id)]);
        expect(replays.filter(Boolean)).toHaveLength(1);
      }
      await app.settle();
      expect(trials.attemptsOf(id)).toEqual([1, 2, 1, 2, 1, 2, 1, 2]);
    });

    it('are cancelled, and did not fail, when they break because they were told to stop', async () => {
      const { id } = await jobs.enqueue(Careless, null);
      await expect.poll(() => trials.attemptsOf(id), soon).toEqual([1]);
      expect(await jobs.cancel(id)).toBe(true);
      await expect.poll(() => stateOf(id), soon).toBe('cancelled');
    });

    it('hear at their next progress that they were cancelled', async () => {
      const { id } = await jobs.enqueue(Waits, { word: '' });
      const { job, letGo } = await running(id);
      await app
        .get(Models)
        .of(jobRecords)
        .updateOne({ _id: id }, { $set: { isCancelRequested: true } });
      await expect(job.progress(1)).rejects.toThrow('The job was cancelled');
      await expect.poll(() => stateOf(id), soon).toBe('cancelled');
      letGo();
    });

    it('are cancelled from another process, too', async () => {
      const { id } = await jobs.enqueue(Waits, { word: '' });
      const { job } = await running(id);
      const elsewhere = await startTestApp({
        modules: [],
        database: app.database,
        env: { LYCEUM_ROLE: 'web', MONGODB_URI: app.database.uri },
      });
      expect(await elsewhere.get(Jobs).cancel(id)).toBe(true);
      await expect.poll(() => job.signal.aborted, soon).toBe(true);
      await expect.poll(() => stateOf(id), soon).toBe('cancelled');
      await elsewhere.close();
    });

    it('whose result is no JSON have failed, and are not done again', async () => {
      const { id } = await jobs.enqueue(Spoilt, null);
      await app.settle();
      expect(await jobs.find(id)).toMatchObject({ state: 'failed', error: 'The result is NaN, which is no JSON' });
      expect(trials.attemptsOf(id)).toEqual([1]);
    });

    it('that repeat run at each of their moments, once', async () => {
      jobs.repeat(Ticks, null, { everyMs: 1_000 });
      const ticks = () => trials.ran.filter(({ job }) => job.startsWith(`${Ticks.name}@`));
      await expect.poll(() => ticks().length, soon).toBeGreaterThanOrEqual(3);
      const moments = ticks().map(({ job }) => job.split('@')[1] as string);
      expect(new Set(moments).size).toBe(moments.length);
      for (const [n, { at }] of ticks().entries()) expect(at).toBeGreaterThanOrEqual(Date.parse(moments[n] as string));
    });
  });
});
