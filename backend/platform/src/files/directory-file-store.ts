import { constants, createReadStream } from 'node:fs';
import { access, mkdir, readFile, rename, rm, stat, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import type { EngineStatus } from '../telemetry/engine-status.ts';
import { checkKey, FileMissing, FileStore, hashKey, type StoredFile } from './file-store.ts';
import { spool, spoolPath } from './spool.ts';

/** Files in a folder. Content is written beside its place, flushed, then renamed: a reader never sees half a file. */
export class DirectoryFileStore extends FileStore {
  readonly #folder: string;

  constructor(folder: string) {
    super();
    this.#folder = folder;
  }

  async put(key: string, content: Readable | Uint8Array): Promise<StoredFile> {
    const path = this.localPath(key);
    return this.#receive(content, async () => ({ key, path }));
  }

  async putByHash(folder: string, content: Readable | Uint8Array): Promise<StoredFile> {
    checkKey(folder);
    return this.#receive(content, async (sha256) => {
      const key = hashKey(folder, sha256);
      return { key, path: this.localPath(key) };
    });
  }

  async read(key: string, range?: { start: number; end: number }): Promise<Readable> {
    const path = this.localPath(key);
    if ((await this.size(key)) === null) throw new FileMissing(key);
    return createReadStream(path, range ?? {});
  }

  async readAll(key: string): Promise<Uint8Array> {
    return readFile(this.localPath(key)).catch((error: unknown) => {
      throw isMissing(error) ? new FileMissing(key) : error;
    });
  }

  async size(key: string): Promise<number | null> {
    try {
      return (await stat(this.localPath(key))).size;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  async exists(key: string): Promise<boolean> {
    return (await this.size(key)) !== null;
  }

  async delete(key: string): Promise<void> {
    await rm(this.localPath(key), { force: true });
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

  async #receive(
    content: Readable | Uint8Array,
    placeOf: (sha256: string) => Promise<{ key: string; path: string }>,
  ): Promise<StoredFile> {
    const incoming = await spoolPath(join(this.#folder, 'incoming'));
    try {
      const { bytes, sha256 } = await spool(incoming, content);
      const { key, path } = await placeOf(sha256);
      await mkdir(dirname(path), { recursive: true });
      await rename(incoming, path);
      return { key, bytes, sha256 };
    } catch (error) {
      await rm(incoming, { force: true });
      throw error;
    }
  }
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}
