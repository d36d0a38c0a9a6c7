import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { type Pack, pack } from 'tar-stream';
import type { PackedFile } from '../../application/archives.ts';

/** Fixed, so that equal contents make equal archives. */
const mtime = new Date('2020-01-01T00:00:00Z');

export function writeTarGz(files: Iterable<PackedFile>): Readable {
  const tar = pack();
  const gzip = createGzip();
  pipeline(tar, gzip).catch((error: unknown) => gzip.destroy(error instanceof Error ? error : undefined));
  writeAll(tar, files).catch((error: unknown) => {
    gzip.destroy(error instanceof Error ? error : new Error(String(error)));
    tar.destroy();
  });
  return gzip;
}

async function writeAll(tar: Pack, files: Iterable<PackedFile>): Promise<void> {
  for (const folder of foldersOf([...files].map(({ path }) => path)))
    tar.entry({ name: folder, type: 'directory', mtime });
  for (const file of files) {
    const content = await file.open();
    const entry = tar.entry({ name: file.path, size: file.bytes, mtime });
    await pipeline(content instanceof Uint8Array ? Readable.from([Buffer.from(content)]) : content, entry);
  }
  tar.finalize();
}

/** Every folder above a path, upper ones first, each once. */
function foldersOf(paths: readonly string[]): string[] {
  const folders = new Set<string>();
  for (const path of paths) {
    const parts = path.split('/').slice(0, -1);
    parts.forEach((_, at) => {
      folders.add(`${parts.slice(0, at + 1).join('/')}/`);
    });
  }
  return [...folders].sort();
}
