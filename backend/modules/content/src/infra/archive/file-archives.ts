import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { Archives, type OpenedArchive, type PackedFile } from '../../application/archives.ts';
import { type ArchiveLimits, ArchiveMeter, archiveLimits, RefusedArchive } from '../../domain/archive-rules.ts';
import { type Reading, Shelf } from './shelf.ts';
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

async function readerFor(archive: string): Promise<(reading: Reading) => Promise<void>> {
  const file = await open(archive, 'r');
  const start = Buffer.alloc(4);
  await file.read(start, 0, 4, 0).finally(() => file.close());
  if (start[0] === 0x1f && start[1] === 0x8b) return readTarGz;
  if (start.toString('latin1') === 'PK\u0003\u0004') return readZip;
  throw new RefusedArchive('not_an_archive', 'The file is neither a .tar.gz nor a .zip archive');
}
