import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createGzip, gzipSync } from 'node:zlib';
import { type Header, pack } from 'tar-stream';
import { describe, expect, it, vi } from 'vitest';
import { type ArchiveLimits, archiveLimits } from '../src/domain/archive-rules.ts';
import { FileArchives } from '../src/infra/archive/file-archives.ts';
import { archiveOf, aZip } from '../src/testing/archive.builder.ts';

describe('an archive', () => {
  it('is taken out whole, small files and large ones, the later of two of one name', async () => {
    const large = Buffer.alloc(300_000, 'x');
    const tar = await aTar([{ name: './a.txt' }, 'one'], [{ name: 'a.txt' }, 'two'], [{ name: 'b/c.bin' }, large]);
    const files = await takenOut(tar);
    expect([...files.keys()]).toEqual(['a.txt', 'b/c.bin']);
    expect([files.get('a.txt')?.toString(), files.get('b/c.bin')?.length]).toEqual(['two', 300_000]);
  });

  it('is told by its first bytes, whatever its name', async () => {
    expect([...(await takenOut(aZip({ 'a/b.txt': 'zip' }))).values()].map(String)).toEqual(['zip']);
  });

  it('leaves nothing behind when it is put away or refused', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'archives-'));
    vi.stubEnv('TMPDIR', folder);
    await takenOut(await archiveOf({ 'a.txt': 'a' }));
    await refusalOf(await archiveOf({ '../a.txt': 'a' }));
    vi.unstubAllEnvs();
    expect(readdirSync(folder)).toEqual([]);
    rmSync(folder, { recursive: true });
  });
});

describe('an archive is refused', () => {
  it.each<[string, Partial<Header> & { name: string }, string]>([
    ['a link', { name: 'a', type: 'symlink', linkname: '/etc/passwd' }, 'link_in_archive'],
    ['a hard link', { name: 'a', type: 'link', linkname: 'b' }, 'link_in_archive'],
    ['a device', { name: 'a', type: 'character-device' }, 'link_in_archive'],
    ['a pipe', { name: 'a', type: 'fifo' }, 'link_in_archive'],
    ['a path that leads upwards', { name: 'a/../../b' }, 'unsafe_path'],
    ['an absolute path', { name: '/etc/cron.d/x' }, 'unsafe_path'],
    ['a path of another system', { name: 'C:\\windows\\x' }, 'unsafe_path'],
  ])('for %s', async (_, header, code) => {
    expect(await refusalOf(await aTar([{ name: 'fine.txt' }, 'x'], [header, '']))).toBe(code);
  });

  it.each<[string, Partial<ArchiveLimits>, Record<string, string>, string]>([
    ['too many files', { files: 2 }, { a: '1', b: '2', c: '3' }, 'too_many_files'],
    ['a file too large', { fileBytes: 10 }, { a: 'x'.repeat(11) }, 'file_too_large'],
    ['contents too large', { totalBytes: 1000 }, { a: 'x'.repeat(600), b: 'x'.repeat(600) }, 'contents_too_large'],
    ['more than it can hold honestly', { ratio: 5, ratioFloorBytes: 100 }, { a: 'x'.repeat(50_000) }, 'ratio_too_high'],
    ['a path too deep', { pathDepth: 3 }, { 'a/b/c/d': '1' }, 'unsafe_path'],
  ])('for %s', async (_, limits, files, code) => {
    expect(await refusalOf(await archiveOf(files), limits)).toBe(code);
  });

  it.each([
    ['cut off', async () => (await archiveOf({ a: 'x'.repeat(10_000) })).subarray(0, 60), 'damaged'],
    ['no tar inside', async () => gzipSync(Buffer.alloc(2000, 'x')), 'damaged'],
    ['cut off, as a zip', async () => aZip({ a: 'x'.repeat(1000) }).subarray(0, 500), 'damaged'],
    ['empty', async () => Buffer.alloc(0), 'not_an_archive'],
    ['a picture', async () => Buffer.from([137, 80, 78, 71, 13, 10]), 'not_an_archive'],
    ['a zip that leads upwards', async () => aZip({ '../a': 'x' }), 'unsafe_path'],
  ])('when it is %s', async (_, archive, code) => {
    expect(await refusalOf(await archive())).toBe(code);
  });

  it('for a zip whose file is larger than it says', async () => {
    const zip = aZip({ a: 'x'.repeat(1000) });
    for (const at of [22, zip.indexOf('PK\u0001\u0002', 0, 'latin1') + 24]) zip.writeUInt32LE(10, at);
    expect(await refusalOf(zip)).toBe('damaged');
  });

  it('for a link in a zip', async () => {
    const zip = aZip({ a: '/etc/passwd' });
    zip.writeUInt32LE(0o120_777 * 0x10000, zip.indexOf('PK\u0001\u0002', 0, 'latin1') + 38);
    expect(await refusalOf(zip)).toBe('link_in_archive');
  });
});

type Entry = [header: Partial<Header> & { name: string }, content: string | Buffer];

function aTar(...entries: Entry[]): Promise<Buffer> {
  const tar = pack();
  const bytes = buffer(tar.pipe(createGzip()));
  for (const [header, content] of entries) tar.entry(header, content);
  tar.finalize();
  return bytes;
}

async function takenOut(archive: Buffer): Promise<Map<string, Buffer>> {
  const opened = await new FileArchives().open(Readable.from([archive]), archive.length);
  const files = new Map<string, Buffer>();
  for (const [path, file] of opened.files) files.set(path, await buffer(file.open()));
  await opened.dispose();
  return files;
}

async function refusalOf(archive: Buffer, limits: Partial<ArchiveLimits> = {}): Promise<unknown> {
  const opening = new FileArchives().openWithin(Readable.from([archive]), archive.length, {
    ...archiveLimits,
    ...limits,
  });
  return opening.then(
    () => 'was taken',
    (error: { code?: unknown }) => error.code ?? error,
  );
}
