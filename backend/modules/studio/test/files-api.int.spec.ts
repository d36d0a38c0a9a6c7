import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aStudio, type Client, type Course, type Studio } from '../src/testing/a-studio.ts';

let studio: Studio;
let author: Client;
let course: Course;
beforeAll(async () => {
  studio = await aStudio();
  author = await studio.author();
});
beforeEach(async () => {
  course = await studio.course(author);
});
afterAll(() => studio?.app.close());

describe('files of a course', () => {
  it('are uploaded under the name that authors write', async () => {
    const { status, body } = await upload('my map.png', 'bytes', 'image/png');
    const key = `asset-v1:${course.key.slice(10)}+type@asset+block@my_map.png`;
    expect([status, body.msg]).toEqual([200, 'Upload completed']);
    expect(body.asset).toMatchObject({
      id: key,
      display_name: 'my map.png',
      content_type: 'image/png',
      url: `/${key}`,
      portable_url: '/static/my_map.png',
      locked: false,
      file_size: 5,
      thumbnail: null,
    });
    expect((await studio.app.visit().get(`/${key}`)).text).toBe('bytes');
  });

  it('are replaced by one of the same name', async () => {
    await upload('a.txt', 'old', 'text/plain');
    const { body } = await upload('a.txt', 'newer', 'text/plain');
    expect(body.asset.file_size).toBe(5);
    expect((await list()).totalCount).toBe(1);
  });

  it('are listed by page, order, kind and text', async () => {
    await upload('b.txt', '1', 'text/plain');
    await upload('a.png', '1', 'image/png');
    await upload('c.png', '1', 'image/png');
    expect(names(await list('sort=display_name&direction=asc'))).toEqual(['a.png', 'b.txt', 'c.png']);
    expect(names(await list('asset_type=Images&sort=display_name&direction=asc'))).toEqual(['a.png', 'c.png']);
    expect(names(await list('text_search=B.'))).toEqual(['b.txt']);
    expect(await list('page=1&page_size=2&sort=display_name&direction=desc')).toMatchObject({
      start: 2,
      end: 3,
      page: 1,
      pageSize: 2,
      totalCount: 3,
      direction: 'desc',
      assets: [{ display_name: 'a.png' }],
    });
  });

  it('are locked, and taken away', async () => {
    const { id, url } = (await upload('a.txt', 'x', 'text/plain')).body.asset;
    const path = `/assets/${course.key}/${id}`;
    expect((await author.put(path, { locked: true })).body).toMatchObject({ id, locked: true });
    expect((await studio.app.visit().get(url)).status).toBe(403);
    expect((await author.get(url)).status).toBe(200);
    expect((await author.delete(path)).status).toBe(204);
    expect((await author.delete(path)).body.error_code).toBe('asset_not_found');
    expect((await author.get(url)).status).toBe(404);
  });

  it('are for the authors of the course', async () => {
    const bo = await studio.author('bo');
    expect((await bo.get(`/assets/${course.key}/`)).status).toBe(403);
    const file = { name: 'file', filename: 'a.txt', content: Buffer.from('x') };
    expect((await bo.upload(`/assets/${course.key}/`, file)).status).toBe(403);
  });
});

function upload(filename: string, text: string, mediaType: string) {
  return author.upload(`/assets/${course.key}/`, { name: 'file', filename, content: Buffer.from(text), mediaType });
}

async function list(query = '') {
  return (await author.get(`/assets/${course.key}/?${query}`)).body;
}

function names({ assets }: { assets: { display_name: string }[] }): string[] {
  return assets.map(({ display_name }) => display_name);
}
