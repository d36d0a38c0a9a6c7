import { createReadStream, statSync } from 'node:fs';
import { type ContextKey, courseRunKey, libraryKey } from '@lyceum/kernel';
import { startTestApp, type TestApp } from '@lyceum/platform/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ContentFacade, ContentModule, ImportCourse, type Imported } from '../src/index.ts';
import { recordedCourse } from '../src/testing/recorded.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ modules: [ContentModule] });
});
afterAll(() => app?.close());

const packages: readonly { file: string; key: ContextKey; blocks: number; draftOnly: number; assets: number }[] = [
  {
    file: 'cs50-python.tar.gz',
    key: courseRunKey('course-v1:OpenCourse+PY101+2024_T1'),
    blocks: 0,
    draftOnly: 0,
    assets: 0,
  },
  {
    file: 'openedx-demo-course.tar.gz',
    key: courseRunKey('course-v1:OpenedX+DemoX+DemoCourse'),
    blocks: 0,
    draftOnly: 0,
    assets: 0,
  },
  {
    file: 'openedx-demo-library.tar.gz',
    key: libraryKey('library-v1:OpenedX+DemoX'),
    blocks: 0,
    draftOnly: 0,
    assets: 0,
  },
  {
    file: 'oxa-kitchen-sink.tar.gz',
    key: courseRunKey('course-v1:Microsoft+KS101+course'),
    blocks: 0,
    draftOnly: 0,
    assets: 0,
  },
];

describe('real packages', () => {
  for (const { file, key, blocks } of packages) {
    const { path, isThere } = recordedCourse(file);
    it.skipIf(!isThere)(`${file} becomes ${key}`, async () => {
      const { context, report } = await imported(path);
      console.log(
        context,
        report.blocks,
        report.draftOnly,
        report.assets,
        report.keptFiles,
        report.notes.slice(0, 5),
        report.notes.length,
      );
      expect(context).toBe(key);
      expect((await app.get(ContentFacade).snapshot(context, 'draft'))?.blockCount).toBe(blocks);
    });
  }
});

function imported(path: string): Promise<Imported> {
  return app.get(ImportCourse).execute({
    importId: path,
    content: createReadStream(path),
    bytes: statSync(path).size,
    target: null,
    author: 'ana',
    message: '',
    mayReplace: async () => true,
    progress: async () => undefined,
  });
}
