import { constants } from 'node:fs';
import { access, type FileHandle, mkdir, open, rename, rm, stat, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { EngineStatus } from '../telemetry/engine-status.ts';
import {
  type ByteRange,
  checkKey,
  checkRange,
  FileMissing,
  FileStore,
  hashKey,
  type StoredFile,
} from './file-store.ts';
import { Spool } from './spool.ts';

/** Files in a folder. Content is written beside its place, flushed, then renamed: a reader never sees half a file. */
export class DirectoryFileStore extends FileStore {
  readonly #folder: string;
  readonly #spool: Spool;

  constructor(folder: string) {
    super();
    this.#folder = folder;
    // On the same disk, and no key begins with a dot.
    this.#spool = new Spool(join(folder, '.incoming'));
  }

  async put(key: string, content: Readable | Uint8Array): Promise<StoredFile> {
    checkKey(key);
    return this.#spool.through(content, async (incoming, spooled) => {
      await this.#keep(incoming, key);
      return { key, ...spooled };
    });
  }

  async putByHash(folder: string, content: Readable | Uint8Array): Promise<StoredFile> {
    checkKey(folder);
    return this.#spool.through(content, async (incoming, spooled) => {
      const key = hashKey(folder, spooled.sha256);
      await this.#keep(incoming, key);
      return { key, ...spooled };
    });
  }

  async read(key: string, range?: ByteRange): Promise<Readable> {
    if (range) checkRange(range);
    const file = await this.#open(key);
    return file.createReadStream(range ?? {});
  }

  async readAll(key: string): Promise<Uint8Array> {
    return buffer(await this.read(key));
  }

  async size(key: string): Promise<number | null> {
    try {
      const found = await stat(this.localPath(key));
      return found.isFile() ? found.size : null;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  async exists(key: string): Promise<boolean> {
    return (await this.size(key)) !== null;
  }

  async delete(key: string): Promise<void> {
    if (await this.exists(key)) await rm(this.localPath(key), { force: true });
  }

  localPath(key: string): string {
    return join(this.#folder, ...checkKey(key).split('/'));
  }

  /** Also says when a disk that should be there is not, or may not be written. */
  async status(): Promise<EngineStatus> {
    await mkdir(this.#folder, { recursive: true });
    await access(this.#folder, constants.W_OK);
    const { bavail, bsize } = await statfs(this.#folder);
    return { engine: 'Directory in the data folder', isAnswering: true, figures: { 'free bytes': bavail * bsize } };
  }

  /** Once open, a file can be read to its end, whatever happens to its key. */
  async #open(key: string): Promise<FileHandle> {
    if (!(await this.exists(key))) throw new FileMissing(key);
    return open(this.localPath(key)).catch((error: unknown) => {
      throw isMissing(error) ? new FileMissing(key) : error;
    });
  }

  async #keep(incoming: string, key: string): Promise<void> {
    const path = this.localPath(key);
    const made = await mkdir(dirname(path), { recursive: true });
    await rename(incoming, path);
    // The name is as lasting as the content only once the folders it is in are flushed, too.
    for (let folder = dirname(path); ; folder = dirname(folder)) {
      await flush(folder);
      if (made === undefined || folder.length < made.length) return;
    }
  }
}

async function flush(folder: string): Promise<void> {
  const opened = await open(folder, 'r');
  await opened.sync().finally(() => opened.close());
}

/** Where a file stands in the way, there is none below it. */
function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
}
