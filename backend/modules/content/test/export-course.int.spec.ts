import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { type CourseRunKey, courseRunKey, libraryKey, usageKey } from '@lyceum/kernel';
import { startTestApp, type TestApp } from '@lyceum/platform/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Archives } from '../src/application/archives.ts';
import {
  Assets,
  ContentAuthoring,
  ContentModule,
  CourseTransfers,
  ExportCourse,
  ImportCourse,
  StartExport,
} from '../src/index.ts';
import { anArchive, archiveOf } from '../src/testing/archive.builder.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ modules: [ContentModule] });
});
afterAll(() => app?.close());

describe('an export', () => {
  it('has the files of the import, and gives the same archive again when it is imported', async () => {
    const first = await exportOf(
      await imported(await anArchive({ 'course/notes/sound.bin': new Uint8Array([255, 254]) })),
    );
    expect([...first.keys()]).toEqual([
      'course/about/overview.html',
      'course/chapter/c1.xml',
      'course/course.xml',
      'course/course/Run.xml',
      'course/drafts/html/h2.html',
      'course/drafts/html/h2.xml',
      'course/drafts/vertical/u2.xml',
      'course/html/h1.html',
      'course/html/h1.xml',
      'course/notes/sound.bin',
      'course/policies/Run/grading_policy.json',
      'course/policies/Run/policy.json',
      'course/policies/assets.json',
      'course/problem/p1.xml',
      'course/sequential/s1.xml',
      'course/static/map.png',
      'course/vertical/u1.xml',
    ]);
    const again = await exportOf(await imported(await archiveOf(Object.fromEntries(first)), 'course-v1:Org+Num+Run'));
    expect(again).toEqual(first);
  });

  it('has edits that are not published as drafts', async () => {
    const courseRun = await imported(await anArchive(), 'course-v1:Org+Num+Edited');
    const block = usageKey('block-v1:Org+Num+Edited+type@html+block@h1');
    const edit = { kind: 'update', block, set: { data: '<p>Edited</p>' }, unset: [] } as const;
    await app.get(ContentAuthoring).edit({ context: courseRun, author: 'ana', message: '', edits: [edit] });
    const files = await exportOf(courseRun);
    expect(files.get('course/html/h1.html')?.toString()).toContain('map.png');
    expect(files.get('course/drafts/html/h1.html')?.toString()).toBe('<p>Edited</p>');
  });

  it('has files that were added, and says which are locked', async () => {
    const courseRun = await imported(await anArchive(), 'course-v1:Org+Num+Files');
    await app.get(Assets).add({ context: courseRun, path: 'a b.txt', content: Buffer.from('new'), isLocked: true });
    const files = await exportOf(courseRun);
    expect(files.get('course/static/a b.txt')?.toString()).toBe('new');
    expect(JSON.parse(files.get('course/policies/assets.json')?.toString() ?? '')).toMatchObject({
      'a b.txt': { displayname: 'a b.txt', contentType: 'text/plain', locked: true },
      'map.png': { locked: false },
    });
  });

  it('of a library is a library', async () => {
    const library = await archiveOf({
      'library/library.xml':
        '<library org="Org" library="Lib" display_name="Questions" url_name="library"><problem url_name="p1"/></library>',
      'library/problem/p1.xml': '<problem display_name="One"><p>1</p></problem>',
    });
    const context = await importedContext(library, null);
    expect(context).toBe(libraryKey('library-v1:Org+Lib'));
    const files = await filesOf(await app.get(ExportCourse).execute(libraryKey('library-v1:Org+Lib')));
    expect(files.get('library/library.xml')?.toString()).toContain('display_name="Questions"');
    expect(files.get('library/problem/p1.xml')?.toString()).toContain('display_name="One"');
  });

  it('is made in the background and kept for its download', async () => {
    const courseRun = await imported(await anArchive(), 'course-v1:Org+Num+Background');
    const principal = { userId: 1, username: 'ana', isAdmin: false, isStaff: true };
    expect(await app.get(StartExport).execute(courseRun, principal)).toMatchObject({ state: 'waiting' });
    await app.settle();
    const transfers = app.get(CourseTransfers);
    const transfer = await transfers.newestExport(courseRun);
    expect(transfer).toMatchObject({ state: 'done', filename: 'Org_Num_Background.tar.gz' });
    const archive = transfer && (await transfers.openArchive(transfer));
    expect([...(await filesOf(archive?.content ?? null)).keys()]).toContain('course/course.xml');
    await app.get(StartExport).execute(courseRun, principal);
    await app.settle();
    expect(transfer && (await transfers.openArchive(transfer))).toBeNull();
  });

  it('of a course run that is not stored is none', async () => {
    expect(await app.get(ExportCourse).execute(courseRunKey('course-v1:No+Such+Run'))).toBeNull();
  });
});

async function imported(archive: Buffer, target = 'course-v1:Org+Num+Run'): Promise<CourseRunKey> {
  return courseRunKey(await importedContext(archive, courseRunKey(target)));
}

async function importedContext(archive: Buffer, target: CourseRunKey | null): Promise<string> {
  const { context } = await app.get(ImportCourse).execute({
    importId: 'test',
    content: Readable.from([archive]),
    bytes: archive.length,
    target,
    author: 'ana',
    message: '',
    mayReplace: async () => true,
    progress: async () => undefined,
  });
  return context;
}

async function exportOf(courseRun: CourseRunKey): Promise<Map<string, Buffer>> {
  return filesOf(await app.get(ExportCourse).execute(courseRun));
}

async function filesOf(archive: Readable | null): Promise<Map<string, Buffer>> {
  if (!archive) throw new Error('There is no archive');
  const bytes = await buffer(archive);
  const opened = await app.get(Archives).open(Readable.from([bytes]), bytes.length);
  const files = new Map<string, Buffer>();
  for (const [path, file] of opened.files) files.set(path, Buffer.from(await file.read()));
  await opened.dispose();
  return new Map([...files].sort(([one], [other]) => (one < other ? -1 : 1)));
}
