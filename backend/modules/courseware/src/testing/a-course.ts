import { type BlockSeed, ContentAuthoring, CreateCourseRun } from '@lyceum/content';
import { EnrollmentFacade } from '@lyceum/enrollment';
import { IdentityFacade } from '@lyceum/identity';
import { type CourseRunKey, courseRunKey, type JsonObject, type UsageKey, usageKeyOf } from '@lyceum/kernel';
import type { TestApp, TestClient } from '@lyceum/platform/testing';

let courses = 0;
let learners = 0;

/** A block of a course from `type/id`. */
export function aBlock(typeAndId: string, fields: JsonObject = {}, children: readonly BlockSeed[] = []): BlockSeed {
  const [type = '', id = ''] = typeAndId.split('/');
  return { type, id, fields: { display_name: id, ...fields }, children };
}

export function key(courseRun: CourseRunKey, typeAndId: string): UsageKey {
  const [type = '', id = ''] = typeAndId.split('/');
  return usageKeyOf({ context: courseRun, type, id });
}

/** Publishes a course run with these sections. */
export async function aCourse(
  app: TestApp,
  sections: readonly BlockSeed[],
  { fields = {}, files = {} }: { fields?: JsonObject; files?: Record<string, string> } = {},
): Promise<CourseRunKey> {
  courses += 1;
  const courseRun = courseRunKey(`course-v1:Demo+Maps+R${courses}`);
  await app.get(CreateCourseRun).execute({
    courseRun,
    author: 'ana',
    fields: { display_name: 'Reading Maps', start: '2026-01-10T00:00:00Z', ...fields },
    files: new Map(Object.entries(files)),
  });
  const course = usageKeyOf({ context: courseRun, type: 'course', id: 'course' });
  const authoring = app.get(ContentAuthoring);
  const edits = sections.map((block) => ({ kind: 'insert' as const, parent: course, index: null, block }));
  await placed(authoring.edit({ context: courseRun, author: 'ana', message: '', edits }));
  await placed(authoring.publish({ context: courseRun, author: 'ana', block: course }));
  await app.settle();
  return courseRun;
}

/** A learner of the course run. */
export async function aLearner(
  app: TestApp,
  courseRun: CourseRunKey,
  mode = 'audit',
): Promise<{ id: number; username: string; browser: TestClient }> {
  learners += 1;
  const username = `learner${learners}`;
  const { id } = await app.get(IdentityFacade).ensureUser({
    username,
    email: `${username}@example.org`,
    name: 'Li',
    password: 'tea and 3 cups',
  });
  const order = { learnerId: id, courseRun, mode, isActive: true, allowsEmail: null, isByTeam: true };
  const enrolled = await app.get(EnrollmentFacade).changeEnrollment(order);
  if (!enrolled.ok) throw new Error(`${username} could not be enrolled in ${courseRun}: ${enrolled.refusal}`);
  return { id, username, browser: app.signIn({ userId: id, username }) };
}

async function placed(change: Promise<{ ok: true } | { ok: false; refusal: string }>): Promise<void> {
  const changed = await change;
  if (!changed.ok) throw new Error(`The content of the test could not be made: ${changed.refusal}`);
}
