import { IdentityFacade } from '@lyceum/identity';
import { type CourseRunKey, courseRunKey } from '@lyceum/kernel';
import { On, type PayloadOf } from '@lyceum/platform';
import { FixedClock, startTestApp, type TestApp } from '@lyceum/platform/testing';
import { Injectable, Module } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EnrollmentActivated, EnrollmentDeactivated, EnrollmentModeChanged } from '../src/events.ts';
import { EnrollmentFacade, EnrollmentModule } from '../src/index.ts';
import { aPublishedCourse } from '../src/testing/a-published-course.ts';

const heard: string[] = [];

@Injectable()
class Listener {
  @On(EnrollmentActivated)
  came({ learnerId, mode }: PayloadOf<typeof EnrollmentActivated>): void {
    heard.push(`${learnerId} came as ${mode}`);
  }

  @On(EnrollmentDeactivated)
  left({ learnerId }: PayloadOf<typeof EnrollmentDeactivated>): void {
    heard.push(`${learnerId} left`);
  }

  @On(EnrollmentModeChanged)
  changed({ learnerId, previousMode, mode }: PayloadOf<typeof EnrollmentModeChanged>): void {
    heard.push(`${learnerId} changed from ${previousMode} to ${mode}`);
  }
}

@Module({ providers: [Listener] })
class ListenerModule {}

const clock = new FixedClock('2026-03-02T09:00:00Z');
let app: TestApp;
let enrollment: EnrollmentFacade;
let maps: CourseRunKey;

beforeAll(async () => {
  app = await startTestApp({ modules: [EnrollmentModule, ListenerModule], clock });
  enrollment = app.get(EnrollmentFacade);
  maps = await aPublishedCourse(app);
});
afterAll(() => app.close());

const order = (learnerId: number, courseRun: CourseRunKey) => ({
  learnerId,
  courseRun,
  mode: null,
  isActive: true,
  allowsEmail: null,
  isByTeam: false,
});
const principal = (userId: number, more = {}) => ({
  userId,
  username: `user${userId}`,
  isAdmin: false,
  isStaff: false,
  ...more,
});

describe('access to the content of a course run', () => {
  it('follows the enrollment', async () => {
    expect(await enrollment.courseAccess(null, maps)).toMatchObject({ errorCode: 'authentication_required' });
    expect(await enrollment.courseAccess(principal(1), maps)).toMatchObject({ errorCode: 'enrollment_required' });
    await enrollment.changeEnrollment(order(1, maps));
    expect(await enrollment.courseAccess(principal(1), maps)).toEqual({ hasAccess: true, as: 'learner' });
    await enrollment.changeEnrollment({ ...order(1, maps), isActive: false });
    expect(await enrollment.courseAccess(principal(1), maps)).toMatchObject({ errorCode: 'enrollment_required' });
  });

  it('begins at the start, for learners', async () => {
    const key = await aPublishedCourse(app, { number: 'Soon', start: '2026-03-02T10:00:00Z' });
    await enrollment.changeEnrollment(order(2, key));
    expect(await enrollment.courseAccess(principal(2), key)).toMatchObject({
      errorCode: 'course_not_started',
      userMessage: 'This course has not started. It starts March 2, 2026.',
    });
    clock.advance(60 * 60_000);
    expect(await enrollment.courseAccess(principal(2), key)).toEqual({ hasAccess: true, as: 'learner' });
  });

  it('is the team’s at all times', async () => {
    const key = await aPublishedCourse(app, { number: 'Far', start: '2030-06-01T00:00:00Z' });
    const { id } = await app.get(IdentityFacade).ensureUser({
      username: 'author',
      email: 'author@example.org',
      name: 'Author',
      password: 'a pen and 1 page',
    });
    await app.get(IdentityFacade).grantCourseRole({ accountId: id, courseRun: key, role: 'author', by: 'admin' });
    expect(await enrollment.courseAccess(principal(id), key)).toEqual({ hasAccess: true, as: 'team' });
    expect(await enrollment.courseAccess(principal(3, { isStaff: true }), key)).toEqual({
      hasAccess: true,
      as: 'team',
    });
    expect(await enrollment.isTeam(principal(3), key)).toBe(false);
  });

  it('is nothing to speak of where nothing is published', async () => {
    expect(await enrollment.courseAccess(principal(1), courseRunKey('course-v1:No+Such+Run'))).toBeNull();
  });
});

describe('whether one could enroll', () => {
  it('is told beforehand, to visitors too', async () => {
    const shut = await aPublishedCourse(app, { number: 'ShutDoor', enrollmentEnd: '2026-01-01T00:00:00Z' });
    const full = await aPublishedCourse(app, { number: 'FullHouse', maxEnrollments: 1 });
    await enrollment.changeEnrollment(order(80, full));
    expect(await enrollment.enrollmentRefusal(null, maps)).toBeNull();
    expect(await enrollment.enrollmentRefusal(null, shut)).toBe('enrollment_closed');
    expect(await enrollment.enrollmentRefusal(principal(81), full)).toBe('course_full');
    expect(await enrollment.enrollmentRefusal(principal(82, { isStaff: true }), shut)).toBeNull();
    expect(await enrollment.enrollmentRefusal(null, courseRunKey('course-v1:No+Such+Run'))).toBe(
      'course_run_not_found',
    );
  });
});

describe('the news of enrollments', () => {
  it('is told once each and in order', async () => {
    const key = await aPublishedCourse(app, { number: 'News' });
    const staff = app.signIn({ isStaff: true });
    await staff.post(`/api/course_modes/v1/courses/${key}`, { mode_slug: 'honor', mode_display_name: 'Honor' });
    await enrollment.changeEnrollment(order(50, key));
    await enrollment.changeEnrollment(order(50, key));
    await enrollment.changeEnrollment({ ...order(50, key), mode: 'honor' });
    await enrollment.changeEnrollment({ ...order(50, key), isActive: false });
    await enrollment.changeEnrollment(order(50, key));
    await app.settle();
    expect(heard.filter((line) => line.startsWith('50 '))).toEqual([
      '50 came as audit',
      '50 changed from audit to honor',
      '50 left',
      '50 came as honor',
    ]);
  });

  it('is not told of an enrollment that was refused', async () => {
    const key = await aPublishedCourse(app, { number: 'Shut', invitationOnly: true });
    expect(await enrollment.changeEnrollment(order(60, key))).toEqual({ ok: false, refusal: 'invitation_only' });
    await app.settle();
    expect(heard.filter((line) => line.startsWith('60 '))).toEqual([]);
  });
});

describe('the learners of a course run', () => {
  it('are listed page by page, those who left not among them', async () => {
    const key = await aPublishedCourse(app, { number: 'Listed' });
    for (const learner of [74, 71, 73, 72]) await enrollment.changeEnrollment(order(learner, key));
    await enrollment.changeEnrollment({ ...order(73, key), isActive: false });
    const first = await enrollment.listLearners(key, { limit: 2 });
    expect(first.map(({ learnerId }) => learnerId)).toEqual([71, 72]);
    const second = await enrollment.listLearners(key, { after: 72, limit: 2 });
    expect(second.map(({ learnerId }) => learnerId)).toEqual([74]);
    expect(await enrollment.countLearners(key)).toBe(3);
  });
});
