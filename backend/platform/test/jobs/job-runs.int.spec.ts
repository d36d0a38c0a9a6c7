import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { JobEngine, Jobs, Models, type RunJob, type Submission, UnitOfWork } from '../../src/index.ts';
import { jobRecords } from '../../src/jobs/job-record.ts';
import { FixedClock, startTestApp, type TestApp } from '../../src/testing/index.ts';
import { Ticks, Trials, TrialsModule, Urgent, Waits } from './trials.module.ts';

/** A queue that runs what the spec tells it to, when it tells it. */
class HandEngine extends JobEngine {
  readonly submitted: Submission[] = [];
  readonly forgotten = new Set<string>();
  starts = 0;
  stops = 0;
  isDead = false;
  run: RunJob = async () => 'over';

  constructor(readonly isAlone = true) {
    super();
  }

  override get isPrivate(): boolean {
    return this.isAlone;
  }

  override get isLost(): boolean {
    return this.isDead;
  }

  async start(run: RunJob): Promise<void> {
    this.run = run;
    this.starts++;
    this.isDead = false;
  }
  async submit(jobs: readonly Submission[]): Promise<void> {
    this.submitted.push(...jobs);
  }
  async known(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const told = this.submitted.map(({ id }) => id).filter((id) => !this.forgotten.has(id));
    return new Set(ids.filter((id) => told.includes(id)));
  }
  async stop(): Promise<void> {
    this.stops++;
  }
  async status() {
    return { isAnswering: true, figures: {} };
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
    expect(await run).toBe('retry');
    expect(await collection.findOne({ _id: id })).toMatchObject({ state: 'queued', attempts: 0, runs: 1 });
    await closing;
  });

  it('is given to the queue again when its process left it active', async () => {
    const { id } = await app.get(Jobs).enqueue(Waits, { word: '' });
    await submitted(1);
    await app.nest.close();
    const left = { $set: { state: 'active', attempts: 1, runs: 1, queuedAt: new Date() } };
    await app.database.connection.collection<{ _id: string }>('platform_jobs').updateOne({ _id: id }, left);
    const successor = new HandEngine();
    const second = await startTestApp({ modules: [TrialsModule], jobEngine: successor, database: app.database });
    await expect.poll(() => successor.submitted.map((job) => job.id), { timeout: 5_000 }).toEqual([id]);
    const run = successor.run(id);
    await expect.poll(() => second.get(Trials).waiting.has(`${id}#2`), { timeout: 5_000 }).toBe(true);
    second.get(Trials).waiting.get(`${id}#2`)?.letGo();
    expect(await run).toBe('over');
    await second.close();
  });

  it('is one process’s at a time, of those that have a queue of their own', async () => {
    await app.get(Jobs).enqueue(Waits, { word: '' });
    await submitted(1);
    const other = new HandEngine();
    const second = await startTestApp({ modules: [TrialsModule], jobEngine: other, database: app.database, clock });
    await second.get(Jobs).enqueue(Waits, { word: '' });
    await submitted(2);
    expect(other.submitted).toEqual([]);
    await app.nest.close();
    await expect.poll(() => other.submitted.length, { timeout: 5_000 }).toBe(2);
    await second.close();
  });

  it('finds its queue started anew when that has died', async () => {
    const { id } = await app.get(Jobs).enqueue(Waits, { word: '' });
    await submitted(1);
    engine.isDead = true;
    await expect.poll(() => engine.submitted.map((job) => job.id), { timeout: 5_000 }).toEqual([id, id]);
    expect(engine.starts).toBe(2);
  });

  it('is given to a shared queue again when that has lost it', async () => {
    await app.nest.close();
    const shared = new HandEngine(false);
    const second = await startTestApp({ modules: [TrialsModule], jobEngine: shared, database: app.database, clock });
    const { id } = await second.get(Jobs).enqueue(Waits, { word: '' });
    await expect.poll(() => shared.submitted.length, { timeout: 5_000 }).toBe(1);
    shared.forgotten.add(id);
    clock.advance(20_000);
    await expect.poll(() => shared.submitted.map((job) => job.id), { timeout: 5_000 }).toEqual([id, id]);
    await second.close();
  });

  it('goes before all that is less urgent, however much of that waits', async () => {
    const jobs = app.get(Jobs);
    await app.get(UnitOfWork).run(async () => {
      for (let at = 0; at < 150; at++) await jobs.enqueue(Ticks, null, { id: `usual ${at}` });
      await jobs.enqueue(Urgent, null, { id: 'urgent' });
    });
    await submitted(151);
    expect(engine.submitted[0]?.id).toBe('urgent');
  });

  it('cannot write once its job was replayed, though that run has the same attempt', async () => {
    const jobs = app.get(Jobs);
    const { id } = await jobs.enqueue(Waits, { word: '' });
    await submitted(1);
    void engine.run(id);
    const zombie = await begun(id, 1);
    await app
      .get(Models)
      .of(jobRecords)
      .updateOne({ _id: id }, { $set: { state: 'failed' } });
    expect(await jobs.retry(id)).toBe(true);
    const replay = engine.run(id);
    await expect.poll(() => app.get(Trials).attemptsOf(id), { timeout: 5_000 }).toEqual([1, 1]);
    await expect(zombie.job.commit(() => app.get(Trials).write(id, 7))).rejects.toThrow('has taken this job over');
    (await begun(id, 1)).letGo();
    expect(await replay).toBe('over');
    expect(await app.get(Trials).writesOf(id)).toEqual([`${id}#1`]);
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

  it('comes at the moments of its new schedule, and not at one that the old schedule had planned', async () => {
    app.get(Jobs).repeat(Ticks, null, { everyMs: 3_600_000 });
    const planned = async () => (await app.get(Jobs).list({ name: Ticks.name })).map(({ id }) => id.split('@')[1]);
    await expect.poll(planned, { timeout: 5_000 }).toEqual(['2026-03-02T10:00:00.000Z']);
    await app.nest.close();
    const second = await startTestApp({ modules: [TrialsModule], jobEngine: engine, database: app.database, clock });
    second.get(Jobs).repeat(Ticks, null, { dailyAt: '12:30' });
    const now = async () => (await second.get(Jobs).list({ name: Ticks.name })).map(({ id }) => id.split('@')[1]);
    await expect.poll(now, { timeout: 5_000 }).toEqual(['2026-03-02T12:30:00.000Z']);
    await second.close();
  });

  it('that was due while nobody ran comes once', async () => {
    app.get(Jobs).repeat(Ticks, null, { everyMs: 60_000 });
    await submitted(1);
    await app.nest.close();
    clock.advance(5 * 60_000);
    const successor = new HandEngine();
    const second = await startTestApp({ modules: [TrialsModule], jobEngine: successor, database: app.database, clock });
    second.get(Jobs).repeat(Ticks, null, { everyMs: 60_000 });
    const ids = () => successor.submitted.map(({ id }) => id.split('@')[1]).sort();
    await expect.poll(ids, { timeout: 5_000 }).toEqual(['2026-03-02T09:01:00.000Z', '2026-03-02T09:06:00.000Z']);
    await second.close();
  });
});
