import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { type BodyOf, defineContract, type ParamsOf, type QueryOf } from '@lyceum/contracts';
import { Body, Controller, Module, Param, Query, StreamableFile } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  CurrentPrincipal,
  Endpoint,
  forbidden,
  notFound,
  Pages,
  PermissionRegistry,
  type Principal,
  Upload,
  type UploadPart,
} from '../src/index.ts';
import { startTestApp, type TestApp } from '../src/testing/index.ts';

const readNote = defineContract({
  id: 'notes.read_note',
  summary: 'One note',
  method: 'GET',
  path: '/api/notes/v1/:note',
  aliases: ['/api/notes/:note'],
  permission: 'notes.note.see',
  params: z.object({ note: z.string() }),
  query: z.object({ size: z.coerce.number().default(3) }),
  response: z.object({ note: z.string(), size: z.number(), reader: z.string().nullable() }),
});
const writeNote = defineContract({
  id: 'notes.write_note',
  summary: 'Write a note',
  method: 'POST',
  path: '/api/notes/v1/:note',
  permission: 'notes.note.write',
  maxBytes: 4_096,
  params: z.object({ note: z.string() }),
  body: z.object({ text: z.string().max(10), stars: z.coerce.number().int().optional() }),
  response: z.object({ text: z.string(), stars: z.number().nullable() }),
});
const wrongNote = defineContract({
  id: 'notes.wrong_note',
  summary: 'Answers what it did not declare',
  method: 'GET',
  path: '/api/wrong',
  permission: 'public',
  response: z.object({ fine: z.boolean() }),
});
const brokenNote = defineContract({
  id: 'notes.broken_note',
  summary: 'Has a bug',
  method: 'GET',
  path: '/api/broken',
  permission: 'public',
  response: null,
});
const missingNote = defineContract({
  id: 'notes.missing_note',
  summary: 'Is not there',
  method: 'DELETE',
  path: '/api/missing',
  permission: 'authenticated',
  response: null,
});
const readFile = defineContract({
  id: 'notes.read_file',
  summary: 'A file of a folder',
  method: 'GET',
  path: '/files/:folder/*path',
  permission: 'public',
  params: z.object({ folder: z.string(), path: z.string() }),
  response: null,
  produces: 'text/plain',
});
const uploadFile = defineContract({
  id: 'notes.upload_file',
  summary: 'Takes a file',
  method: 'POST',
  path: '/upload',
  permission: 'authenticated',
  consumes: 'multipart/form-data',
  response: z.object({ title: z.string(), file: z.string() }),
});

@Controller()
class NotesController {
  @Endpoint(readNote)
  read(
    @Param() { note }: ParamsOf<typeof readNote>,
    @Query() { size }: QueryOf<typeof readNote>,
    @CurrentPrincipal() reader: Principal | null,
  ) {
    return { note, size, reader: reader?.username ?? null };
  }

  @Endpoint(writeNote)
  write(@Body() { text, stars }: BodyOf<typeof writeNote>) {
    return { text, stars: stars ?? null };
  }

  @Endpoint(wrongNote)
  wrong() {
    return { fine: 'yes' };
  }

  @Endpoint(brokenNote)
  broken() {
    throw new Error('the password is swordfish');
  }

  @Endpoint(missingNote)
  missing() {
    throw notFound('No such note.', 'note_missing');
  }

  @Endpoint(readFile)
  file(@Param() { folder, path }: ParamsOf<typeof readFile>) {
    return new StreamableFile(Readable.from([`${folder} > ${path}`]), { type: 'text/plain' });
  }

  @Endpoint(uploadFile)
  async upload(@Upload({ maxBytes: 20 }) parts: AsyncIterable<UploadPart>) {
    const found = { title: '', file: '' };
    for await (const part of parts) {
      if (part.kind === 'field') found.title = part.value;
      else found.file = await text(part.stream);
    }
    return found;
  }
}

@Module({ controllers: [NotesController] })
class NotesModule {
  constructor(permissions: PermissionRegistry, pages: Pages) {
    permissions.registerOpen('notes.note.see', ({ params }) => params.note !== 'secret');
    permissions.register('notes.note.write', ({ principal, params }) => {
      if (params.note === 'locked') throw forbidden('This note is locked.', 'note_locked');
      return principal.username === 'ana';
    });
    pages.mount('/static/', (request, reply) => {
      if (!request.url.endsWith('.js')) return false;
      void reply.type('text/javascript').send('1');
      return true;
    });
    pages.fallback((_request, reply) => {
      void reply.type('text/html').send('<!doctype html>');
      return true;
    });
  }
}

describe('an endpoint', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp({ modules: [NotesModule] });
  });
  afterAll(() => app?.close());

  it('answers at its path and its aliases, with or without a slash at the end', async () => {
    const visitor = app.visit();
    for (const path of ['/api/notes/v1/a', '/api/notes/v1/a/', '/api/notes/a', '/api/notes/a/']) {
      expect((await visitor.get(path)).body).toEqual({ note: 'a', size: 3, reader: null });
    }
  });

  it.each([
    ['course-v1:A+B+C', 'course-v1:A+B+C'],
    ['course-v1%3AA%2BB%2BC', 'course-v1:A+B+C'],
    ['block-v1:A+B+C+type@html+block@x', 'block-v1:A+B+C+type@html+block@x'],
    ['100%2525', '100%25'],
    ['caf%C3%A9', 'café'],
  ])('takes %s from the path as %s', async (sent, key) => {
    expect((await app.visit().get(`/api/notes/v1/${sent}`)).body.note).toBe(key);
  });

  it('takes keys of several hundred characters', async () => {
    const long = 'x'.repeat(700);
    expect((await app.visit().get(`/api/notes/v1/${long}`)).body.note).toBe(long);
  });

  it('gives the rest of the address where the path ends in a star', async () => {
    expect((await app.visit().get('/files/a/b/c%20d.txt')).text).toBe('a > b/c d.txt');
  });

  it('reads JSON and forms by the same contract', async () => {
    const ana = app.signIn({ username: 'ana' });
    expect((await ana.post('/api/notes/v1/a', { text: 'hi', stars: 2 })).body).toEqual({ text: 'hi', stars: 2 });
    expect((await ana.postForm('/api/notes/v1/a', { text: 'hi', stars: '2' })).body).toEqual({ text: 'hi', stars: 2 });
  });

  it('names every field that is wrong', async () => {
    const answer = await app.signIn({ username: 'ana' }).post('/api/notes/v1/a', { text: 1, stars: 'x' });
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ error_code: 'invalid_request', detail: expect.stringContaining('stars') });
    expect(Object.keys(answer.body.field_errors)).toEqual(['text', 'stars']);
  });

  it('refuses a body that is no JSON', async () => {
    const answer = await app.signIn({ username: 'ana' }).request({
      method: 'POST',
      path: '/api/notes/v1/a',
      payload: '{',
      headers: { 'content-type': 'application/json' },
    });
    expect(answer).toMatchObject({ status: 400, body: { error_code: 'invalid_json' } });
  });

  it('sends refusals as flat strings under the names that clients read', async () => {
    const answer = await app.signIn().delete('/api/missing');
    expect(answer.status).toBe(404);
    expect(answer.body).toEqual({
      detail: 'No such note.',
      developer_message: 'No such note.',
      error_code: 'note_missing',
    });
  });

  it('keeps the inside of a surprise to itself and gives the number to ask about', async () => {
    const answer = await app.visit().get('/api/broken');
    expect(answer.status).toBe(500);
    expect(answer.text).not.toContain('swordfish');
    expect(answer.body.request_id).toBe(answer.headers['x-request-id']);
  });

  it('fails in tests when it answers something else than it declares', async () => {
    expect((await app.visit().get('/api/wrong')).status).toBe(500);
  });

  it('lets in whom its permission allows, asks visitors to sign in and refuses the others', async () => {
    expect((await app.visit().post('/api/notes/v1/a', { text: 'x' })).status).toBe(401);
    expect((await app.signIn({ username: 'bob' }).post('/api/notes/v1/a', { text: 'x' })).status).toBe(403);
    expect((await app.signIn({ username: 'ana' }).post('/api/notes/v1/a', { text: 'x' })).status).toBe(200);
    expect((await app.visit().get('/api/notes/v1/secret')).status).toBe(401);
    expect((await app.signIn({ username: 'ana' }).post('/api/notes/v1/locked', {})).body.error_code).toBe(
      'note_locked',
    );
  });

  it('checks the permission before it judges the body', async () => {
    expect((await app.signIn({ username: 'bob' }).post('/api/notes/v1/a', {})).status).toBe(403);
  });

  it('streams an upload and refuses one that is too large', async () => {
    const ana = app.signIn();
    const file = { name: 'file', filename: 'a.txt', content: Buffer.from('short') };
    expect((await ana.upload('/upload', file, { title: 'A' })).body).toEqual({ title: 'A', file: 'short' });
    const large = await ana.upload('/upload', { ...file, content: Buffer.alloc(200_000) });
    expect(large).toMatchObject({ status: 413, body: { error_code: 'too_large' } });
  });

  describe('of a browser', () => {
    it('refuses a body larger than its contract allows, and takes one that fits', async () => {
      const ana = app.signIn({ username: 'ana' });
      const filler = 'x'.repeat(5_000);
      expect(await ana.post('/api/notes/v1/a', { text: 'hi', filler })).toMatchObject({ status: 413 });
      expect((await ana.post('/api/notes/v1/a', { text: 'hi', filler: filler.slice(0, 3_000) })).status).toBe(200);
    });

    it('refuses an unsafe request whose header does not repeat the CSRF cookie', async () => {
      const ana = app.signIn({ username: 'ana' });
      const forged = await ana.post('/api/notes/v1/a', { text: 'x' }, { 'x-csrftoken': 'something-else-altogether' });
      expect(forged).toMatchObject({ status: 403, body: { error_code: 'csrf_failed' } });
    });

    it('takes no password that browsers send by themselves for a sign of an app', async () => {
      const ana = app.signIn({ username: 'ana' });
      const headers = { 'x-csrftoken': 'something-else-altogether', authorization: 'Basic YTpi' };
      expect(await ana.post('/api/notes/v1/a', { text: 'x' }, headers)).toMatchObject({ status: 403 });
    });

    it('gives out the token and its cookie together', async () => {
      const visitor = app.visit();
      visitor.cookies.clear();
      const { body } = await visitor.get('/csrf/api/v1/token');
      expect(visitor.cookies.get('csrftoken')).toBe(body.csrfToken);
      expect((await visitor.get('/csrf/api/v1/token')).body.csrfToken).toBe(body.csrfToken);
    });

    it('refuses a cookieless form that another site sends', async () => {
      const visitor = app.visit();
      visitor.cookies.clear();
      const refused = { status: 403, body: { error_code: 'csrf_failed' } };
      expect(await visitor.post('/api/notes/v1/a', {}, { origin: 'https://evil.example' })).toMatchObject(refused);
      expect(await visitor.post('/api/notes/v1/a', {}, { 'sec-fetch-site': 'cross-site' })).toMatchObject(refused);
    });
  });

  describe('that does not exist', () => {
    it('is a refusal below /api and the fallback page elsewhere', async () => {
      const visitor = app.visit();
      expect(await visitor.get('/api/nothing')).toMatchObject({ status: 404, body: { error_code: 'not_found' } });
      expect((await visitor.get('/courses', { accept: 'text/html' })).text).toBe('<!doctype html>');
      expect((await visitor.get('/static/a.js')).text).toBe('1');
      expect((await visitor.post('/courses', {})).status).toBe(404);
    });
  });

  it('is kept by no cache that others share, unless it says otherwise', async () => {
    expect((await app.visit().get('/health/live')).headers['cache-control']).toBe('private, no-cache');
    expect((await app.visit().get('/api/nothing/here')).headers['cache-control']).toBe('private, no-cache');
  });

  it('carries constant security headers', async () => {
    const answer = await app.visit().get('/courses');
    expect(answer.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'SAMEORIGIN' });
    expect(answer.headers['content-security-policy']).toContain("object-src 'none'");
  });

  it('is described in the API documentation', async () => {
    const document = (await app.visit().get('/api-docs.json')).body;
    expect(document.paths['/api/notes/v1/{note}'].get).toMatchObject({
      operationId: 'notes.read_note',
      parameters: [
        { name: 'note', in: 'path', required: true },
        { name: 'size', in: 'query', required: false, schema: { default: 3 } },
      ],
    });
    const page = await app.visit().get('/api-docs');
    expect(page.headers['content-type']).toContain('text/html');
    expect(page.text).toContain('/api/notes/v1/:note');
    expect(page.text).not.toMatch(/src=|https?:/);
  });

  it('counts in the metrics, which only this machine may read', async () => {
    await app.visit().get('/api/notes/v1/counted');
    const { text: metrics } = await app.visit().get('/metrics');
    expect(metrics).toMatch(/http_request_seconds_count\{method="GET",route="\/api\/notes\/v1\/:note",status="200"\}/);
    expect((await app.visit().get('/metrics', { 'x-forwarded-for': '10.0.0.1' })).status).toBe(404);
  });
});

describe('an application', () => {
  it('does not start with an endpoint whose permission nobody registered', async () => {
    const stray = defineContract({
      id: 'stray.read',
      summary: 'Stray',
      method: 'GET',
      path: '/stray',
      permission: 'stray.thing.see',
      response: null,
    });
    @Controller()
    class StrayController {
      @Endpoint(stray)
      read() {}
    }
    @Module({ controllers: [StrayController] })
    class StrayModule {}
    await expect(startTestApp({ modules: [StrayModule] })).rejects.toThrow(
      'StrayController.read (stray.read) asks for permission "stray.thing.see", which no module registered',
    );
  });
});
