import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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
