import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Jobs } from '../../src/index.ts';
import { FixedClock, startTestApp, type TestApp, type TestClient, watchQueries } from '../../src/testing/index.ts';
import { AlwaysFails, Succeeds, TrialsModule } from './trials.module.ts';

const list = '/api/operations/v1/jobs';

describe('jobs that operators look at', () => {
  let app: TestApp;
  let jobs: Jobs;
  let operator: TestClient;
  const clock = new FixedClock();
  const letters = (count: number) => [...'abcdefgh'].slice(0, count);
  beforeAll(async () => {
    app = await startTestApp({ modules: [TrialsModule], clock });
    jobs = app.get(Jobs);
    operator = app.signIn({ isAdmin: true });
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    await app.database.connection.collection('platform_jobs').deleteMany({});
  });
  const act = (id: string, what: 'cancel' | 'replay') => operator.post(`${list}/${encodeURIComponent(id)}/${what}`, {});
  const tomorrow = () => new Date(clock.now().getTime() + 86_400_000);

  it('are those that were given up, unless others are asked for', async () => {
    await jobs.enqueue(AlwaysFails, null, { id: 'trials:lost/1' });
    await jobs.enqueue(Succeeds, { word: '' }, { id: 'done' });
    await app.settle();
    expect((await operator.get(list)).body).toMatchObject({
      jobs: [{ id: 'trials:lost/1', name: 'trials.always_fails', error: 'it cannot be done', attempts: 2 }],
      counts: { queued: 0, active: 0, failed: 1 },
      next: null,
    });
    expect((await operator.get(`${list}?state=completed`)).body).toMatchObject({ jobs: [{ id: 'done', progress: 1 }] });
  });

  it('come page by page, each once, though many are of one moment, by an index', async () => {
    for (const id of letters(7)) await jobs.enqueue(Succeeds, { word: '' }, { id, runAt: tomorrow() });
    const watch = watchQueries(app.database.connection);
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const before: string = next && `&before=${encodeURIComponent(next)}`;
      const { body } = await operator.get(`${list}?state=queued&limit=3${before}`);
      const page = body as { jobs: { id: string }[]; next: string | null };
      seen.push(...page.jobs.map(({ id }) => id));
      next = page.next;
    }
    expect(seen).toEqual(letters(7).toReversed());
    expect(await watch.scans()).toEqual([]);
  });

  it('are cancelled once, and replayed once', async () => {
    const id = 'content.import_course:key with spaces/and more';
    await jobs.enqueue(Succeeds, { word: '' }, { id, runAt: tomorrow() });
    expect((await act(id, 'replay')).body).toMatchObject({ error_code: 'job_not_over' });
    expect((await act(id, 'cancel')).status).toBe(204);
    expect(await act(id, 'cancel')).toMatchObject({ status: 409, body: { error_code: 'job_over' } });
    expect((await act(id, 'replay')).status).toBe(204);
    expect((await act(id, 'replay')).status).toBe(409);
    expect(await jobs.find(id)).toMatchObject({ state: 'queued', attempts: 0 });
  });

  it.each([
    ['a job that nobody asked for', () => act('nothing', 'replay'), 404, 'not_found'],
    ['a page that does not exist', () => operator.get(`${list}?before=yesterday`), 400, 'wrong_cursor'],
  ])('are not %s', async (_, ask, status, code) => {
    expect(await ask()).toMatchObject({ status, body: { error_code: code } });
  });

  it('are nobody else’s business', async () => {
    expect((await app.visit().get(list)).status).toBe(401);
    expect((await app.signIn({ isStaff: true }).get(list)).status).toBe(403);
    expect((await app.signIn().post(`${list}/x/replay`, {})).status).toBe(403);
  });
});
