import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { checkKey, FileMissing, FileStore, type StoredFile } from './file-store.ts';

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
      const key = `${folder}/${sha256.slice(0, 2)}/${sha256}`;
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

  async #receive(
    content: Readable | Uint8Array,
    placeOf: (sha256: string) => Promise<{ key: string; path: string }>,
  ): Promise<StoredFile> {
    const incoming = join(this.#folder, 'incoming', randomUUID());
    await mkdir(dirname(incoming), { recursive: true });
    try {
      const { bytes, sha256 } = await this.#write(incoming, content);
      const { key, path } = await placeOf(sha256);
      await mkdir(dirname(path), { recursive: true });
      await rename(incoming, path);
      return { key, bytes, sha256 };
    } catch (error) {
      await rm(incoming, { force: true });
      throw error;
    }
  }

  async #write(path: string, content: Readable | Uint8Array): Promise<{ bytes: number; sha256: string }> {
    const hash = createHash('sha256');
    let bytes = 0;
    const counted = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        hash.update(chunk);
        bytes += chunk.length;
        done(null, chunk);
      },
    });
    const source = content instanceof Uint8Array ? Readable.from([Buffer.from(content)]) : content;
    await pipeline(source, counted, createWriteStream(path, { flags: 'wx' }));
    const file = await open(path, 'r+');
    await file.sync().finally(() => file.close());
    return { bytes, sha256: hash.digest('hex') };
  }
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}
