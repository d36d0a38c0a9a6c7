import { createReadStream, readFileSync, statSync } from 'node:fs';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { ContextKey } from '@lyceum/kernel';
import { startTestApp, type TestApp } from '@lyceum/platform/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ContentFacade, ContentModule, ExportCourse, ImportCourse, type Imported } from '../src/index.ts';
import { recordedCourse } from '../src/testing/recorded.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ modules: [ContentModule] });
});
afterAll(() => app?.close());

const packages: readonly {
  file: string;
  key: string;
  blocks: number;
  assets: number;
  /** Files that nobody can read, in the original. */
  losses?: readonly string[];
}[] = [
  {
    file: 'cs50-python.tar.gz',
    key: 'course-v1:OpenCourse+PY101+2024_T1',
    blocks: 826,
    assets: 2,
    losses: ['drafts/problem/7a68129bffad4c599c7747567601332a.xml'],
  },
  { file: 'openedx-demo-course.tar.gz', key: 'course-v1:OpenedX+DemoX+DemoCourse', blocks: 401, assets: 124 },
  { file: 'openedx-demo-library.tar.gz', key: 'library-v1:OpenedX+DemoRespiratoryQuestions', blocks: 7, assets: 0 },
  { file: 'oxa-kitchen-sink.tar.gz', key: 'course-v1:Microsoft+KS101+course', blocks: 54, assets: 4 },
];

describe('a real package', () => {
  for (const { file, key, blocks, assets, losses = [] } of packages) {
    const { path, isThere } = recordedCourse(file);

    it.skipIf(!isThere)(`${file} loses nothing that can be read on its way in`, async () => {
      const { context, report } = await imported(createReadStream(path), statSync(path).size);
      expect({ context, assets: report.assets, blocks: sum(report.blocks) }).toEqual({ context: key, assets, blocks });
      expect((await versionOf(context)).blockCount).toBe(blocks);
      expect(report.notes.filter(({ severity }) => severity === 'error').map((note) => note.file)).toEqual(losses);
    });

    it.skipIf(!isThere)(`${file} comes back as the same blocks from an export of it`, async () => {
      const { context } = await imported(createReadStream(path), statSync(path).size);
      const before = await versionOf(context);
      const archive = await app.get(ExportCourse).execute(context);
      const bytes = await buffer(archive ?? Readable.from([]));
      await imported(Readable.from([bytes]), bytes.length);
      const after = await versionOf(context);
      expect(after.block(after.root)?.hash).toBe(before.block(before.root)?.hash);
    });
  }
});

describe('a real package of 16 MB', () => {
  const { path, isThere } = recordedCourse('openedx-demo-course.tar.gz');

  it.skipIf(!isThere)('is taken as an upload', async () => {
    const author = app.signIn({ isStaff: true });
    const file = { name: 'file', filename: 'demo.tar.gz', content: readFileSync(path) };
    const started = await author.upload('/api/content/v1/imports?course_run=course-v1:Up%2BLoad%2B1', file);
    await app.settle();
    expect((await author.get(`/api/content/v1/imports/${started.body.id}`)).body).toMatchObject({
      state: 'done',
      error: null,
    });
  });
});

function imported(content: Readable, bytes: number): Promise<Imported> {
  return app.get(ImportCourse).execute({
    importId: 'recorded',
    content,
    bytes,
    target: null,
    author: 'ana',
    message: '',
    mayReplace: async () => true,
    progress: async () => undefined,
  });
}

async function versionOf(context: ContextKey) {
  const snapshot = await app.get(ContentFacade).snapshot(context, 'draft');
  if (!snapshot) throw new Error(`${context} is not stored`);
  return snapshot;
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}
