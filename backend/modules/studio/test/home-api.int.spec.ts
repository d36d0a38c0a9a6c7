import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aStudio, type Client, type Studio } from '../src/testing/a-studio.ts';

let studio: Studio;
let author: Client;
beforeAll(async () => {
  studio = await aStudio();
  author = await studio.author();
});
afterAll(() => studio?.app.close());

describe('the home page', () => {
  it('shows an author’s own courses, and the staff of the site all of them', async () => {
    const bo = await studio.author('bo');
    const [mine, theirs] = [await studio.course(author), await studio.course(bo)];
    const keysFor = async (client: Client) => {
      const { body } = await client.get('/api/contentstore/v1/home');
      return body.courses.map(({ course_key }: { course_key: string }) => course_key);
    };
    expect(await keysFor(bo)).toEqual([theirs.key]);
    expect(await keysFor(await studio.account('staff', { isStaff: true }))).toEqual(
      expect.arrayContaining([mine.key, theirs.key]),
    );
  });

  it('says who may create courses', async () => {
    const learner = await studio.account('learner');
    expect((await learner.get('/api/contentstore/v1/home')).body).toMatchObject({
      courses: [],
      course_creator_status: 'disallowed_for_this_site',
      can_create_organizations: false,
    });
    expect((await author.get('/api/contentstore/v1/home')).body).toMatchObject({ course_creator_status: 'granted' });
    expect((await studio.app.visit().get('/api/contentstore/v1/home')).status).toBe(401);
  });

  it('lists courses by page, order and text', async () => {
    const cleo = await studio.author('cleo');
    for (const display_name of ['Birds', 'ants', 'Cats']) await studio.course(cleo, { display_name });
    const titles = async (query: string) => {
      const { body } = await cleo.get(`/api/contentstore/v2/home/courses?${query}`);
      return { ...body, results: body.results.courses.map((course: { display_name: string }) => course.display_name) };
    };
    expect(await titles('page_size=2')).toMatchObject({
      count: 3,
      num_pages: 2,
      previous: null,
      next: expect.stringContaining('page=2'),
      results: ['ants', 'Birds'],
    });
    expect((await titles('order=-display_name')).results).toEqual(['Cats', 'Birds', 'ants']);
    expect((await titles('search=CAT')).results).toEqual(['Cats']);
    expect((await titles('archived_only=true')).results).toEqual([]);
  });

  it('keeps courses apart that have ended', async () => {
    const dora = await studio.author('dora');
    const course = await studio.course(dora, { start: '2019-01-01T00:00:00Z' });
    await dora.put(`/api/contentstore/v1/course_details/${course.key}`, { end_date: '2020-01-01T00:00:00Z' });
    const { body } = await dora.get('/api/contentstore/v1/home/courses');
    expect(body).toMatchObject({ courses: [], archived_courses: [{ course_key: course.key, is_active: false }] });
  });

  it('knows the flags and the organizations', async () => {
    expect((await author.get('/api/contentstore/v1/course_waffle_flags')).body).toMatchObject({
      enable_notifications: false,
    });
    const course = await studio.course(author);
    expect((await author.get(`/api/contentstore/v1/course_waffle_flags/${course.key}`)).status).toBe(200);
    expect((await author.get('/organizations')).body).toEqual(['Org']);
  });
});

describe('a new course', () => {
  it('has a key of its parts, and its author as instructor', async () => {
    const answer = await author.post('/course/', {
      org: 'Demo',
      number: 'Maps',
      run: '2026',
      display_name: 'Reading maps',
    });
    expect(answer).toMatchObject({
      status: 200,
      body: { course_key: 'course-v1:Demo+Maps+2026', url: '/course/course-v1:Demo+Maps+2026' },
    });
    const team = await author.get('/api/contentstore/v1/course_team/course-v1:Demo+Maps+2026');
    expect(team.body).toMatchObject({ users: [{ username: 'ana', role: 'instructor' }], allow_actions: true });
  });

  it('is refused with status 200 when the key is taken', async () => {
    const course = { org: 'Demo', number: 'Taken', run: '1', display_name: 'Maps' };
    await author.post('/course/', course);
    expect(await author.post('/course/', course)).toMatchObject({ status: 200, body: { ErrMsg: expect.any(String) } });
  });

  it.each([
    ['a blank part', { org: 'Demo', number: '', run: '1' }],
    ['a part with a space', { org: 'De mo', number: 'A', run: '1' }],
  ])('is refused for %s', async (_, course) => {
    expect(await author.post('/course/', course)).toMatchObject({
      status: 400,
      body: { error_code: 'invalid_course_key' },
    });
  });

  it('cannot be made by everyone', async () => {
    const learner = await studio.account('learner');
    expect((await learner.post('/course/', { org: 'A', number: 'B', run: 'C' })).status).toBe(403);
  });
});

describe('a re-run', () => {
  it('has the blocks of the run before and none of its dates', async () => {
    const course = await studio.course(author);
    const { section } = await course.unit();
    await course.author.put(`/api/contentstore/v1/course_details/${course.key}`, {
      start_date: '2020-01-01T00:00:00Z',
    });
    const form = await author.get(`/api/contentstore/v1/course_rerun/${course.key}`);
    expect(form.body).toMatchObject({ display_name: 'Maps', org: 'Org', number: 'Num' });
    const wanted = { org: 'Org', number: 'Num', run: 'again', display_name: 'Again', source_course_key: course.key };
    const { body } = await author.post('/course/', wanted);
    expect(body).toEqual({ url: '/home', destination_course_key: 'course-v1:Org+Num+again' });
    const index = await author.get('/api/contentstore/v1/course_index/course-v1:Org+Num+again');
    expect(index.body.course_structure).toMatchObject({
      display_name: 'Again',
      release_date: null,
      child_info: { children: [{ id: section.replace(course.key.slice('course-v1:'.length), 'Org+Num+again') }] },
    });
  });

  it('is for those who may edit the run before', async () => {
    const course = await studio.course(author);
    const eve = await studio.author('eve');
    const wanted = { org: 'Eve', number: 'Num', run: 'stolen', source_course_key: course.key };
    expect(await eve.post('/course/', wanted)).toMatchObject({ status: 403, body: { error_code: 'not_allowed' } });
  });

  it('of a course that is not there is refused', async () => {
    const staff = await studio.account('staff', { isStaff: true });
    const wanted = { org: 'A', number: 'B', run: 'C', source_course_key: 'course-v1:No+Such+Run' };
    expect(await staff.post('/course/', wanted)).toMatchObject({
      status: 404,
      body: { error_code: 'course_run_not_found' },
    });
  });
});
