import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Jobs } from '../../src/index.ts';
import { startTestApp, type TestApp } from '../../src/testing/index.ts';
import { type Ground, grounds } from './engines.ts';
import { Counts, compile, Dies, Hangs, Steps, startWorker, type WorkerProcess } from './processes.ts';

beforeAll(compile);

describe.each(grounds)('processes that run jobs from $name', ({ open, isThere }) => {
  describe.skipIf(!isThere)('that is there', () => {
    let ground: Ground;
    let app: TestApp;
    let jobs: Jobs;
    const workers: WorkerProcess[] = [];
    let round = 0;
    beforeAll(async () => {
      ground = await open();
    });
    beforeEach(async () => {
      round++;
      app = await startTestApp({ modules: [], env: { LYCEUM_ROLE: 'web', MONGODB_URI: 'mongodb://elsewhere' } });
      jobs = app.get(Jobs);
    });
    afterEach(async () => {
      await Promise.all(workers.splice(0).map((worker) => worker.end('SIGKILL')));
      await app.close();
    });
    afterAll(() => ground?.leave());

    const soon = { timeout: 90_000, interval: 50 };
    const worker = async (atOnce?: number) => {
      const started = await startWorker(storeOf(app), ground, atOnce);
      workers.push(started);
      return started;
    };
    const attemptsOf = async (id: string) => (await jobs.find(id))?.attempts;
    const unfinished = async () => (await jobs.list({ states: ['queued', 'active'], limit: 100 })).length;
    /** How often each job had its effect. */
    const effects = async () => {
      const found = await app.database.connection
        .collection<{ _id: string; count: number }>('trials_effects')
        .find()
        .toArray();
      return Object.fromEntries(found.map(({ _id, count }) => [_id, count]));
    };
    /** The specs share a queue, and nothing else. */
    const idsOf = (name: string, count: number) => Array.from({ length: count }, (_, at) => `${name} ${round}.${at}`);
    const onceEach = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, 1]));

    it('lose none and do none twice, though they are killed again and again', async () => {
      const ids = idsOf('killed', 30);
      for (const [at, id] of ids.entries()) await jobs.enqueue(at % 2 ? Counts : Steps, { ms: 40 + at * 5 }, { id });
      for (const fewest of [3, 8]) {
        const killed = await worker();
        await expect.poll(() => killed.runs.length, soon).toBeGreaterThanOrEqual(fewest);
        await killed.end('SIGKILL');
      }
      await worker();
      await expect.poll(unfinished, soon).toBe(0);
      expect(await effects()).toEqual(onceEach(ids));
    }, 240_000);

    it('end in an orderly way: a run ends, or its job is handed back and the run does not count', async () => {
      const short = idsOf('short', 10);
      const long = idsOf('long', 10);
      for (const id of short) await jobs.enqueue(Counts, { ms: 500 }, { id });
      for (const id of long) await jobs.enqueue(Counts, { ms: 5_000 }, { id });
      const first = await worker(20);
      await expect.poll(() => first.runs.length, soon).toBe(20);
      expect(await first.end('SIGTERM')).toBe(0);
      expect(await effects()).toEqual(onceEach(short));
      for (const id of long) expect(await jobs.find(id)).toMatchObject({ state: 'queued', attempts: 0 });
      await worker(20);
      await expect.poll(unfinished, soon).toBe(0);
      expect(await effects()).toEqual(onceEach([...short, ...long]));
      for (const id of long) expect(await attemptsOf(id)).toBe(1);
    }, 240_000);

    it('are not ended for ever by one job, which takes no other with it', async () => {
      await jobs.enqueue(Dies, null, { id: 'poison' });
      const beside = idsOf('beside', 3);
      for (const id of beside) await jobs.enqueue(Steps, { ms: 300 }, { id });
      for (let deaths = 0; deaths < 5; deaths++) await (await worker()).ended;
      await worker();
      await expect.poll(unfinished, soon).toBe(0);
      expect(await jobs.find('poison')).toMatchObject({ state: 'failed', error: 'It ended its process 5 times' });
      expect(await effects()).toEqual(onceEach(beside));
    }, 240_000);

    it('run a job once more when its process hung for longer than it may, and the late run writes nothing', async () => {
      await jobs.enqueue(Hangs, { ms: 6_000 }, { id: 'hung' });
      const hanging = await worker();
      await expect.poll(() => hanging.runs, soon).toEqual(['hung 1']);
      const other = await worker();
      await expect.poll(unfinished, soon).toBe(0);
      expect(await effects()).toEqual({ hung: 1 });
      const runs = [...hanging.runs, ...other.runs];
      expect(runs.length).toBeLessThanOrEqual(2);
      expect(new Set(runs).size).toBe(runs.length);
    }, 240_000);

    it('share the work, each job run by one of them, and take over when one is killed', async () => {
      const ids = idsOf('shared', 20);
      const both = await Promise.all([worker(), worker()]);
      for (const id of ids) await jobs.enqueue(Counts, { ms: 150 }, { id });
      await expect.poll(() => both.flatMap(({ runs }) => runs).length, soon).toBeGreaterThanOrEqual(5);
      const [busy] = both.toSorted((a, b) => b.runs.length - a.runs.length);
      await busy?.end('SIGKILL');
      await expect.poll(unfinished, soon).toBe(0);
      expect(await effects()).toEqual(onceEach(ids));
    }, 240_000);
  });
});

/** The address of the application's own database. */
function storeOf({ database }: TestApp): string {
  const [address = '', options = ''] = database.uri.split('?');
  return `${address.replace(/\/$/, '')}/${database.connection.name}${options && `?${options}`}`;
}
