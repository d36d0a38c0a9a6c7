import { courseRunKey } from '@lyceum/kernel';
import { startTestApp, type TestApp, watchQueries } from '@lyceum/platform/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { everything } from '../src/application/everything.ts';
import { type CatalogFilter, CourseRunStore } from '../src/application/ports.ts';
import { CatalogModule } from '../src/index.ts';
import { aCatalogCourseRun } from '../src/testing/catalog-course-run.builder.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ modules: [CatalogModule] });
});
afterAll(() => app.close());

const key = courseRunKey('course-v1:Demo+Maps+2026');
const now = new Date('2026-03-02T09:00:00Z');

it.each<[string, Partial<CatalogFilter>]>([
  ['everything', {}],
  ['what visitors see', { seen: { listedAnd: [] } }],
  ['what a course team sees', { seen: { listedAnd: [key] } }],
  ['words', { seen: { listedAnd: [key] }, words: ['read', 'map'] }],
  ['every choice at once', { organizations: ['Demo'], languages: ['en'], modes: ['audit'], isMobileAvailable: true }],
  ['what is open now', { seen: { listedAnd: [] }, notEndedAt: now, openForEnrollmentAt: now }],
  ['keys', { keys: [key] }],
])('lists and counts %s from an index', async (_what, given) => {
  const courseRuns = app.get(CourseRunStore);
  await courseRuns.keep(aCatalogCourseRun());
  const watch = watchQueries(app.database.connection);
  const filter = { ...everything, ...given };
  expect(await courseRuns.list(filter, { skip: 0, limit: 10, order: 'name' })).toHaveLength(1);
  expect(await courseRuns.list(filter, { skip: 0, limit: 10, order: 'newest_start' })).toHaveLength(1);
  expect(await courseRuns.count(filter)).toBe(1);
  expect(await watch.scans()).toEqual([]);
});
