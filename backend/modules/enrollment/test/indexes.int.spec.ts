import { courseRunKey } from '@lyceum/kernel';
import { startTestApp, type TestApp, watchQueries } from '@lyceum/platform/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { EnrollmentStore } from '../src/application/ports.ts';
import { EnrollmentModule } from '../src/index.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ modules: [EnrollmentModule] });
});
afterAll(() => app.close());

it('answers every question about enrollments from an index', async () => {
  const courseRun = courseRunKey('course-v1:Demo+Maps+2026');
  const enrollments = app.get(EnrollmentStore);
  const watch = watchQueries(app.database.connection);
  const now = new Date();
  await enrollments.save({
    learnerId: 7,
    courseRun,
    mode: 'audit',
    isActive: true,
    createdAt: now,
    changedAt: now,
    allowsEmail: false,
  });
  await enrollments.find(7, courseRun);
  await enrollments.listOfLearner(7);
  await enrollments.listOfCourseRun(courseRun, { after: 3, limit: 10 });
  await enrollments.countActive(courseRun);
  await enrollments.closeForOthers(courseRun);
  const after = { learnerId: 3, courseRun };
  for (const query of [
    { courseRun, learnerIds: null },
    { courseRun: null, learnerIds: [7, 8] },
    { courseRun, learnerIds: [7] },
  ])
    for (const place of [null, after]) await enrollments.search({ ...query, after: place, limit: 10 });
  expect(await watch.scans()).toEqual([]);
});
