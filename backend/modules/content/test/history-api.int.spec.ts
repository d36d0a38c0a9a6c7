import { IdentityFacade } from '@lyceum/identity';
import { courseRunKey, usageKey } from '@lyceum/kernel';
import { startTestApp, type TestApp } from '@lyceum/platform/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  ContentAuthoring,
  type ContentEdit,
  ContentFacade,
  ContentModule,
  CreateCourseRun,
  RerunCourse,
} from '../src/index.ts';
import { aBlock } from '../src/testing/course-tree.builder.ts';

let app: TestApp;
let author: ReturnType<TestApp['signIn']>;
let run = 0;
let target = courseRunKey('course-v1:Org+Num+R0');

beforeAll(async () => {
  app = await startTestApp({ modules: [ContentModule] });
  author = app.signIn({ isStaff: true, username: 'ana' });
});
beforeEach(async () => {
  run += 1;
  target = courseRunKey(`course-v1:Org+Num+R${run}`);
  const fields = { display_name: 'Maps' };
  await app.get(CreateCourseRun).execute({ courseRun: target, author: 'ana', fields, files: new Map() });
  await edit({ kind: 'insert', parent: key('course/course'), index: null, block: aChapter() });
});
afterAll(() => app?.close());

describe('the history of a course run', () => {
  it('is told newest first, page by page', async () => {
    await edit(rename('html/h1', 'One'));
    await edit(rename('html/h1', 'Two'));
    const first = await author.get(`${path()}/commits?limit=3`);
    expect(first.body.results.map(({ id, action }: Commit) => [id, action])).toEqual([
      ['4', 'edit'],
      ['3', 'edit'],
      ['2', 'edit'],
    ]);
    const second = await author.get(`${path()}/commits?limit=3&before=${first.body.next}`);
    expect(second.body).toMatchObject({ results: [{ id: '1', action: 'create' }], next: null });
  });

  it('is told for one block', async () => {
    await edit(rename('html/h1', 'One'));
    await edit(rename('chapter/c1', 'Week'));
    const { body } = await author.get(`${path()}/commits?usage_key=${encodeURIComponent(key('html/h1'))}`);
    expect(body.results.map(({ id }: Commit) => id)).toEqual(['3', '2']);
  });

  it('names what differs between two versions', async () => {
    await app.get(ContentAuthoring).publish({ context: target, author: 'ana', block: key('course/course') });
    await edit(rename('html/h1', 'One'));
    expect((await author.get(`${path()}/compare`)).body).toMatchObject({
      blocks: [{ usage_key: key('html/h1'), change: 'changed', display_name: 'One', fields: ['display_name'] }],
      files: [],
    });
  });

  it('can be gone back in, for one block', async () => {
    const before = await app.get(ContentFacade).snapshot(target, 'draft');
    await edit(rename('html/h1', 'One'));
    await edit(rename('chapter/c1', 'Week'));
    const body = { version: before?.version, usage_key: key('html/h1') };
    expect(await author.post(`${path()}/restore`, body)).toMatchObject({ status: 200, body: { action: 'restore' } });
    expect([await titleOf('html/h1'), await titleOf('chapter/c1')]).toEqual(['h1', 'Week']);
    expect((await author.post(`${path()}/restore`, body)).body.error_code).toBe('nothing_to_restore');
  });

  it('shows a block with all below it as it was', async () => {
    const before = await app.get(ContentFacade).snapshot(target, 'draft');
    await edit(rename('html/h1', 'One'));
    const { body } = await author.get(`/api/content/v1/blocks/${key('vertical/u1')}?version=${before?.version}`);
    expect(body).toMatchObject({ type: 'vertical', children: [{ id: 'h1', fields: { display_name: 'h1' } }] });
  });

  it.each([
    ['course run', () => '/api/content/v1/course-runs/course-v1:No+Such+Run/commits', 'course_run_not_found'],
    ['version', () => `${path()}/compare?from=${'0'.repeat(64)}`, 'version_not_found'],
    ['block', () => `/api/content/v1/blocks/${key('html/none')}`, 'block_not_found'],
  ])('refuses a %s that is not there', async (_, address, code) => {
    expect(await author.get(address())).toMatchObject({ status: 404, body: { error_code: code } });
  });

  it('is for the authors of the course run only', async () => {
    const user = { username: 'eve', email: 'eve@example.org', name: 'Eve', password: 'correct horse 1' };
    const { id } = await app.get(IdentityFacade).ensureUser(user);
    const eve = app.signIn({ userId: id, username: 'eve' });
    expect((await eve.get(`${path()}/commits`)).status).toBe(403);
    await app.get(IdentityFacade).grantCourseRole({ accountId: id, courseRun: target, role: 'author', by: 'ana' });
    expect((await eve.get(`${path()}/commits`)).status).toBe(200);
  });
});

describe('authors who edit at the same time', () => {
  it('lose nothing', async () => {
    const parent = key('vertical/u1');
    const names = Array.from({ length: 12 }, (_, number) => `n${number}`);
    const outcomes = await Promise.all(
      names.map((id) =>
        edit({ kind: 'insert', parent, index: null, block: { type: 'html', id, fields: {}, children: [] } }),
      ),
    );
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    const unit = await app.get(ContentFacade).findBlock(parent, 'draft');
    expect([...(unit?.children ?? [])].sort()).toEqual(
      [key('html/h1'), ...names.map((id) => key(`html/${id}`))].sort(),
    );
  });
});

describe('courses that begin at the same time with the same content', () => {
  it('share their nodes without meeting', async () => {
    const begun = Array.from({ length: 8 }, (_, number) => courseRunKey(`course-v1:Same+Content+${run}_${number}`));
    const fields = { display_name: 'Same' };
    const outcomes = await Promise.all(
      begun.map((courseRun) =>
        app.get(CreateCourseRun).execute({ courseRun, author: 'ana', fields, files: new Map() }),
      ),
    );
    expect(outcomes.map(({ ok }) => ok)).toEqual(begun.map(() => true));
    const views = await app.get(ContentFacade).listCourseRuns(begun);
    expect(new Set(views.map(({ draft }) => draft)).size).toBe(1);
  });
});

describe('a re-run', () => {
  it('has the same blocks under keys of its own', async () => {
    const rerun = courseRunKey(`course-v1:Org+Num+Rerun${run}`);
    const fields = { display_name: 'Maps again', start: null };
    expect(await app.get(RerunCourse).execute({ source: target, target: rerun, author: 'ana', fields })).toEqual({
      ok: true,
    });
    const copy = await app.get(ContentFacade).snapshot(rerun, 'draft');
    expect([...(copy?.all() ?? [])].map(({ id }) => id)).toEqual(['course', 'c1', 's1', 'u1', 'h1']);
    const chapter = await app.get(ContentFacade).findBlock(key('chapter/c1'), 'draft');
    expect(copy?.block(usageKey(key('chapter/c1').replace(target.slice(10), rerun.slice(10))))?.hash).toBe(
      chapter?.hash,
    );
    expect(await app.get(ContentFacade).findCourseRun(rerun)).toMatchObject({ displayName: 'Maps again' });
  });

  it.each([
    ['of what is not there', 'course-v1:No+Such+Run', 'course-v1:Org+Num+New', 'course_run_not_found'],
    ['into what is there', null, null, 'course_run_exists'],
  ])('%s is refused', async (_, source, into, refusal) => {
    const outcome = await app.get(RerunCourse).execute({
      source: courseRunKey(source ?? target),
      target: courseRunKey(into ?? target),
      author: 'ana',
      fields: {},
    });
    expect(outcome).toEqual({ ok: false, refusal });
  });
});

describe('a block that a submission was graded against', () => {
  it('is found by its hash after it changed and went', async () => {
    const before = await app.get(ContentFacade).findBlock(key('html/h1'), 'draft');
    await edit({ kind: 'remove', block: key('vertical/u1') });
    const found = await app.get(ContentFacade).findBlockVersion(key('html/h1'), before?.hash ?? '');
    expect(found).toMatchObject({ type: 'html', fields: { display_name: 'h1' }, children: [] });
    expect(await app.get(ContentFacade).findBlockVersion(key('html/h1'), '0'.repeat(64))).toBeNull();
  });
});

interface Commit {
  readonly id: string;
  readonly action: string;
}

const path = () => `/api/content/v1/course-runs/${target}`;

function edit(...edits: ContentEdit[]) {
  return app.get(ContentAuthoring).edit({ context: target, author: 'ana', message: '', edits });
}

function rename(block: string, name: string): ContentEdit {
  return { kind: 'update', block: key(block), set: { display_name: name }, unset: [] };
}

async function titleOf(block: string) {
  return (await app.get(ContentFacade).findBlock(key(block), 'draft'))?.fields['display_name'];
}

function key(typeAndId: string) {
  const [type, id] = typeAndId.split('/');
  return usageKey(`block-v1:Org+Num+R${run}+type@${type}+block@${id}`);
}

function aChapter() {
  return aBlock('chapter/c1', {}, [aBlock('sequential/s1', {}, [aBlock('vertical/u1', {}, [aBlock('html/h1')])])]);
}
