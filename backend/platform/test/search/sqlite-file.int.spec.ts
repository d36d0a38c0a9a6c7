import { spawn } from 'node:child_process';
import { type FileHandle, mkdtemp, open as openFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defineIndex } from '../../src/search/define-index.ts';
import { SqliteSearchIndex } from '../../src/search/sqlite/sqlite-search-index.ts';
import { aCourse, aCourseIndex, type CourseIndex, school } from './courses.ts';

const everything = { text: null, access: 'everything' } as const;

describe('the file of the search index', () => {
  let folder: string;
  let courses: CourseIndex;
  const open = () => new SqliteSearchIndex(join(folder, 'search.db'));

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lyceum-search-'));
    courses = aCourseIndex();
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('keeps what was put', async () => {
    const first = open();
    await first.put(courses, school);
    await first.onApplicationShutdown();
    const second = open();
    expect((await second.search(courses, { text: 'algoritms', access: 'everything' })).total).toBe(1);
    await second.onApplicationShutdown();
  });

  it('is not made by whoever only asks how the index feels', async () => {
    const index = open();
    expect(await index.status()).toMatchObject({ isAnswering: true, figures: {} });
    await index.onApplicationShutdown();
    expect(await readdir(folder)).toEqual([]);
  });

  it('is begun anew when it is damaged, and says that nothing was built', async () => {
    await writeFile(join(folder, 'search.db'), 'this is no database, and long enough to be looked at. '.repeat(50));
    const index = open();
    expect(await index.builtAt(courses)).toBeNull();
    await index.put(courses, [aCourse('a', { title: 'A' })]);
    expect((await index.search(courses, everything)).total).toBe(1);
    await index.onApplicationShutdown();
  });

  it.each([
    ['in every other page', (file: FileHandle, bytes: number) => everyOther(file, bytes)],
    ['at its end, which is gone', (file: FileHandle, bytes: number) => file.truncate(bytes / 2)],
    ['in its list of tables', (file: FileHandle) => file.write(Buffer.alloc(2_000, 0xab), 0, 2_000, 100)],
  ])('is begun anew when it is damaged %s, and whoever notices is told once', async (_, damage) => {
    const first = open();
    const many = Array.from({ length: 1_500 }, (_none, number) => aCourse(`c${number}`, { title: `Course ${number}` }));
    await first.rebuild(
      courses,
      (async function* () {
        yield many;
      })(),
    );
    await first.onApplicationShutdown();
    const file = await openFile(join(folder, 'search.db'), 'r+');
    await damage(file, (await file.stat()).size);
    await file.close();
    const index = open();
    const asked = await index.search(courses, { text: 'course', access: 'everything' }).catch((error: Error) => error);
    if (asked instanceof Error) expect(asked.message).toContain('must be built anew');
    expect(await index.builtAt(courses)).toBeNull();
    await index.put(courses, [aCourse('a', { title: 'A' })]);
    expect((await index.search(courses, everything)).total).toBe(1);
    await index.onApplicationShutdown();
  });

  it('has everything that was put when the process was killed amid a rebuild', async () => {
    const path = join(folder, 'search.db');
    const killed = spawn(process.execPath, [join(import.meta.dirname, 'rebuilding-process.ts'), path], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const put: string[] = [];
    for await (const id of createInterface({ input: killed.stdout })) {
      put.push(id);
      if (put.length === 30) killed.kill('SIGKILL');
    }
    const crashed = defineIndex('crash', { title: { kind: 'text' } });
    const index = open();
    const found = await index.search(crashed, { text: 'title', access: ['all'], limit: 1_000 });
    expect(found.hits.map(({ id }) => id)).toEqual(expect.arrayContaining(['old', ...put]));
    expect(found.hits.filter(({ id }) => id.startsWith('built'))).toEqual([]);
    expect(await index.builtAt(crashed)).toBeNull();
    await index.rebuild(crashed, (async function* () {})());
    expect((await index.search(crashed, everything)).total).toBe(0);
    await index.onApplicationShutdown();
  });

  it('is asked for again after it could not be opened', async () => {
    await writeFile(join(folder, 'taken'), '');
    const index = new SqliteSearchIndex(join(folder, 'taken', 'search.db'));
    await expect(index.search(courses, everything)).rejects.toThrow();
    await rm(join(folder, 'taken'));
    expect((await index.search(courses, everything)).total).toBe(0);
    await index.onApplicationShutdown();
  });

  it('answers while much is being written', async () => {
    const index = open();
    const many = Array.from({ length: 600 }, (_, number) => aCourse(`c${number}`, { title: `Course ${number}` }));
    const seen: number[] = [];
    const writing = index.put(courses, many);
    for (let round = 0; round < 3; round++) seen.push((await index.search(courses, everything)).total);
    await writing;
    expect(seen[0]).toBeLessThan(600);
    expect((await index.search(courses, { text: 'course 599', access: 'everything' })).hits[0]?.id).toBe('c599');
    await index.onApplicationShutdown();
  });

  it('lets what was asked end before it closes', async () => {
    const index = open();
    const put = index.put(courses, [aCourse('a', { title: 'A' })]);
    await index.onApplicationShutdown();
    await put;
    await expect(index.search(courses, everything)).rejects.toThrow('closed');
  });
});

async function everyOther(file: FileHandle, bytes: number): Promise<void> {
  for (let at = 3 * 4_096; at < bytes; at += 2 * 4_096) await file.write(Buffer.alloc(4_096, 0xab), 0, 4_096, at);
}
