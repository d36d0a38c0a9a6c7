import type { CourseRunKey } from '@lyceum/kernel';
import { FixedClock, startTestApp, type TestApp } from '@lyceum/platform/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CoursewareModule } from '../src/index.ts';
import { aBlock, aCourse, aLearner, key } from '../src/testing/index.ts';

const clock = new FixedClock('2026-03-02T09:00:00Z');
let app: TestApp;
let maps: CourseRunKey;
let other: CourseRunKey;

const sections = [
  aBlock('chapter/c1', {}, [
    aBlock('sequential/s1', { graded: true, format: 'Homework', due: '2026-05-01T00:00:00Z' }, [
      aBlock('vertical/u1', { display_name: 'Scale bars' }, [
        aBlock('html/h1', { data: '<p>Read</p>' }),
        aBlock('video/v1', { html5_sources: ['https://cdn.example/a.mp4'] }),
      ]),
    ]),
  ]),
];

beforeAll(async () => {
  app = await startTestApp({ modules: [CoursewareModule], clock });
  maps = await aCourse(app, sections);
  other = await aCourse(app, sections, { fields: { end: '2026-02-01T00:00:00Z' } });
});
afterAll(() => app?.close());

describe('the outline for an app', () => {
  it('counts videos on every block, gives their files, and says how the learner stands', async () => {
    const { browser, username } = await aLearner(app, maps);
    const query = new URLSearchParams({
      username,
      course_id: maps,
      depth: 'all',
      nav_depth: '3',
      requested_fields: 'graded,format,due,completion,student_view_multi_device',
      student_view_data: 'video,discussion',
    });
    const { status, body } = await browser.get(`/api/mobile/v4/course_info/blocks/?${query}`);
    expect(status).toBe(200);
    for (const block of Object.values<{ block_counts: unknown }>(body.blocks)) {
      expect(block.block_counts).toEqual({ video: expect.any(Number) });
    }
    expect(body.blocks[key(maps, 'vertical/u1')].block_counts.video).toBe(1);
    expect(body.blocks[key(maps, 'video/v1')].student_view_data.encoded_videos.fallback.url).toBe(
      'https://cdn.example/a.mp4',
    );
    expect(body).toMatchObject({
      root: key(maps, 'course/course'),
      name: 'Reading Maps',
      start_display: 'Jan. 10, 2026',
      start_type: 'timestamp',
      course_progress: { assignments_completed: 0, total_assignments_count: 1 },
      enrollment_details: { mode: 'audit', is_active: true },
    });
  });

  it('is of the caller alone', async () => {
    const { browser } = await aLearner(app, maps);
    const query = new URLSearchParams({ username: 'somebody', course_id: maps });
    expect((await browser.get(`/api/mobile/v4/course_info/blocks/?${query}`)).status).toBe(404);
  });
});

describe('before an app opens a course', () => {
  it('it is told that those who are not enrolled have no access', async () => {
    const { browser } = await aLearner(app, other);
    const { status, body } = await browser.get(`/api/mobile/v1/course_info/${maps}/enrollment_details`);
    expect(status).toBe(200);
    expect(body.course_access_details.courseware_access).toMatchObject({ has_access: false });
    expect(body.enrollment_details).toMatchObject({ created: null, is_active: false });
    expect(body.course_info_overview).toMatchObject({ name: 'Reading Maps', course_sharing_utm_parameters: {} });
  });
});

describe('where an app goes on', () => {
  it('is the block that it showed last', async () => {
    const { browser, username } = await aLearner(app, maps);
    const address = `/api/mobile/v1/users/${username}/course_status_info/${maps}`;
    expect((await browser.get(address)).body.last_visited_module_id).toBe('');
    const saved = await browser.patch(address, { last_visited_module_id: key(maps, 'html/h1') });
    expect(saved.status).toBe(200);
    expect((await browser.get(address)).body).toEqual({
      last_visited_module_id: key(maps, 'vertical/u1'),
      last_visited_module_path: [
        key(maps, 'vertical/u1'),
        key(maps, 'sequential/s1'),
        key(maps, 'chapter/c1'),
        key(maps, 'course/course'),
      ],
      last_visited_block_id: key(maps, 'html/h1'),
      last_visited_unit_display_name: 'Scale bars',
    });
  });

  it.each(['nonsense', 'block-v1:Demo+Maps+R1+type@html+block@gone'])('is never %s', async (id) => {
    const { browser, username } = await aLearner(app, maps);
    const address = `/api/mobile/v1/users/${username}/course_status_info/${maps}`;
    expect((await browser.patch(address, { last_visited_module_id: id })).status).toBe(400);
  });
});

describe("an app's dashboard", () => {
  it('has the newest course apart in version 4, and all in one list in version 3', async () => {
    const { browser, username } = await aLearner(app, maps);
    const newest = (await browser.get(`/api/mobile/v4/users/${username}/course_enrollments/`)).body;
    expect(newest.primary).toMatchObject({
      mode: 'audit',
      course: { id: maps, subscription_id: expect.any(String), course_image: expect.any(String) },
      course_progress: { total_assignments_count: 1 },
      course_status: null,
      course_assignments: { future_assignments: [{ assignment_type: 'Homework' }], past_assignments: [] },
    });
    expect(newest.enrollments).toMatchObject({ count: 0, num_pages: 1, results: [] });
    expect(JSON.parse(newest.configs.config)).toHaveProperty('course_dates_calendar_sync.android.enabled');
    const older = (await browser.get(`/api/mobile/v3/users/${username}/course_enrollments/`)).body;
    expect(older.primary).toBeUndefined();
    expect(older.enrollments.results).toHaveLength(1);
  });

  it.each([
    ['in_progress', 0],
    ['expired', 1],
    ['completed', 0],
    ['all', 1],
  ])('lists a course that is over under %s %i times', async (status, count) => {
    const { browser, username } = await aLearner(app, other);
    const { body } = await browser.get(`/api/mobile/v4/users/${username}/course_enrollments/?status=${status}`);
    expect(body.enrollments.count).toBe(count);
  });

  it('is of the caller alone', async () => {
    const { browser } = await aLearner(app, maps);
    expect((await browser.get('/api/mobile/v4/users/somebody/course_enrollments/')).status).toBe(404);
  });
});
