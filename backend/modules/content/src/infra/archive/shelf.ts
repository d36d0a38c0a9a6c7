import { createReadStream, createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ArchivedFile } from '../../application/archives.ts';
import type { ArchiveLimits, ArchiveMeter } from '../../domain/archive-rules.ts';

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
