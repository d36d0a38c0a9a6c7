import { type CourseRunKey, courseRunKey } from '@lyceum/kernel';
import { startTestApp, type TestApp } from '@lyceum/platform/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Assets, ContentModule, LockedAssetReaders } from '../src/index.ts';

const courseRun = courseRunKey('course-v1:Org+Num+Run');
const address = (name: string) => `/asset-v1:Org+Num+Run+type@asset+block@${name}`;

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ modules: [ContentModule] });
  await add('notes.txt', '0123456789');
  await add('secret.txt', 'secret', true);
  await add('page.html', '<script>alert(1)</script>');
  await add('toy.js', 'alert(1)');
  await add('drawing.svg', '<svg onload="alert(1)"/>');
  await add('sub/folder/ü file.txt', 'umlaut');
  app
    .get(LockedAssetReaders)
    .register(async (principal, run) => principal?.username === 'enrolled' && run === courseRun);
});
afterAll(() => app?.close());

describe('a file of a course', () => {
  it('is there for everyone, with its type and a tag', async () => {
    const answer = await app.visit().get(address('notes.txt'));
    expect([answer.status, answer.text]).toEqual([200, '0123456789']);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'content-length': '10',
      'accept-ranges': 'bytes',
      'x-content-type-options': 'nosniff',
      etag: expect.stringMatching(/^"[0-9a-f]{64}"$/),
    });
  });

  it('is found under an encoded key, and under the name its folders give it', async () => {
    expect((await app.visit().get('/asset-v1%3AOrg%2BNum%2BRun%2Btype%40asset%2Bblock%40notes.txt')).status).toBe(200);
    expect((await app.visit().get(address('sub_folder_%C3%BC_file.txt'))).text).toBe('umlaut');
  });

  it('is not sent again to whom has it', async () => {
    const { headers } = await app.visit().get(address('notes.txt'));
    const answer = await app.visit().get(address('notes.txt'), { 'if-none-match': String(headers['etag']) });
    expect([answer.status, answer.text]).toEqual([304, '']);
  });

  it.each([
    ['a page of this site', 'same-origin', 'script', 403],
    ['a worker of this site', 'same-origin', 'serviceworker', 403],
    ['a frame of an author', 'cross-site', 'script', 200],
    ['the address bar', 'none', 'document', 200],
  ])('is a program for %s or is not', async (_whom, site, use, status) => {
    const headers = { 'sec-fetch-site': site, 'sec-fetch-dest': use };
    const answer = await app.visit().get(address('toy.js'), headers);
    expect(answer.status).toBe(status);
    if (status === 200) expect(answer.headers['vary']).toBe('sec-fetch-site, sec-fetch-dest');
  });

  it.each([
    ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
    ['bytes=7-', 206, '789', 'bytes 7-9/10'],
    ['bytes=-2', 206, '89', 'bytes 8-9/10'],
    ['bytes=0-0,5-6', 200, '0123456789', undefined],
  ])('is sent in part for %s', async (range, status, text, contentRange) => {
    const answer = await app.visit().get(address('notes.txt'), { range });
    expect([answer.status, answer.text, answer.headers['content-range']]).toEqual([status, text, contentRange]);
  });

  it('is refused for a part that lies outside of it', async () => {
    const answer = await app.visit().get(address('notes.txt'), { range: 'bytes=10-' });
    expect([answer.status, answer.body.error_code, answer.headers['content-range']]).toEqual([
      416,
      'range_not_satisfiable',
      'bytes */10',
    ]);
  });

  it.each([
    ['an unknown name', address('none.txt')],
    ['another course', '/asset-v1:Org+Num+Other+type@asset+block@notes.txt'],
    ['no key at all', '/asset-v1:nonsense'],
  ])('is not found under %s', async (_, path) => {
    expect((await app.visit().get(path)).body).toMatchObject({ error_code: 'asset_not_found' });
  });
});

describe('a locked file', () => {
  it.each([
    ['a visitor', () => app.visit(), 403],
    ['an account that is not in the course', () => app.signIn({ username: 'stranger' }), 403],
    ['a learner of the course', () => app.signIn({ username: 'enrolled' }), 200],
    ['the staff of the site', () => app.signIn({ isStaff: true }), 200],
  ])('answers %s', async (_, client, status) => {
    expect((await client().get(address('secret.txt'))).status).toBe(status);
  });

  it('is kept by no shared cache', async () => {
    const { headers } = await app.signIn({ isStaff: true }).get(address('secret.txt'));
    expect(headers['cache-control']).toBe('private, no-cache');
  });
});

describe('a file that could run scripts', () => {
  it('is offered for saving', async () => {
    const { headers } = await app.visit().get(address('page.html'));
    expect(headers['content-disposition']).toMatch(/^attachment/);
    expect(headers['content-security-policy']).toContain('sandbox');
  });

  it('is shown without them when it is a picture', async () => {
    const { headers } = await app.visit().get(address('drawing.svg'));
    expect(headers['content-disposition']).toMatch(/^inline/);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });
});

function add(path: string, text: string, isLocked = false, context: CourseRunKey = courseRun) {
  return app.get(Assets).add({ context, path, content: Buffer.from(text), isLocked });
}
