import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { type Pack, pack } from 'tar-stream';

/** The files of a folder as the bytes of a `.tar.gz`, in the order of their names. */
export function packFolder(folder: string): Readable {
  const tar = pack();
  const gzip = createGzip();
  const fail = (error: unknown) => gzip.destroy(error instanceof Error ? error : new Error(String(error)));
  pipeline(tar, gzip).catch(fail);
  addFiles(tar, folder).catch(fail);
  return gzip;
}

async function addFiles(tar: Pack, folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.sort()) {
    const name = file.slice(folder.length + 1).replaceAll(sep, '/');
    const { size } = await stat(file);
    await pipeline(createReadStream(file), tar.entry({ name, size }));
  }
  tar.finalize();
}
