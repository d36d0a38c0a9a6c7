import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { type ArchivedFile, Archives, type OpenedArchive, type PackedFile } from '../../application/archives.ts';
import { type ArchiveLimits, ArchiveMeter, archiveLimits, RefusedArchive } from '../../domain/archive-rules.ts';
import { readTarGz } from './tar-gz-reader.ts';
import { writeTarGz } from './tar-gz-writer.ts';
import { readZip } from './zip-reader.ts';

/**
 * Takes archives out into a folder of the system's temporary place. Files lie there under running numbers: a path of
 * the archive is a name in a table and never a path on this machine.
 */
@Injectable()
export class FileArchives extends Archives {
  override async open(content: Readable, archiveBytes: number): Promise<OpenedArchive> {
    return this.openWithin(content, archiveBytes, archiveLimits);
  }

  async openWithin(content: Readable, archiveBytes: number, limits: ArchiveLimits): Promise<OpenedArchive> {
    const folder = join(tmpdir(), `lyceum-import-${randomUUID()}`);
    const dispose = () => rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true, mode: 0o700 });
    try {
      const archive = join(folder, 'archive');
      await pipeline(content, createWriteStream(archive, { flags: 'wx', mode: 0o600 }));
      const shelf = new Shelf(folder);
      const read = await readerFor(archive);
      await read({ archive, shelf, meter: new ArchiveMeter(archiveBytes, limits), limits });
      await rm(archive);
      return { files: shelf.files, dispose };
    } catch (error) {
      await dispose();
      throw error;
    }
  }

  override write(files: Iterable<PackedFile>): Readable {
    return writeTarGz(files);
  }
}

export interface Reading {
  readonly archive: string;
  readonly shelf: Shelf;
  readonly meter: ArchiveMeter;
  readonly limits: ArchiveLimits;
}

/** Files up to this size are held in memory, up to that many bytes together: courses have thousands of them. */
const smallFile = 256 * 1024;
const heldTogether = 64 * 1024 * 1024;

/** Where the files of one archive are put. Of two with one path the later holds, as tar has it. */
export class Shelf {
  readonly files = new Map<string, ArchivedFile>();
  private readonly folder: string;
  private count = 0;
  private held = 0;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** @param size as the archive declares it, in bytes */
  async put(path: string, content: AsyncIterable<Uint8Array>, size: number): Promise<void> {
    const isHeld = size <= smallFile && this.held + size <= heldTogether;
    this.files.set(path, isHeld ? await this.hold(path, content) : await this.lay(path, content));
  }

  private async hold(path: string, content: AsyncIterable<Uint8Array>): Promise<ArchivedFile> {
    const chunks: Uint8Array[] = [];
    for await (const chunk of content) chunks.push(chunk);
    const bytes = Buffer.concat(chunks);
    this.held += bytes.length;
    return { path, bytes: bytes.length, read: async () => bytes, open: () => Readable.from([bytes]) };
  }

  private async lay(path: string, content: AsyncIterable<Uint8Array>): Promise<ArchivedFile> {
    const place = join(this.folder, String(this.count++));
    const sink = createWriteStream(place, { flags: 'wx', mode: 0o600 });
    await pipeline(async function* chunks() {
      yield* content;
    }, sink);
    return { path, bytes: sink.bytesWritten, read: () => readFile(place), open: () => createReadStream(place) };
  }
}

async function readerFor(archive: string): Promise<(reading: Reading) => Promise<void>> {
  const file = await open(archive, 'r');
  const start = Buffer.alloc(4);
  await file.read(start, 0, 4, 0).finally(() => file.close());
  if (start[0] === 0x1f && start[1] === 0x8b) return readTarGz;
  if (start.toString('latin1') === 'PK\u0003\u0004') return readZip;
  throw new RefusedArchive('not_an_archive', 'The file is neither a .tar.gz nor a .zip archive');
}
