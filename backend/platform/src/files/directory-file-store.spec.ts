import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
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
    expect(await readdir(join(folder, '.incoming'))).toEqual([]);
  });

  it('removes what a process that died long ago left half-way, and nothing that may still be written', async () => {
    const incoming = join(folder, '.incoming');
    await mkdir(incoming);
    for (const name of ['old', 'young']) await writeFile(join(incoming, name), 'half');
    const longAgo = new Date(Date.now() - 48 * 3_600_000);
    await utimes(join(incoming, 'old'), longAgo, longAgo);
    await files.put('a', Buffer.from('whole'));
    expect(await readdir(incoming)).toEqual(['young']);
  });

  it('shows nothing of an upload whose process was killed', async () => {
    const program = `
      import { DirectoryFileStore } from ${JSON.stringify(new URL('./directory-file-store.ts', import.meta.url).href)};
      import { Readable } from 'node:stream';
      const endless = async function* () { for (;;) { yield Buffer.alloc(65536, 1); process.stdout.write('.'); } };
      await new DirectoryFileStore(${JSON.stringify(folder)}).put('big', Readable.from(endless()));`;
    await files.put('big', Buffer.from('old'));
    const killed = spawn(process.execPath, ['--input-type=module', '-e', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    killed.stdout.once('data', () => killed.kill('SIGKILL'));
    await once(killed, 'exit');
    expect(Buffer.from(await files.readAll('big')).toString()).toBe('old');
  });
});
