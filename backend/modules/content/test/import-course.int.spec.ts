import { courseRunKey } from '@lyceum/kernel';
import { startTestApp, type TestApp } from '@lyceum/platform/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ContentFacade, ContentModule } from '../src/index.ts';
import { anArchive } from '../src/testing/archive.builder.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ modules: [ContentModule] });
});
afterAll(() => app?.close());

describe('importing an archive', () => {
  it('makes a course run of it', async () => {
    const author = app.signIn({ isStaff: true });
    const answer = await author.upload('/api/content/v1/imports', {
      name: 'file',
      filename: 'a.tar.gz',
      content: await anArchive(),
    });
    expect(answer).toMatchObject({ status: 202, body: { state: 'waiting' } });
    await app.settle();
    const done = await author.get(`/api/content/v1/imports/${answer.body.id}`);
    expect(done.body).toMatchObject({
      state: 'done',
      course_run: 'course-v1:Org+Num+Run',
      report: { blocks: { course: 1, html: 2 } },
    });
    expect(await app.get(ContentFacade).findCourseRun(courseRunKey('course-v1:Org+Num+Run'))).toMatchObject({
      displayName: 'Maps',
    });
  });
});
