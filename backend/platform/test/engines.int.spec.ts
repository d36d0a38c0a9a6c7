import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FileStore, Mailer, SearchIndex } from '../src/index.ts';
import { startTestApp, type TestApp } from '../src/testing/index.ts';

describe('the engines', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ modules: [] });
    await app.get(Mailer).send({ to: 'ana@example.org', subject: 'Hello', text: 'Hello' });
  });
  afterAll(() => app.close());

  it('are told to admins only', async () => {
    for (const path of ['/api/operations/v1/engines', '/operations-status']) {
      expect((await app.visit().get(path)).status).toBe(401);
      expect((await app.signIn({ isStaff: true }).get(path)).status).toBe(403);
      expect((await app.signIn({ isAdmin: true }).get(path)).status).toBe(200);
    }
  });

  it('each serve a part of the product and say how they feel', async () => {
    const { body } = await app.signIn({ isAdmin: true }).get('/api/operations/v1/engines');
    const parts = body.engines.map(({ serves }: { serves: string }) => serves);
    expect(parts).toEqual(['documents', 'jobs', 'search', 'files', 'mail']);
    for (const engine of body.engines) expect(engine).toMatchObject({ isAnswering: true, trouble: null });
    const [documents, jobs, , files, mail] = body.engines;
    expect(documents.figures.documents).toBeGreaterThan(0);
    expect(jobs.figures).toMatchObject({ queued: 0, active: 0, failed: 0 });
    expect(files.figures['free bytes']).toBeGreaterThan(0);
    expect(mail.figures).toEqual({ letters: 1 });
  });

  it('stand on a page without scripts, in a table with headings', async () => {
    const { text, headers } = await app.signIn({ isAdmin: true }).get('/operations-status');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(text).toContain('<th scope="row">documents</th>');
    expect(text).toContain('All engines answer.');
    expect(text).toMatch(/<dt>free<\/dt><dd>\d+(\.\d)? [KMGT]B/);
  });

  it('make the process ready when they answer', async () => {
    expect((await app.visit().get('/health/ready')).body).toEqual({ status: 'ok', down: [] });
    expect((await app.visit().get('/health/live')).body).toEqual({ status: 'ok' });
  });
});

describe('an engine that does not answer', () => {
  const broken = { status: async () => Promise.reject(new Error('connection refused')) };

  it('leaves the process ready where most of the product does without it', async () => {
    const app = await startTestApp({ modules: [], overrides: [[SearchIndex, broken]] });
    expect((await app.visit().get('/health/ready')).body).toEqual({ status: 'ok', down: ['search'] });
    const { body } = await app.signIn({ isAdmin: true }).get('/api/operations/v1/engines');
    expect(body.engines[2]).toMatchObject({ serves: 'search', isAnswering: false, trouble: 'connection refused' });
    await app.close();
  });

  it('is seen where the queue is to be, before the first job', async () => {
    const app = await startTestApp({ modules: [], env: { REDIS_URL: 'redis://:secret@127.0.0.1:1' } });
    expect((await app.visit().get('/health/ready')).body).toEqual({ status: 'ok', down: ['jobs'] });
    const { body } = await app.signIn({ isAdmin: true }).get('/api/operations/v1/engines');
    expect(body.engines[1]).toMatchObject({
      serves: 'jobs',
      engine: 'BullMQ on Redis at 127.0.0.1:1',
      isAnswering: false,
    });
    expect(JSON.stringify(body)).not.toContain('secret');
    await app.close();
  });

  it('makes the process not ready where requests need it', async () => {
    const app = await startTestApp({ modules: [], overrides: [[FileStore, broken]] });
    const { status, body } = await app.visit().get('/health/ready');
    expect({ status, code: body.error_code }).toEqual({ status: 503, code: 'not_ready' });
    expect(body.detail).toBe('What keeps files does not answer.');
    expect((await app.visit().get('/health/live')).status).toBe(200);
    await app.close();
  });

  it('is named on the page, with the reason as text', async () => {
    const evil = { status: async () => Promise.reject(new Error('<script>steal()</script>')) };
    const slow = {
      status: async () => {
        await new Promise((resolve) => setTimeout(resolve, 600));
        return { engine: 'Slow', isAnswering: true, figures: {} };
      },
    };
    const app = await startTestApp({
      modules: [],
      overrides: [
        [SearchIndex, evil],
        [Mailer, slow],
      ],
    });
    const { text } = await app.signIn({ isAdmin: true }).get('/operations-status');
    expect(text).toContain('Not all engines answer: search.');
    expect(text).toContain('answers slowly');
    expect(text).not.toContain('<script');
    await app.close();
  });

  it('is not waited for', async () => {
    const silent = { status: () => new Promise<never>(() => {}) };
    const app = await startTestApp({ modules: [], overrides: [[Mailer, silent]] });
    expect((await app.visit().get('/health/ready')).body).toEqual({ status: 'ok', down: ['mail'] });
    await app.close();
  });
});
