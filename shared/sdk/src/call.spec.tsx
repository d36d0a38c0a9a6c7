import { defineContract } from '@lyceum/contracts';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { call, configureSdk, isApiProblem, keyOf, queryOptionsOf } from './index.ts';

const server = setupServer();
beforeAll(() => {
  server.listen({ onUnhandledFrame: 'error' });
  configureSdk({ baseUrl: 'http://lyceum.test' });
});
beforeEach(() => {
  // biome-ignore lint/suspicious/noDocumentCookie: the cookie is what is under test
  document.cookie = 'csrftoken=; max-age=0';
});
afterEach(() => server.resetHandlers());
afterAll(() => {
  server.close();
  configureSdk({ baseUrl: '', onSignedOut: () => {} });
});

const rename = defineContract({
  id: 'spec.rename',
  summary: 'Rename',
  method: 'POST',
  path: '/api/things/:id',
  permission: 'authenticated',
  params: z.object({ id: z.string() }),
  body: z.object({ name: z.string() }),
  response: z.object({ name: z.string() }),
});

const find = defineContract({
  id: 'spec.find',
  summary: 'Find',
  method: 'GET',
  path: '/api/things',
  permission: 'authenticated',
  query: z.object({ search: z.string() }),
  response: z.object({ count: z.number() }),
});

const token = (value: string) =>
  http.get('http://lyceum.test/csrf/api/v1/token', () => HttpResponse.json({ csrfToken: value }));

describe('a call that changes something', () => {
  it('asks for a token when the browser has none and sends it', async () => {
    const seen: (string | null)[] = [];
    server.use(
      token('fresh'),
      http.post('http://lyceum.test/api/things/7', async ({ request }) => {
        seen.push(request.headers.get('x-csrftoken'));
        return HttpResponse.json(await request.json());
      }),
    );
    expect(await call(rename, { params: { id: '7' }, body: { name: 'B' } })).toEqual({ name: 'B' });
    expect(seen).toEqual(['fresh']);
  });

  it('is made once more with a new token when the old one is no longer good', async () => {
    // biome-ignore lint/suspicious/noDocumentCookie: the cookie is what is under test
    document.cookie = 'csrftoken=stale';
    const seen: (string | null)[] = [];
    server.use(
      token('fresh'),
      http.post('http://lyceum.test/api/things/7', ({ request }) => {
        seen.push(request.headers.get('x-csrftoken'));
        if (seen.length === 1) return HttpResponse.json({ error_code: 'csrf_failed' }, { status: 403 });
        return HttpResponse.json({ name: 'B' });
      }),
    );
    await call(rename, { params: { id: '7' }, body: { name: 'B' } });
    expect(seen).toEqual(['stale', 'fresh']);
  });
});

describe('a call that fails', () => {
  it('rejects with what the server said', async () => {
    server.use(
      http.get('http://lyceum.test/api/things', () =>
        HttpResponse.json({ detail: 'Not now.', error_code: 'closed' }, { status: 409 }),
      ),
    );
    const error: unknown = await call(find, { query: { search: 'a' } }).catch((reason: unknown) => reason);
    expect(isApiProblem(error)).toBe(true);
    expect(error).toMatchObject({ status: 409, code: 'closed', message: 'Not now.' });
  });

  it('tells an unreachable server from one that refuses', async () => {
    server.use(http.get('http://lyceum.test/api/things', () => HttpResponse.error()));
    await expect(call(find, { query: { search: 'a' } })).rejects.toMatchObject({ status: 0, code: 'unreachable' });
  });

  it('lets the page know that the session is over', async () => {
    let isTold = false;
    configureSdk({ onSignedOut: () => (isTold = true) });
    server.use(http.get('http://lyceum.test/api/things', () => HttpResponse.json({}, { status: 401 })));
    await expect(call(find, { query: { search: 'a' } })).rejects.toMatchObject({ code: 'not_authenticated' });
    expect(isTold).toBe(true);
  });
});

describe('query keys', () => {
  it('of one endpoint begin alike, so that all its answers can be made stale', () => {
    const { queryKey } = queryOptionsOf(find, { query: { search: 'a' } });
    expect(queryKey.slice(0, 1)).toEqual(keyOf(find));
    expect(queryKey).toEqual(['spec.find', { query: { search: 'a' } }]);
  });
});
