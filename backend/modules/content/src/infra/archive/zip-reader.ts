import type { Readable } from 'node:stream';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { type ArchiveMeter, RefusedArchive, safePath } from '../../domain/archive-rules.ts';
import type { Reading } from './shelf.ts';

/** Takes a `.zip` out. yauzl itself refuses entries whose true size is not the declared one. */
export async function readZip(reading: Reading): Promise<void> {
  try {
    const zip = await openZip(reading.archive);
    try {
      for (let entry = await nextEntry(zip); entry; entry = await nextEntry(zip)) await shelve(zip, entry, reading);
    } finally {
      zip.close();
    }
  } catch (error) {
    if (error instanceof RefusedArchive || !(error instanceof Error) || 'syscall' in error) throw error;
    throw new RefusedArchive('damaged', `The archive cannot be read: ${error.message}`);
  }
}

async function shelve(zip: ZipFile, entry: Entry, { shelf, meter, limits }: Reading): Promise<void> {
  refuseSpecial(entry);
  const path = safePath(entry.fileName, limits);
  if (path === null || entry.fileName.endsWith('/')) return;
  meter.file();
  meter.fileBytes(path, entry.uncompressedSize);
  await shelf.put(path, counted(await openEntry(zip, entry), meter), entry.uncompressedSize);
}

async function* counted(content: AsyncIterable<Uint8Array>, meter: ArchiveMeter): AsyncGenerator<Uint8Array> {
  for await (const chunk of content) {
    meter.bytes(chunk.length);
    yield chunk;
  }
}

/** Unix file types in the upper half of the external attributes, when the archive was made on such a system. */
const fileTypeMask = 0o170_000;
const plainTypes = [0, 0o100_000, 0o040_000];

function refuseSpecial(entry: Entry): void {
  const shown = JSON.stringify(entry.fileName.slice(0, 200));
  if (entry.isEncrypted()) throw new RefusedArchive('encrypted', `${shown} is encrypted`);
  const type = (entry.externalFileAttributes >>> 16) & fileTypeMask;
  if (!plainTypes.includes(type))
    throw new RefusedArchive(
      'link_in_archive',
      `${shown} is a link or a device; an archive may hold files and folders only`,
    );
}

function openZip(path: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    const options = { lazyEntries: true, autoClose: false, strictFileNames: true, validateEntrySizes: true };
    yauzl.open(path, options, (error, zip) => (error ? reject(error) : resolve(zip)));
  });
}

function nextEntry(zip: ZipFile): Promise<Entry | null> {
  return new Promise((resolve, reject) => {
    const done = () => {
      zip.off('entry', onEntry).off('end', onEnd).off('error', onError);
    };
    const onEntry = (entry: Entry) => {
      done();
      resolve(entry);
    };
    const onEnd = () => {
      done();
      resolve(null);
    };
    const onError = (error: Error) => {
      done();
      reject(unsafeName(error));
    };
    zip.on('entry', onEntry).on('end', onEnd).on('error', onError);
    zip.readEntry();
  });
}

/** yauzl checks names itself, with messages of its own. */
function unsafeName(error: Error): Error {
  const isName = /^(absolute path|invalid relative path|invalid characters in fileName)/.test(error.message);
  return isName ? new RefusedArchive('unsafe_path', `The archive holds an unsafe path: ${error.message}`) : error;
}

function openEntry(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
  });
}
