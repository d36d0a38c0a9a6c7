import { IdentityFacade, type UserView } from '@lyceum/identity';
import { type CourseRunKey, courseRunKey } from '@lyceum/kernel';
import { FixedClock, startTestApp, type TestApp, type TestClient } from '@lyceum/platform/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EnrollmentFacade, EnrollmentModule } from '../src/index.ts';
import { aPublishedCourse } from '../src/testing/a-published-course.ts';

let app: TestApp;
let maps: CourseRunKey;
let users = 0;

beforeAll(async () => {
  app = await startTestApp({ modules: [EnrollmentModule], clock: new FixedClock('2026-03-02T09:00:00Z') });
  maps = await aPublishedCourse(app);
});
afterAll(() => app.close());

async function aLearner(): Promise<{ user: UserView; browser: TestClient }> {
  users += 1;
  const fields = {
    username: `learner${users}`,
    email: `learner${users}@example.org`,
    name: 'Li',
    password: 'tea and 3 cups',
  };
  const user = await app.get(IdentityFacade).ensureUser(fields);
  return { user, browser: app.signIn({ userId: user.id, username: user.username }) };
}

const enroll = (browser: TestClient, courseRun: string, more: object = {}) =>
  browser.post('/api/enrollment/v1/enrollment', { course_details: { course_id: courseRun }, ...more });

describe('enrolling', () => {
  it('answers with the enrollment and its course in the shape Open edX clients read', async () => {
    const { user, browser } = await aLearner();
    const { status, body } = await enroll(browser, maps);
    expect(status).toBe(200);
    expect(body).toEqual({
      created: '2026-03-02T09:00:00Z',
      mode: 'audit',
      is_active: true,
      user: user.username,
      course_details: {
        course_id: maps,
        course_name: 'Reading Maps',
        enrollment_start: null,
        enrollment_end: null,
        course_start: '2026-01-10T00:00:00Z',
        course_end: null,
        invite_only: false,
        course_modes: [
          {
            slug: 'audit',
            name: 'Audit',
            min_price: 0,
            suggested_prices: '',
            currency: 'usd',
            expiration_datetime: null,
            description: null,
            sku: null,
            bulk_sku: null,
          },
        ],
      },
    });
    expect((await browser.get(`/api/courses/v1/courses/${maps}`)).body.is_enrolled).toBe(true);
  });

  it('takes the address that Android sends as consent to mail', async () => {
    const { user, browser } = await aLearner();
    await browser.post('/api/enrollment/v1/enrollment', {
      course_details: { course_id: maps, email_opt_in: user.email },
    });
    expect(await app.get(EnrollmentFacade).enrollmentOf(user.id, maps)).toMatchObject({ allowsEmail: true });
  });

  it('twice changes nothing', async () => {
    const { user, browser } = await aLearner();
    const first = await enroll(browser, maps);
    expect(await enroll(browser, maps)).toMatchObject({ status: 200, body: first.body });
    expect(await app.get(EnrollmentFacade).listEnrollmentsOf(user.id)).toHaveLength(1);
  });

  it.each([
    [
      'before enrollment begins',
      { enrollmentStart: '2026-04-01T00:00:00Z' },
      403,
      'enrollment_closed',
      'Enrollment has not begun.',
    ],
    [
      'after enrollment is over',
      { enrollmentEnd: '2026-03-01T00:00:00Z' },
      403,
      'enrollment_closed',
      'Enrollment is closed.',
    ],
    [
      'without an invitation',
      { invitationOnly: true },
      403,
      'invitation_only',
      'Enrollment in this course is by invitation only.',
    ],
    ['where no place is left', { maxEnrollments: 0 }, 403, 'course_full', 'The course is full.'],
  ])('is refused %s, and the team may all the same', async (_when, details, status, code, message) => {
    const number = `Closed${code}${Object.keys(details)[0]}`;
    const key = await aPublishedCourse(app, { number, ...details });
    const { user, browser } = await aLearner();
    expect(await enroll(browser, key)).toMatchObject({
      status,
      body: { message, localizedMessage: message, error_code: code },
    });
    const staff = app.signIn({ isStaff: true });
    expect(await enroll(staff, key, { user: user.username })).toMatchObject({
      status: 200,
      body: { user: user.username },
    });
    expect(await app.get(EnrollmentFacade).isEnrolled(user.id, key)).toBe(true);
  });

  it('never lets in more than there are places, however many come at once', async () => {
    const key = await aPublishedCourse(app, { number: 'Three', maxEnrollments: 3 });
    const learners = await Promise.all(Array.from({ length: 8 }, aLearner));
    const answers = await Promise.all(learners.map(({ browser }) => enroll(browser, key)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(3);
    expect(answers.filter(({ body }) => body.error_code === 'course_full')).toHaveLength(5);
    expect(await app.get(EnrollmentFacade).countLearners(key)).toBe(3);
  });

  it.each(['course-v1:No+Such+Run', 'no key at all', ''])('names no course for "%s"', async (key) => {
    const { browser } = await aLearner();
    const { status, body } = await enroll(browser, key);
    expect(status).toBe(400);
    expect(body).toMatchObject({ error_code: 'course_run_not_found', message: expect.any(String) });
  });

  it('is for those who are signed in', async () => {
    expect((await enroll(app.visit(), maps)).status).toBe(401);
  });

  it('stops at forty changes in a minute', async () => {
    const { browser } = await aLearner();
    for (let count = 0; count < 40; count += 1) await enroll(browser, 'course-v1:No+Such+Run');
    const { status, headers } = await enroll(browser, maps);
    expect(status).toBe(429);
    expect(headers['retry-after']).toBe('60');
  });
});

describe('modes', () => {
  it('that are not offered are refused, and those with a price must be bought', async () => {
    const key = await aPublishedCourse(app, { number: 'Modes' });
    const staff = app.signIn({ isStaff: true });
    const modes = `/api/course_modes/v1/courses/${key}`;
    await staff.post(modes, { mode_slug: 'honor', mode_display_name: 'Honor' });
    await staff.post(modes, { mode_slug: 'verified', mode_display_name: 'Verified', min_price: 49 });
    const { user, browser } = await aLearner();
    expect((await enroll(browser, key, { mode: 'gold' })).body.error_code).toBe('mode_not_offered');
    expect((await enroll(browser, key, { mode: 'verified' })).body.error_code).toBe('mode_needs_payment');
    expect((await enroll(browser, key, { mode: 'honor' })).body.mode).toBe('honor');
    expect((await enroll(staff, key, { user: user.username, mode: 'verified' })).body.mode).toBe('verified');
    expect((await enroll(browser, key)).body.mode).toBe('verified');
  });
});

describe('leaving', () => {
  it('keeps the enrollment, inactive, and coming back continues it', async () => {
    const { user, browser } = await aLearner();
    await enroll(browser, maps);
    expect((await enroll(browser, maps, { is_active: false })).body).toMatchObject({ is_active: false, mode: 'audit' });
    expect(await app.get(EnrollmentFacade).isEnrolled(user.id, maps)).toBe(false);
    expect((await browser.get('/api/enrollment/v1/enrollment')).body).toEqual([]);
    expect((await enroll(browser, maps)).body).toMatchObject({ is_active: true, created: '2026-03-02T09:00:00Z' });
  });

  it('is refused to those who were never there', async () => {
    const { browser } = await aLearner();
    expect((await enroll(browser, maps, { is_active: false })).status).toBe(400);
  });
});

describe('enrolling others', () => {
  it('is for the course team; to all others the learner is not there', async () => {
    const { user } = await aLearner();
    const { browser: somebody } = await aLearner();
    expect((await enroll(somebody, maps, { user: user.username })).status).toBe(404);
    const { user: teacher, browser: teaching } = await aLearner();
    const grant = { accountId: teacher.id, courseRun: maps, role: 'instructor' as const, by: 'admin' };
    await app.get(IdentityFacade).grantCourseRole(grant);
    expect((await enroll(teaching, maps, { email: user.email })).status).toBe(200);
    expect((await enroll(teaching, maps, { user: 'nobody' })).status).toBe(406);
  });
});

describe('looking enrollments up', () => {
  it('finds one’s own by course run, or by name and course run', async () => {
    const { user, browser } = await aLearner();
    expect(await browser.get(`/api/enrollment/v1/enrollment/${maps}`)).toMatchObject({ status: 200, text: '' });
    await enroll(browser, maps);
    expect((await browser.get(`/api/enrollment/v1/enrollment/${maps}`)).body.user).toBe(user.username);
    const path = `/api/enrollment/v1/enrollment/${user.username},${encodeURIComponent(maps)}`;
    expect((await browser.get(path)).body.course_details.course_id).toBe(maps);
    expect((await (await aLearner()).browser.get(path)).status).toBe(404);
    expect((await app.signIn({ isStaff: true }).get(path)).status).toBe(200);
  });

  it('lists active ones, newest first', async () => {
    const { user, browser } = await aLearner();
    await enroll(browser, maps);
    expect((await browser.get('/api/enrollment/v1/enrollment')).body).toHaveLength(1);
    expect(
      (await app.signIn({ isStaff: true }).get(`/api/enrollment/v1/enrollment?user=${user.username}`)).body,
    ).toHaveLength(1);
    expect((await browser.get('/api/enrollment/v1/enrollment?user=learner1')).status).toBe(404);
  });

  it('pages through a course run for its team', async () => {
    const key = await aPublishedCourse(app, { number: 'Paged' });
    const learners = [await aLearner(), await aLearner(), await aLearner()];
    for (const { browser } of learners) await enroll(browser, key);
    const staff = app.signIn({ isStaff: true });
    const first = (await staff.get(`/api/enrollment/v1/enrollments/?course_id=${encodeURIComponent(key)}&page_size=2`))
      .body;
    expect(first.results).toHaveLength(2);
    const { pathname, search } = new URL(first.next);
    const second = (await staff.get(`${pathname}${search}`)).body;
    expect(second).toMatchObject({
      next: null,
      results: [{ user: learners[2]?.user.username, course_id: key, is_active: true }],
    });
    expect(
      (await learners[0]?.browser.get(`/api/enrollment/v1/enrollments/?course_id=${encodeURIComponent(key)}`))?.status,
    ).toBe(403);
  });

  it('tells visitors when and how one may enroll', async () => {
    const { body } = await app.visit().get(`/api/enrollment/v1/course/${maps}`);
    expect(body).toMatchObject({ course_id: maps, invite_only: false, course_modes: [{ slug: 'audit' }] });
    expect((await app.visit().get('/api/enrollment/v1/course/course-v1:No+Such+Run')).status).toBe(404);
  });

  it('tells the caller their roles', async () => {
    const { user, browser } = await aLearner();
    const other = courseRunKey('course-v1:Demo+Other+2026');
    const identity = app.get(IdentityFacade);
    await identity.grantCourseRole({ accountId: user.id, courseRun: maps, role: 'staff', by: 'admin' });
    await identity.grantCourseRole({ accountId: user.id, courseRun: other, role: 'author', by: 'admin' });
    expect((await browser.get('/api/enrollment/v1/roles/')).body).toMatchObject({
      is_staff: false,
      roles: { length: 2 },
    });
    expect((await browser.get(`/api/enrollment/v1/roles/?courseId=${encodeURIComponent(maps)}`)).body.roles).toEqual([
      { org: 'Demo', course_id: maps, role: 'staff' },
    ]);
  });
});

describe('enrolling from web pages', () => {
  it('takes a form and answers with plain text', async () => {
    const { user, browser } = await aLearner();
    const send = (enrollment_action: string) =>
      browser.postForm('/change_enrollment', { course_id: maps, enrollment_action });
    expect(await send('enroll')).toMatchObject({ status: 200, text: '' });
    expect(await app.get(EnrollmentFacade).isEnrolled(user.id, maps)).toBe(true);
    expect((await send('unenroll')).status).toBe(200);
    expect(await app.get(EnrollmentFacade).isEnrolled(user.id, maps)).toBe(false);
    expect((await send('jump')).status).toBe(400);
  });

  it('says 403 to visitors', async () => {
    const fields = { course_id: maps, enrollment_action: 'enroll' };
    expect((await app.visit().postForm('/change_enrollment', fields)).status).toBe(403);
  });
});
