import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { JobEngine, Jobs, Models, type RunOutcome, type Submission } from '../../src/index.ts';
import { FixedClock, startTestApp, type TestApp } from '../../src/testing/index.ts';
import { Ticks, Trials, TrialsModule, Waits } from './trials.module.ts';

/** A queue that runs what the spec tells it to, when it tells it. */
class HandEngine extends JobEngine {
  readonly submitted: Submission[] = [];
  starts = 0;
  stops = 0;
  run: (jobId: string) => Promise<RunOutcome> = async () => 'over';

  override get canRest(): boolean {
    return true;
  }

  async start(run: (jobId: string) => Promise<RunOutcome>): Promise<boolean> {
    this.run = run;
    this.starts++;
    return true;
  }
  async submit(job: Submission): Promise<void> {
    this.submitted.push(job);
  }
  async knows(): Promise<boolean> {
    return false;
  }
  async stop(): Promise<void> {
    this.stops++;
  }
}

describe('a run of a job', () => {
  let app: TestApp;
  let engine: HandEngine;
  let clock: FixedClock;
  beforeEach(async () => {
    engine = new HandEngine();
    clock = new FixedClock();
    app = await startTestApp({ modules: [TrialsModule], jobEngine: engine, clock });
  });
  afterEach(() => app.close());

  const submitted = async (count: number) => expect.poll(() => engine.submitted.length, { timeout: 5_000 }).toBe(count);
  const begun = async (id: string, attempt: number) => {
    await expect.poll(() => app.get(Trials).waiting.has(`${id}#${attempt}`), { timeout: 5_000 }).toBe(true);
    const run = app.get(Trials).waiting.get(`${id}#${attempt}`);
    if (!run) throw new Error('it does not run');
    return run;
  };

  it('that was believed dead can write nothing once another has the job', async () => {
    const { id } = await app.get(Jobs).enqueue(Waits, { word: '' });
    await submitted(1);
    const stalled = engine.run(id);
    const old = await begun(id, 1);
    const second = engine.run(id);
    const fresh = await begun(id, 2);
    expect(old.job.signal.aborted).toBe(true);
    await expect(old.job.commit(() => app.get(Trials).write(id, 1))).rejects.toThrow(
      'Another run has taken this job over',
    );
    await expect(old.job.progress(1)).rejects.toThrow('Another run has taken this job over');
    expect(await stalled).toBe('over');
    expect((await app.get(Jobs).find(id))?.state).toBe('active');
    fresh.letGo();
    expect(await second).toBe('over');
    expect(await app.get(Jobs).find(id)).toMatchObject({ state: 'completed', result: 2, attempts: 2 });
    expect(await app.get(Trials).writesOf(id)).toEqual([`${id}#2`]);
  });

  it('that the end of the process cuts short is put back and does not count', async () => {
    const { id } = await app.get(Jobs).enqueue(Waits, { word: '' });
    await submitted(1);
    const run = engine.run(id);
    await begun(id, 1);
    const { database } = app;
    const collection = database.connection.collection<{ _id: string }>('platform_jobs');
    const closing = app.nest.close();
    expect(await run).toBe('over');
    expect(await collection.findOne({ _id: id })).toMatchObject({ state: 'queued', attempts: 0, queuedAt: null });
    await closing;
  });

  it('is given to the queue again when its process left it active', async () => {
    const { id } = await app.get(Jobs).enqueue(Waits, { word: '' });
    await submitted(1);
    const left = { $set: { state: 'active', attempts: 1, queuedAt: new Date() } };
    await app.get(Models).connection.collection<{ _id: string }>('platform_jobs').updateOne({ _id: id }, left);
    const successor = new HandEngine();
    const second = await startTestApp({ modules: [TrialsModule], jobEngine: successor, database: app.database });
    await expect.poll(() => successor.submitted.map((job) => job.id), { timeout: 5_000 }).toEqual([id]);
    const run = successor.run(id);
    await expect.poll(() => second.get(Trials).waiting.has(`${id}#2`)).toBe(true);
    second.get(Trials).waiting.get(`${id}#2`)?.letGo();
    expect(await run).toBe('over');
    await second.close();
  });

  it('finds its queue started anew when that had nothing to do for long', async () => {
    const { id } = await app.get(Jobs).enqueue(Waits, { word: '' });
    await submitted(1);
    const run = engine.run(id);
    (await begun(id, 1)).letGo();
    await run;
    clock.advance(4 * 60_000);
    await app.get(Jobs).enqueue(Waits, { word: '' }, { runAt: new Date(clock.now().getTime() + 3_600_000) });
    expect(engine.stops).toBe(0);
    clock.advance(2 * 60_000);
    await expect.poll(() => engine.stops, { timeout: 5_000 }).toBe(1);
    await app.get(Jobs).enqueue(Waits, { word: '' }, { id: 'after the rest' });
    await submitted(2);
    expect(engine.starts).toBe(2);
  });

  it('comes again and again, once for each moment', async () => {
    const jobs = app.get(Jobs);
    jobs.repeat(Ticks, null, { everyMs: 60_000 });
    expect(() => jobs.repeat(Ticks, null, { everyMs: 1_000 })).toThrow('repeated already');
    await expect.poll(async () => (await jobs.list({ name: Ticks.name })).length, { timeout: 5_000 }).toBe(1);
    await submitted(1);
    expect(engine.submitted[0]).toMatchObject({ id: 'trials.ticks@2026-03-02T09:01:00.000Z', delayMs: 60_000 });
    clock.advance(60_000);
    await expect.poll(async () => (await jobs.list({ name: Ticks.name })).length, { timeout: 5_000 }).toBe(2);
    await submitted(2);
    expect(await engine.run('trials.ticks@2026-03-02T09:01:00.000Z')).toBe('over');
    expect(app.get(Trials).ran).toHaveLength(1);
  });
});
