import { Endpoints } from '@lyceum/platform';
import { startTestApp, type TestApp } from '@lyceum/platform/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { modules } from '../src/modules.ts';
import { declaredContracts } from './declared-contracts.ts';

describe('the whole product', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ modules });
  });
  afterAll(() => app.close());

  it('serves no two endpoints under one name or one address', () => {
    const served = app.get(Endpoints).list();
    expect(repeated(served.map(({ id }) => id))).toEqual([]);
    expect(repeated(served.map(({ method, path }) => `${method} ${path}`))).toEqual([]);
  });

  it('serves every endpoint that a contract declares', async () => {
    const served = new Set(
      app
        .get(Endpoints)
        .list()
        .map(({ id }) => id),
    );
    const missing = (await declaredContracts()).filter(({ id }) => !served.has(id)).map(({ id }) => id);
    expect(missing).toEqual([]);
  });

  it('answers visitors without an account nothing that a contract keeps for accounts', async () => {
    const endpoints = app.get(Endpoints).list();
    const guarded = endpoints.filter(({ permission, method }) => permission === 'authenticated' && method === 'GET');
    const open = guarded.filter(({ path }) => !path.includes(':'));
    expect(open.length).toBeGreaterThan(5);
    for (const { path } of open) {
      const { status } = await app.visit().get(path);
      // 400 where the address lacks what the contract wants: that is looked at first.
      expect([400, 401], path).toContain(status);
    }
  });

  it('documents its interface', async () => {
    const { status, body } = await app.visit().get('/api-docs.json');
    expect(status).toBe(200);
    expect(Object.keys((body as { paths: object }).paths).length).toBeGreaterThan(100);
  });
});

function repeated(texts: readonly string[]): string[] {
  return texts.filter((text, at) => texts.indexOf(text) !== at);
}
