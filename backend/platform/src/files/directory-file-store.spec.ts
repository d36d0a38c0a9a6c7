import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DirectoryFileStore } from './directory-file-store.ts';
import { FileMissing } from './file-store.ts';

describe('the directory file store', () => {
  let folder: string;
  let files: DirectoryFileStore;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lyceum-files-'));
    files = new DirectoryFileStore(folder);
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('gives back what it was given, whole or in part', async () => {
    const kept = await files.put('imports/course.txt', Readable.from(['to be ', 'or not']));
    expect(kept).toMatchObject({ key: 'imports/course.txt', bytes: 12 });
    expect(await text(await files.read('imports/course.txt'))).toBe('to be or not');
    expect(await text(await files.read('imports/course.txt', { start: 6, end: 7 }))).toBe('or');
    expect(await files.size('imports/course.txt')).toBe(12);
  });

  it('keeps the same content once, under its hash', async () => {
    const first = await files.putByHash('assets', Buffer.from('picture'));
    const second = await files.putByHash('assets', Buffer.from('picture'));
    expect(second.key).toBe(first.key);
    expect(first.key).toBe(`assets/${first.sha256.slice(0, 2)}/${first.sha256}`);
  });

  it('keeps the old content, and no half file, when an upload breaks off', async () => {
    await files.put('a', Buffer.from('old'));
    const broken = Readable.from(
      (async function* () {
        yield 'ne';
        throw new Error('connection lost');
      })(),
    );
    await expect(files.put('a', broken)).rejects.toThrow('connection lost');
    expect(Buffer.from(await files.readAll('a')).toString()).toBe('old');
    expect(await readdir(join(folder, 'incoming'))).toEqual([]);
  });

  it('tells a missing file from an empty one', async () => {
    await expect(files.read('nothing')).rejects.toThrow(FileMissing);
    expect(await files.exists('nothing')).toBe(false);
    await files.delete('nothing');
    await files.put('empty', Buffer.alloc(0));
    expect(await files.size('empty')).toBe(0);
  });

  it.each(['../outside', 'a/../../b', '/etc/passwd', 'a//b', '.hidden', 'a\\b', ''])(
    'refuses the key %j',
    async (key) => {
      await expect(files.put(key, Buffer.from('x'))).rejects.toThrow('cannot be the key');
    },
  );
});
