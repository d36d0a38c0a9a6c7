import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aStudio, type Client, type Course, type Studio } from '../src/testing/a-studio.ts';

let studio: Studio;
let author: Client;
let course: Course;
let archive: Buffer;
beforeAll(async () => {
  studio = await aStudio();
  author = await studio.author();
  const source = await studio.course(author);
  const { unit } = await source.unit('Scales');
  await source.add(unit, 'html', { data: '<p>Hello</p>' });
  await source.update(source.top, { publish: 'make_public' });
  archive = await exported(source);
});
beforeEach(async () => {
  course = await studio.course(author);
});
afterAll(() => studio?.app.close());

describe('an export', () => {
  it('is made in the background and fetched when it is done', async () => {
    expect((await author.get(`/export_status/${course.key}`)).body).toEqual({ ExportStatus: 0 });
    expect((await author.get(`/export_output/${course.key}`)).body.error_code).toBe('export_not_found');
    expect((await author.post(`/export/${course.key}`)).body).toEqual({ ExportStatus: 0 });
    await studio.app.settle();
    const { body } = await author.get(`/export_status/${course.key}`);
    expect(body).toEqual({ ExportStatus: 3, ExportOutput: `/export_output/${course.key}` });
    const output = await author.get(body.ExportOutput);
    expect(output.headers).toMatchObject({ 'content-type': 'application/gzip' });
    expect(output.headers['content-disposition']).toMatch(/^attachment; .*\.tar\.gz$/);
    expect(gunzipSync(output.bytes).toString()).toContain('course/course.xml');
  });
});

describe('an import', () => {
  it('replaces the content of the course run', async () => {
    const answer = await upload('a.tar.gz', archive);
    expect(answer).toMatchObject({ status: 200, body: { ImportStatus: 0, Status: 'OK', job_id: expect.any(String) } });
    await studio.app.settle();
    expect((await author.get(`/import_status/${course.key}/a.tar.gz`)).body).toEqual({ ImportStatus: 4, Message: '' });
    expect(await titles()).toEqual(['Scales']);
  });

  it('comes in pieces, the last of which starts it', async () => {
    const cut = Math.floor(archive.length / 2);
    const first = await piece(archive.subarray(0, cut), 0);
    expect(first.body).toMatchObject({ ImportStatus: 0, job_id: null });
    const second = await piece(archive.subarray(cut), cut);
    expect(second.body).toMatchObject({ job_id: expect.any(String) });
    await studio.app.settle();
    expect(await titles()).toEqual(['Scales']);
  });

  it('begins anew with its first piece', async () => {
    await piece(archive.subarray(0, 50), 0);
    await piece(archive.subarray(0, 100), 0);
    expect((await piece(archive.subarray(100), 100)).body).toMatchObject({ job_id: expect.any(String) });
    await studio.app.settle();
    expect(await titles()).toEqual(['Scales']);
  });

  it('refuses a piece that does not follow the one before', async () => {
    await piece(archive.subarray(0, 10), 0);
    expect(await piece(archive.subarray(20), 20)).toMatchObject({
      status: 409,
      body: { error_code: 'piece_out_of_order' },
    });
  });

  it('that fails says in which stage and why, and changes nothing', async () => {
    await upload('broken.tar.gz', Buffer.from('no archive'));
    await studio.app.settle();
    const { body } = await author.get(`/import_status/${course.key}/broken.tar.gz`);
    expect(body).toEqual({ ImportStatus: -1, Message: expect.stringContaining('neither a .tar.gz nor a .zip') });
    expect(await titles()).toEqual([]);
  });

  it('takes archives only', async () => {
    expect(await upload('a.txt', archive)).toMatchObject({ status: 415, body: { error_code: 'not_an_archive' } });
  });

  it('is for the authors of the course', async () => {
    const bo = await studio.author('bo');
    const file = { name: 'course-data', filename: 'a.tar.gz', content: archive };
    expect((await bo.upload(`/import/${course.key}`, file)).status).toBe(403);
    expect((await bo.post(`/export/${course.key}`)).status).toBe(403);
  });

  it('of a new course makes its author the instructor', async () => {
    const file = { name: 'file', filename: 'a.tar.gz', content: archive };
    const key = 'course-v1:New+From+Archive';
    await author.upload(`/api/content/v1/imports?course_run=${encodeURIComponent(key)}`, file);
    await studio.app.settle();
    expect((await author.get(`/api/contentstore/v1/course_team/${key}`)).body.users).toMatchObject([
      { username: 'ana', role: 'instructor' },
    ]);
  });
});

function upload(filename: string, content: Uint8Array) {
  return author.upload(`/import/${course.key}`, { name: 'course-data', filename, content });
}

function piece(content: Uint8Array, start: number) {
  const boundary = 'piece';
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="course-data"; filename="pieces.tar.gz"\r\n\r\n`;
  return author.request({
    method: 'POST',
    path: `/import/${course.key}`,
    payload: Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    headers: {
      'content-type': `multipart/form-data; boundary=${boundary}`,
      'content-range': `bytes ${start}-${start + content.length - 1}/${archive.length}`,
    },
  });
}

async function exported(from: Course): Promise<Buffer> {
  await author.post(`/export/${from.key}`);
  await studio.app.settle();
  return (await author.get(`/export_output/${from.key}`)).bytes;
}

async function titles(): Promise<string[]> {
  const { body } = await author.get(`/course/${course.key}?format=concise`);
  const below = (block: Concise): Concise[] => [block, ...(block.child_info?.children ?? []).flatMap(below)];
  return below(body)
    .filter(({ category }) => category === 'vertical')
    .map(({ display_name }) => display_name);
}

interface Concise {
  readonly category: string;
  readonly display_name: string;
  readonly child_info?: { readonly children: readonly Concise[] };
}
