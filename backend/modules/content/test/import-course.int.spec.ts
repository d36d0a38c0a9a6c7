import { courseRunKey, usageKey } from '@lyceum/kernel';
import { startTestApp, type TestApp } from '@lyceum/platform/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ContentAuthoring, ContentFacade, ContentModule } from '../src/index.ts';
import { anArchive, archiveOf, aZip } from '../src/testing/archive.builder.ts';

let app: TestApp;
let author: ReturnType<TestApp['signIn']>;
let run = 0;
let target = '';

beforeAll(async () => {
  app = await startTestApp({ modules: [ContentModule] });
  author = app.signIn({ isStaff: true, username: 'ana' });
});
beforeEach(() => {
  run += 1;
  target = `course-v1:Org+Num+R${run}`;
});
afterAll(() => app?.close());

describe('an import', () => {
  it('makes the course run that the archive names', async () => {
    const done = await imported(await anArchive(), null);
    expect(done).toMatchObject({
      state: 'done',
      step: 'done',
      progress: 1,
      course_run: 'course-v1:Org+Num+Run',
      error: null,
    });
    expect(done.report).toMatchObject({
      blocks: { course: 1, chapter: 1, sequential: 1, vertical: 2, html: 2, problem: 1 },
      draft_only: 2,
      assets: 1,
      kept_files: 0,
      notes: [],
    });
  });

  it('shows learners what was published and authors the drafts too', async () => {
    await imported(await anArchive());
    expect([await blocksIn('published'), await blocksIn('draft')]).toEqual([
      ['course', 'c1', 's1', 'u1', 'h1', 'p1'],
      ['course', 'c1', 's1', 'u1', 'h1', 'p1', 'u2', 'h2'],
    ]);
  });

  it('hands fields down, and reads the grading policy and the pages about the course', async () => {
    await imported(await anArchive());
    const course = await app.get(ContentFacade).snapshot(courseRunKey(target));
    expect(course?.fields(blockKey('problem/p1'))).toMatchObject({
      display_name: 'Sum',
      graded: true,
      start: '2024-01-01T00:00:00Z',
    });
    expect(course?.gradingPolicy()).toMatchObject({ GRADE_CUTOFFS: { Pass: 0.5 } });
    expect(course?.details()).toMatchObject({
      displayName: 'Maps',
      overview: '<p>About maps.</p>',
      courseImage: `/asset-v1:Org+Num+R${run}+type@asset+block@map.png`,
      lowestPassingGrade: 0.5,
    });
  });

  it('moves keys and addresses to the course run it goes into', async () => {
    const files = { 'course/html/h1.html': '<img src="/asset-v1:Org+Num+Run+type@asset+block@map.png"/>' };
    await imported(await anArchive(files));
    const block = await app.get(ContentFacade).findBlock(blockKey('html/h1'));
    expect(block?.fields['data']).toBe('<img src="/static/map.png"/>');
  });

  it('reports what is wrong and keeps what is not understood', async () => {
    const done = await imported(
      await anArchive({
        'course/problem/p1.xml': '<problem><broken',
        'course/notes/ideas.txt': 'ideas',
        'course/notes/sound.bin': new Uint8Array([0xff, 0xfe, 0xfd]),
        'course/static/.DS_Store': 'x',
      }),
    );
    expect(done.report.kept_files).toBe(3);
    expect(done.report.notes.map(({ severity, code, file }: Note) => [severity, code, file])).toEqual([
      ['error', 'bad_xml', 'problem/p1.xml'],
      ['warning', 'unreferenced_file', 'problem/p1.xml'],
      ['info', 'ignored_file', 'static/.DS_Store'],
      ['info', 'kept_file', 'notes/ideas.txt'],
      ['info', 'kept_file', 'problem/p1.xml'],
      ['info', 'kept_file', 'notes/sound.bin'],
    ]);
  });

  it('keeps long files beside the course', async () => {
    const done = await imported(await anArchive({ 'course/notes/log.txt': 'line\n'.repeat(500_000) }));
    expect(done).toMatchObject({ state: 'done', report: { kept_files: 1 } });
  });

  it('reads zip archives too', async () => {
    const zip = aZip({ 'course/course.xml': '<course url_name="R" org="O" course="Zip" display_name="Zipped"/>' });
    expect(await imported(zip)).toMatchObject({ state: 'done', report: { blocks: { course: 1 } } });
  });
});

describe('an import over a course run', () => {
  it('is one commit more, and the past can be gone back to', async () => {
    await imported(await anArchive());
    await imported(await anArchive({ 'course/html/h1.html': '<p>New</p>' }));
    const { body } = await author.get(`/api/content/v1/course-runs/${target}/commits`);
    expect(body.results.map(({ action, author: by, usage_keys }: Commit) => [action, by, usage_keys.length])).toEqual([
      ['import', 'ana', 1],
      ['import', 'ana', 8],
    ]);
    const before = body.results[1].moves[0].to;
    const restored = await author.post(`/api/content/v1/course-runs/${target}/restore`, { version: before });
    expect(restored).toMatchObject({ status: 200, body: { action: 'restore', usage_keys: [blockKey('html/h1')] } });
  });

  it('changes nothing when nothing differs', async () => {
    await imported(await anArchive());
    expect(await imported(await anArchive())).toMatchObject({ state: 'done' });
    const { body } = await author.get(`/api/content/v1/course-runs/${target}/commits`);
    expect(body.results).toHaveLength(1);
  });

  it('replaces what authors did meanwhile, which history keeps', async () => {
    await imported(await anArchive());
    const block = blockKey('html/h1');
    const edit = { kind: 'update', block, set: { display_name: 'Mine' }, unset: [] } as const;
    await app.get(ContentAuthoring).edit({ context: courseRunKey(target), author: 'bo', message: '', edits: [edit] });
    await imported(await anArchive());
    expect((await app.get(ContentFacade).findBlock(block, 'draft'))?.fields['display_name']).toBe('Text');
    const { body } = await author.get(
      `/api/content/v1/course-runs/${target}/commits?usage_key=${encodeURIComponent(block)}`,
    );
    expect(body.results.map(({ action }: Commit) => action)).toEqual(['import', 'edit', 'import']);
  });
});

describe('an archive that is refused', () => {
  it.each([
    ['is no archive', Buffer.from('hello'), 'not_an_archive'],
    ['is damaged', Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3]), 'damaged'],
  ])('because it %s changes nothing', async (_, archive, code) => {
    expect(await imported(archive)).toMatchObject({ state: 'failed', error: { code }, report: null });
    expect(await app.get(ContentFacade).findCourseRun(courseRunKey(target))).toBeNull();
  });

  it.each([
    ['holds no course', { 'readme.txt': 'hello' }, 'unreadable_package'],
    ['holds a course that is not XML', { 'course/course.xml': '<course' }, 'unreadable_package'],
    ['leads upwards', { '../evil.txt': 'x', 'course/course.xml': '<course url_name="R"/>' }, 'unsafe_path'],
  ])('because it %s changes nothing', async (_, files, code) => {
    await imported(await anArchive());
    const before = await app.get(ContentFacade).findCourseRun(courseRunKey(target));
    expect(await imported(await archiveOf(files))).toMatchObject({ state: 'failed', error: { code } });
    expect(await app.get(ContentFacade).findCourseRun(courseRunKey(target))).toEqual(before);
  });

  it('because one block is larger than the store can hold says which', async () => {
    const archive = await anArchive({ 'course/html/h1.html': 'x'.repeat(4_000_001) });
    const done = await imported(archive);
    expect(done).toMatchObject({
      state: 'failed',
      error: { code: 'block_too_large', message: expect.stringContaining('"Text"') },
    });
  });

  it('because it is a library, and a course run is meant, changes nothing', async () => {
    const files = { 'library/library.xml': '<library org="Org" library="Lib" url_name="library"/>' };
    expect(await imported(await archiveOf(files))).toMatchObject({ state: 'failed', error: { code: 'wrong_kind' } });
    const done = await imported(await archiveOf(files), null);
    expect(done).toMatchObject({ course_run: 'library-v1:Org+Lib', report: { notes: [{ code: 'library_kept' }] } });
  });

  it('because its name cannot be a key says to name a course run', async () => {
    const archive = await archiveOf({
      'course/course.xml': '<course url_name="R" org="A B" course="C" display_name="D"/>',
    });
    expect(await imported(archive, null)).toMatchObject({ state: 'failed', error: { code: 'invalid_key' } });
  });
});

describe('who may import', () => {
  it('is nobody without the right to make courses', async () => {
    const archive = { name: 'file', filename: 'a.tar.gz', content: await anArchive() };
    expect((await app.signIn().upload('/api/content/v1/imports', archive)).status).toBe(403);
    expect((await app.visit().upload('/api/content/v1/imports', archive)).status).toBe(401);
  });

  it('sees the progress of own imports only', async () => {
    const { id } = await imported(await anArchive());
    expect((await app.signIn().get(`/api/content/v1/imports/${id}`)).body.error_code).toBe('import_not_found');
  });

  it('is told when the form has no file', async () => {
    const answer = await author.request({
      method: 'POST',
      path: '/api/content/v1/imports',
      payload: '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\nb\r\n--x--\r\n',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
    });
    expect(answer).toMatchObject({ status: 400, body: { error_code: 'no_file' } });
  });
});

interface Note {
  readonly severity: string;
  readonly code: string;
  readonly file: string;
}

interface Commit {
  readonly action: string;
  readonly author: string;
  readonly usage_keys: readonly string[];
}

async function imported(content: Uint8Array, into: string | null = target) {
  const query = into === null ? '' : `?course_run=${encodeURIComponent(into)}`;
  const started = await author.upload(`/api/content/v1/imports${query}`, {
    name: 'file',
    filename: 'a.tar.gz',
    content,
  });
  expect(started).toMatchObject({ status: 202, body: { state: 'waiting' } });
  await app.settle();
  return (await author.get(`/api/content/v1/imports/${started.body.id}`)).body;
}

async function blocksIn(version: string): Promise<string[]> {
  const snapshot = await app.get(ContentFacade).snapshot(courseRunKey(target), version);
  return [...(snapshot?.all() ?? [])].map(({ id }) => id);
}

function blockKey(typeAndId: string) {
  const [type, id] = typeAndId.split('/');
  return usageKey(`block-v1:Org+Num+R${run}+type@${type}+block@${id}`);
}
