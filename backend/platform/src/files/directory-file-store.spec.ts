import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DirectoryFileStore } from './directory-file-store.ts';

describe('the directory file store', () => {
  let folder: string;
  let files: DirectoryFileStore;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lyceum-files-'));
    files = new DirectoryFileStore(folder);
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('has a path for every file', async () => {
    const { key } = await files.put('imports/course.txt', Buffer.from('to be'));
    expect(await readFile(files.localPath(key), 'utf8')).toBe('to be');
  });

  it('leaves no half file behind when an upload breaks off', async () => {
    const broken = Readable.from(
      (async function* () {
        yield 'ne';
        throw new Error('connection lost');
      })(),
    );
    await expect(files.put('a', broken)).rejects.toThrow('connection lost');
    expect(await readdir(join(folder, 'incoming'))).toEqual([]);
  });
});
