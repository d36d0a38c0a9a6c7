import { ImportCourse } from '@lyceum/content';
import { IdentityFacade } from '@lyceum/identity';
import { courseRunKey } from '@lyceum/kernel';
import { startTestApp, type TestApp, type TestClient, watchQueries } from '@lyceum/platform/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packFolder } from '../src/first-data/pack-folder.ts';
import { modules } from '../src/modules.ts';
import { writeQueryList } from './query-list.ts';

const courseRun = courseRunKey('course-v1:Lyceum+START101+2026');
const block = (type: string, name: string) => `block-v1:Lyceum+START101+2026+type@${type}+block@${name}`;
const problem = block('problem', 'a-light-year');
const unit = block('vertical', 'homework-1-sizes');

describe('a course run from its import to its grades', () => {
  let app: TestApp;
  let watch: ReturnType<typeof watchQueries>;
  beforeAll(async () => {
    app = await startTestApp({ modules });
    watch = watchQueries(app.database.connection);
    await importDemoCourse(app);
  });
  afterAll(() => app.close());

  it('never reads a whole collection: every query begins at an index', async () => {
    const identity = app.get(IdentityFacade);
    const { id, username } = await identity.ensureUser(aPerson('ana', false));
    const boss = await identity.ensureUser(aPerson('boss', true));
    const learner = app.signIn({ userId: id, username });
    const admin = app.signIn({ userId: boss.id, username: boss.username, isAdmin: true });
    await learn(learner);
    await app.settle();
    await author(admin);
    await teach(admin, id);
    await app.settle();
    const plans = await watch.plans();
    await writeQueryList(app.database.connection, plans);
    expect(plans.filter(({ indexes }) => indexes.length === 0)).toEqual([]);
    expect(new Set(plans.map(({ collection }) => collection)).size).toBeGreaterThan(20);
  });
});

async function learn(learner: TestClient): Promise<void> {
  await answered(learner.post('/api/enrollment/v1/enrollment', { course_details: { course_id: courseRun } }));
  await answered(learner.post(`/api/assessment/v1/problems/${problem}/submissions`, aSubmission()));
  for (const path of [
    '/api/courses/v1/courses/',
    `/api/courses/v1/courses/${courseRun}`,
    '/api/learner_home/init/',
    '/api/enrollment/v1/enrollment',
    `/api/courseware/course/${courseRun}`,
    `/api/course_home/outline/${courseRun}`,
    `/api/course_home/dates/${courseRun}`,
    `/api/course_home/progress/${courseRun}`,
    `/api/courseware/v1/units/${unit}`,
    `/api/grading/v1/course-runs/${courseRun}/explanation`,
  ])
    await answered(learner.get(path));
}

async function author(admin: TestClient): Promise<void> {
  const parent_locator = block('sequential', 'homework-1');
  const { body } = await answered(
    admin.post('/xblock/', { parent_locator, category: 'vertical', display_name: 'New' }),
  );
  const made = encodeURIComponent(body.locator);
  await answered(admin.post(`/xblock/${made}`, { display_name: 'Renamed' }));
  await answered(admin.post(`/xblock/${made}`, { publish: 'make_public' }));
  await answered(admin.get(`/api/content/v1/course-runs/${courseRun}/commits`));
  await answered(admin.get(`/api/content/v1/course-runs/${courseRun}/compare`));
}

async function teach(admin: TestClient, learnerId: number): Promise<void> {
  await answered(admin.get(`/api/grades/v1/gradebook/${courseRun}/`));
  await answered(admin.get(`/api/course_home/progress/${courseRun}/${learnerId}`));
  await answered(admin.get('/api/federation/v1/status'));
  await answered(admin.get('/api/operations/v1/engines'));
}

async function answered(answer: ReturnType<TestClient['get']>): ReturnType<TestClient['get']> {
  const { status, text } = await answer;
  expect(status, text.slice(0, 300)).toBeLessThan(300);
  return answer;
}

const aSubmission = () => ({ submission_id: 'the-first-one', answers: { 'a-light-year_2_1': '9.5e15' } });

const aPerson = (username: string, isAdmin: boolean) => ({
  username,
  email: `${username}@example.com`,
  name: username,
  password: 'long-enough-4-all',
  isAdmin,
});

async function importDemoCourse(app: TestApp): Promise<void> {
  await app.get(ImportCourse).execute({
    importId: 'demo',
    content: packFolder(new URL('../../../demo-course/course', import.meta.url).pathname),
    bytes: 0,
    target: courseRun,
    author: 'boss',
    message: 'Demo course',
    mayReplace: async () => true,
    progress: async () => {},
  });
  await app.settle();
}
