import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aStudio, type Client, type Course, type Studio } from '../src/testing/a-studio.ts';

let studio: Studio;
let author: Client;
beforeAll(async () => {
  studio = await aStudio();
  author = await studio.author();
});
afterAll(() => studio?.app.close());

describe('a new course', () => {
  it('has an outline without sections that asks for attention to nothing', async () => {
    const course = await studio.course(author, { display_name: 'Reading maps' });
    const { status, body } = await author.get(`/api/contentstore/v1/course_index/${course.key}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      course_release_date: 'Set Date',
      language_code: 'en',
      course_structure: {
        id: course.top,
        display_name: 'Reading maps',
        category: 'course',
        has_changes: false,
        published: true,
        visibility_state: 'unscheduled',
        course_graders: ['Homework', 'Lab', 'Midterm Exam', 'Final Exam'],
        child_info: { category: 'chapter', display_name: 'Section', children: [] },
        actions: { deletable: false, draggable: false, childAddable: true, duplicable: false },
      },
    });
  });
});

describe('the outline', () => {
  it('shows sections, subsections and units with what may be done to each', async () => {
    const course = await studio.course(author);
    const { section, subsection, unit } = await course.unit('Scales');
    const { body } = await author.get(`/api/contentstore/v1/course_index/${course.key}`);
    expect(body.course_structure.child_info.children).toMatchObject([
      {
        id: section,
        display_name: 'Section',
        child_info: {
          category: 'sequential',
          children: [
            { id: subsection, child_info: { children: [{ id: unit, display_name: 'Scales', category: 'vertical' }] } },
          ],
        },
      },
    ]);
    expect(await course.outline(unit)).toMatchObject({
      has_children: true,
      published: false,
      has_changes: true,
      visibility_state: 'needs_attention',
      edited_by: 'ana',
      edited_on: expect.stringMatching(/^[A-Z][a-z]{2} \d\d, \d{4} at \d\d:\d\d UTC$/),
      published_on: null,
    });
  });

  it('follows a unit from its first edit to its learners', async () => {
    const course = await studio.course(author);
    const { unit } = await course.unit();
    await course.update(course.top, { metadata: { start: '2020-01-01T00:00:00Z' }, publish: 'make_public' });
    expect(await course.outline(unit)).toMatchObject({ visibility_state: 'live', has_changes: false, published: true });
    await course.add(unit, 'html');
    expect(await course.outline(unit)).toMatchObject({ visibility_state: 'needs_attention', has_changes: true });
    const saved = await course.update(unit, { publish: 'make_public' });
    expect(saved.body).toMatchObject({ id: unit, has_changes: false, published: true });
    expect(await course.outline(unit)).toMatchObject({ visibility_state: 'live', published_by: 'ana' });
    expect(await course.outline(course.top)).toMatchObject({ visibility_state: 'live', has_changes: false });
  });

  it('publishes a section with all that it holds', async () => {
    const course = await studio.course(author);
    const { section, unit } = await course.unit();
    const text = await course.add(unit, 'html', { data: '<p>One</p>' });
    await course.update(section, { publish: 'make_public' });
    for (const block of [section, unit, text])
      expect((await author.get(`/api/studio/v1/xblock/${block}`)).body).toMatchObject({
        published: true,
        has_changes: false,
      });
  });

  it('takes a lock from above as an ancestor’s', async () => {
    const course = await studio.course(author);
    const { section, unit } = await course.unit();
    await course.update(section, { metadata: { visible_to_staff_only: true } });
    expect(await course.outline(unit)).toMatchObject({
      visibility_state: 'staff_only',
      has_explicit_staff_lock: false,
      ancestor_has_staff_lock: true,
    });
    expect(await course.outline(section)).toMatchObject({ has_explicit_staff_lock: true, staff_only_message: true });
    await course.update(section, { metadata: { visible_to_staff_only: null } });
    expect(await course.outline(unit)).toMatchObject({ ancestor_has_staff_lock: false });
  });

  it('is told in a light form with all blocks', async () => {
    const course = await studio.course(author);
    const { unit } = await course.unit('Scales');
    const text = await course.add(unit, 'html');
    const { body } = await author.get(`/course/${course.key}?format=concise`);
    const found = body.child_info.children[0].child_info.children[0].child_info.children[0];
    expect(found).toMatchObject({
      id: unit,
      display_name: 'Scales',
      child_info: { category: 'component', children: [{ id: text }] },
    });
  });
});

describe('the unit page', () => {
  it('says where the unit stands and what can be added', async () => {
    const course = await studio.course(author);
    const { section, subsection, unit } = await course.unit('Scales');
    const next = await course.add(subsection, 'vertical', { display_name: 'Next' });
    const { body } = await author.get(`/api/contentstore/v1/container_handler/${unit}`);
    expect(body).toMatchObject({
      xblock: { display_name: 'Scales', display_type: 'Unit', category: 'vertical' },
      is_unit_page: true,
      position: 1,
      prev_url: null,
      next_url: next,
      subsection_location: subsection,
      xblock_info: {
        id: unit,
        ancestor_info: { ancestors: [{ id: subsection }, { id: section }, { id: course.top }] },
      },
    });
    expect(body.ancestor_xblocks.map(({ title }: { title: string }) => title)).toEqual([
      'Maps',
      'Section',
      'Subsection',
    ]);
    expect(body.component_templates.map(({ type }: { type: string }) => type)).toContain('problem');
  });

  it('lists the blocks of the unit with what is wrong with them', async () => {
    const course = await studio.course(author);
    const { unit } = await course.unit();
    const broken = await course.add(unit, 'problem', { data: '<problem><p>', display_name: 'Broken' });
    const { body } = await author.get(`/api/contentstore/v1/container/${unit}/children`);
    expect(body).toMatchObject({
      is_published: false,
      children: [
        {
          block_id: broken,
          name: 'Broken',
          block_type: 'problem',
          has_changes: true,
          validation_messages: [{ type: 'error', text: expect.stringContaining('not XML') }],
        },
      ],
    });
  });
});

describe('what is not there', () => {
  let course: Course;
  beforeAll(async () => {
    course = await studio.course(author);
  });

  it.each([
    () => `/xblock/outline/${course.block('vertical/none')}`,
    () => `/api/contentstore/v1/container_handler/${course.block('vertical/none')}`,
    () => `/api/contentstore/v1/container/${course.block('vertical/none')}/children`,
    () => `/api/studio/v1/xblock/${course.block('html/none')}`,
    () => `/api/studio/v1/xblock/${course.block('html/none')}/settings`,
  ])('is refused as a block (%#)', async (path) => {
    expect(await author.get(path())).toMatchObject({ status: 404, body: { error_code: 'block_not_found' } });
  });

  it('is refused as a course', async () => {
    const staff = await studio.account('staff', { isStaff: true });
    const answer = await staff.get('/api/contentstore/v1/course_index/course-v1:No+Such+Run');
    expect(answer).toMatchObject({ status: 404, body: { error: 'There is no such course.' } });
  });

  it('is not told from what is somebody else’s', async () => {
    const other = await studio.author('bo');
    expect((await other.get(`/api/contentstore/v1/course_index/${course.key}`)).status).toBe(403);
    expect((await other.get('/api/contentstore/v1/course_index/course-v1:No+Such+Run')).status).toBe(403);
  });
});
