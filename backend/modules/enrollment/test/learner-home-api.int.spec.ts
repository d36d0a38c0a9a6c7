import { IdentityFacade, type UserView } from '@lyceum/identity';
import { FixedClock, startTestApp, type TestApp, type TestClient } from '@lyceum/platform/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EnrollmentModule } from '../src/index.ts';
import { aPublishedCourse } from '../src/testing/a-published-course.ts';

const clock = new FixedClock('2026-03-02T09:00:00Z');
let app: TestApp;
let ana: UserView;
let browser: TestClient;

beforeAll(async () => {
  app = await startTestApp({ modules: [EnrollmentModule], clock });
  ana = await app.get(IdentityFacade).ensureUser({
    username: 'ana',
    email: 'ana@example.org',
    name: 'Ana',
    password: 'maps and 7 hills',
  });
  browser = app.signIn({ userId: ana.id, username: 'ana' });
});
afterAll(() => app.close());

const path = '/api/learner_home/init';

async function enrollIn(number: string, details: object): Promise<string> {
  const key = await aPublishedCourse(app, { number, displayName: number, ...details });
  await browser.post('/api/enrollment/v1/enrollment', { course_details: { course_id: key } });
  clock.advance(1000);
  return key;
}

describe('the learner’s dashboard', () => {
  it('is empty at first', async () => {
    expect((await browser.get(path)).body).toEqual({
      emailConfirmation: { isNeeded: false, sendEmailUrl: 'http://localhost:8000/api/send_account_activation_email' },
      enterpriseDashboard: null,
      platformSettings: { supportEmail: null, billingEmail: null, courseSearchUrl: 'http://localhost:8000/courses' },
      courses: [],
      socialShareSettings: {
        facebook: { isEnabled: false, socialBrand: '', utmParams: '' },
        twitter: { isEnabled: false, socialBrand: '', utmParams: '' },
      },
      suggestedCourses: [],
    });
  });

  it('asks those to confirm their address who have not', async () => {
    const fresh = app.visit();
    const fields = { username: 'ben', email: 'ben@example.org', name: 'Ben', password: 'maps and 7 hills' };
    await fresh.post('/api/user/v2/account/registration/', fields);
    expect((await fresh.get(path)).body.emailConfirmation.isNeeded).toBe(true);
  });

  it('has a card for each course run, the newest first', async () => {
    const maps = await enrollIn('Maps', { courseImage: '/asset-v1:Demo+Maps+2026+type@asset+block@maps.png' });
    await enrollIn('Later', { start: '2027-01-01T00:00:00Z' });
    await enrollIn('Past', { end: '2026-02-01T00:00:00Z' });
    const { courses } = (await browser.get(path)).body;
    expect(courses.map((card: { course: { courseName: string } }) => card.course.courseName)).toEqual([
      'Past',
      'Later',
      'Maps',
    ]);
    expect(courses[2]).toMatchObject({
      course: { bannerImgSrc: '/asset-v1:Demo+Maps+2026+type@asset+block@maps.png', courseNumber: 'Maps' },
      courseProvider: { name: 'Demo' },
      courseRun: {
        courseId: maps,
        isStarted: true,
        isArchived: false,
        minPassingGrade: '0.6',
        homeUrl: `http://localhost:8000/learning/course/${maps}/home`,
      },
      enrollment: { isEnrolled: true, isAudit: true, mode: 'audit', lastEnrolled: '2026-03-02T09:00:00Z' },
    });
    expect(courses[1]).toMatchObject({
      courseRun: { isStarted: false },
      enrollment: { coursewareAccess: { isTooEarly: true, isStaff: false } },
    });
    expect(courses[0]).toMatchObject({ courseRun: { isArchived: true } });
  });

  it('of somebody else is for site staff', async () => {
    const staff = app.signIn({ isStaff: true });
    expect((await staff.get(`${path}?user=ana`)).body.courses).toHaveLength(3);
    expect((await staff.get(`${path}?user=nobody`)).status).toBe(404);
    expect((await app.signIn().get(`${path}?user=ana`)).status).toBe(403);
    expect((await app.visit().get(path)).status).toBe(401);
  });
});
