import { ContentFacade } from '@lyceum/content';
import { courseRunKey } from '@lyceum/kernel';
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

const published = () => studio.app.get(ContentFacade).snapshot(courseRunKey(course.key));

describe('schedule and details', () => {
  const details = () => `/api/contentstore/v1/course_details/${course.key}`;

  it('of a new course are mostly empty', async () => {
    expect((await author.get(details())).body).toMatchObject({
      org: 'Org',
      course_id: 'Num',
      start_date: '2030-01-01T00:00:00Z',
      end_date: null,
      self_paced: false,
      overview: expect.stringContaining('About this course'),
      entrance_exam_enabled: '',
    });
  });

  it('change as they are sent, for learners at once, and nothing else changes', async () => {
    const { unit } = await course.unit();
    const wanted = {
      start_date: '2026-01-10T00:00:00Z',
      short_description: 'From scale bars to contour lines.',
      intro_video: 'abc-123',
      self_paced: true,
      course_image_name: 'maps.png',
      instructor_info: { instructors: [{ name: 'Ana', title: 'Dr' }] },
    };
    const saved = await author.put(details(), wanted);
    expect(saved).toMatchObject({
      status: 200,
      body: { ...wanted, course_image_asset_path: `/asset-v1:${course.key.slice(10)}+type@asset+block@maps.png` },
    });
    expect((await author.get(details())).body).toEqual(saved.body);
    const seen = await published();
    expect(seen?.details()).toMatchObject({
      start: '2026-01-10T00:00:00Z',
      shortDescription: wanted.short_description,
    });
    expect([...(seen?.all() ?? [])].map(({ usageKey }) => usageKey)).toEqual([course.top]);
    expect(await course.outline(unit)).toMatchObject({ published: false });
  });

  it('are refused when a period runs backwards', async () => {
    const answer = await author.put(details(), { end_date: '2029-01-01T00:00:00Z' });
    expect(answer).toMatchObject({ status: 400, body: { error_code: 'end_before_start' } });
  });

  it('go with what the page may show', async () => {
    const { body } = await author.get(`/api/contentstore/v1/course_settings/${course.key}`);
    expect(body).toMatchObject({
      course_display_name: 'Maps',
      lms_link_for_about_page: `/courses/${course.key}/about`,
    });
    expect(body.language_options).toContainEqual(['en', 'English']);
  });
});

describe('the grading policy', () => {
  const grading = () => `/api/contentstore/v1/course_grading/${course.key}`;

  it('of a new course is the platform’s', async () => {
    expect((await author.get(grading())).body).toMatchObject({
      course_details: {
        graders: [
          { id: 0, type: 'Homework', weight: 15, short_label: 'HW', min_count: 12, drop_count: 2 },
          { type: 'Lab' },
          { type: 'Midterm Exam' },
          { type: 'Final Exam', weight: 40 },
        ],
        grade_cutoffs: { Pass: 0.5 },
        grace_period: null,
      },
      course_assignment_lists: {},
    });
  });

  it('changes for learners at once', async () => {
    const wanted = {
      graders: [{ id: 0, type: 'Homework', min_count: 1, drop_count: 0, short_label: 'HW', weight: 100 }],
      grade_cutoffs: { A: 0.9, Pass: 0.6 },
      grace_period: { hours: 1, minutes: 30 },
    };
    expect(await author.post(grading(), wanted)).toMatchObject({ status: 200, body: wanted });
    const seen = await published();
    expect(seen?.gradingPolicy()).toMatchObject({
      GRADER: [{ type: 'Homework', weight: 1 }],
      GRADE_CUTOFFS: { A: 0.9, Pass: 0.6 },
    });
    expect(seen?.block(seen.root)?.fields['graceperiod']).toBe('1 hours 30 minutes 0 seconds');
  });

  it('lists the subsections of each type', async () => {
    const { subsection } = await course.unit();
    await course.update(subsection, { display_name: 'Contour quiz', graderType: 'Homework' });
    expect((await author.get(grading())).body.course_assignment_lists).toEqual({ Homework: ['Contour quiz'] });
  });

  it('has each name once', async () => {
    const grader = { type: 'Quiz', min_count: 1, drop_count: 0, weight: 50 };
    const answer = await author.post(grading(), { graders: [grader, grader], grade_cutoffs: { Pass: 0.5 } });
    expect(answer).toMatchObject({ status: 400, body: { error_code: 'duplicate_assignment_type' } });
  });
});

describe('advanced settings', () => {
  const advanced = (query = '') => `/api/contentstore/v0/advanced_settings/${course.key}${query}`;

  it('are all fields of the course that have no page of their own', async () => {
    const { body } = await author.get(advanced());
    expect(body).toMatchObject({
      advanced_modules: { value: [], display_name: 'Advanced Module List' },
      display_name: { value: 'Maps' },
      catalog_visibility: { value: 'both' },
    });
    expect(Object.keys(body)).not.toContain('start');
    expect(Object.keys((await author.get(advanced('?filter_fields=display_name'))).body)).toEqual(['display_name']);
  });

  it('change what the unit page offers', async () => {
    const saved = await author.patch(advanced(), { advanced_modules: { value: ['word_cloud'] } });
    expect(saved).toMatchObject({ status: 200, body: { advanced_modules: { value: ['word_cloud'] } } });
    const { unit } = await course.unit();
    const { body } = await author.get(`/api/contentstore/v1/container_handler/${unit}`);
    expect(body.component_templates.at(-1)).toMatchObject({
      type: 'advanced',
      templates: [{ category: 'word_cloud' }],
    });
  });

  it.each([
    ['a value of another type', { advanced_modules: { value: 'word_cloud' } }],
    ['a field that nobody knows', { made_up: { value: 1 } }],
    ['a field with a page of its own', { start: { value: '2020-01-01T00:00:00Z' } }],
  ])('refuse %s', async (_, body) => {
    expect(await author.patch(advanced(), body)).toMatchObject({ status: 400, body: { error_code: 'invalid_field' } });
  });
});

describe('updates', () => {
  const path = (id = '') => `/course_info_update/${course.key}/${id}`;
  const tell = (content: string) => author.post(path(), { date: 'August 1, 2026', content });

  it('are told, changed and taken away, for learners at once', async () => {
    expect((await tell('<p>One</p>')).body).toEqual({
      id: 1,
      date: 'August 1, 2026',
      content: '<p>One</p>',
      status: 'visible',
    });
    await tell('<p>Two</p>');
    await author.put(path('1'), { date: 'August 2, 2026', content: '<p>First</p>' });
    expect((await author.get(path())).body.map(({ content }: { content: string }) => content)).toEqual([
      '<p>Two</p>',
      '<p>First</p>',
    ]);
    expect((await author.delete(path('2'))).body).toMatchObject([{ id: 1 }]);
    expect((await published())?.file('info/updates.items.json')).toContain('<p>First</p>');
    expect(await author.delete(path('2'))).toMatchObject({ status: 404, body: { error_code: 'update_not_found' } });
  });

  it('of several authors at the same moment all stay', async () => {
    const told = await Promise.all(['a', 'b', 'c', 'd'].map(tell));
    expect(told.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect((await author.get(path())).body).toHaveLength(4);
  });

  it('go with handouts', async () => {
    const handouts = `/api/studio/v1/handouts/${course.key}`;
    expect((await author.get(handouts)).body).toEqual({ data: '' });
    expect((await author.put(handouts, { data: '<a href="/static/a.pdf">A</a>' })).status).toBe(200);
    expect((await published())?.file('info/handouts.html')).toBe('<a href="/static/a.pdf">A</a>');
  });
});

describe('the team', () => {
  const member = (email: string) => `/course_team/${course.key}/${encodeURIComponent(email)}`;
  const roles = async () => {
    const { body } = await author.get(`/api/contentstore/v1/course_team/${course.key}`);
    return body.users.map(({ username, role }: { username: string; role: string }) => [username, role]);
  };

  it('grows, changes and shrinks', async () => {
    const bo = await studio.account('bo');
    expect((await bo.get(`/xblock/outline/${course.top}`)).status).toBe(403);
    expect((await author.post(member('bo@example.org'), { role: 'staff' })).status).toBe(204);
    expect([await roles(), (await bo.get(`/xblock/outline/${course.top}`)).status]).toEqual([
      [
        ['ana', 'instructor'],
        ['bo', 'staff'],
      ],
      200,
    ]);
    await author.put(member('bo@example.org'), { role: 'instructor' });
    expect(await roles()).toEqual([
      ['ana', 'instructor'],
      ['bo', 'instructor'],
    ]);
    expect((await author.delete(member('bo@example.org'))).status).toBe(204);
    expect([await roles(), (await bo.get(`/xblock/outline/${course.top}`)).status]).toEqual([
      [['ana', 'instructor']],
      403,
    ]);
  });

  it('keeps an instructor', async () => {
    expect(await author.delete(member('ana@example.org'))).toMatchObject({
      status: 400,
      body: { error_code: 'last_instructor' },
    });
    expect(await author.put(member('ana@example.org'), { role: 'staff' })).toMatchObject({ status: 400 });
  });

  it('takes accounts only', async () => {
    expect(await author.post(member('nobody@example.org'), { role: 'staff' })).toMatchObject({
      status: 404,
      body: { error_code: 'user_not_found' },
    });
  });

  it('is changed by instructors', async () => {
    const cy = await studio.account('cy');
    await author.post(member('cy@example.org'), { role: 'staff' });
    expect((await cy.post(member('cy@example.org'), { role: 'instructor' })).status).toBe(403);
    expect((await cy.get(`/api/contentstore/v1/course_team/${course.key}`)).body.allow_actions).toBe(false);
  });
});
