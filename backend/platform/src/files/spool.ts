import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export interface Spooled {
  readonly bytes: number;
  /** Hexadecimal SHA-256 of the content. */
  readonly sha256: string;
}

/** What has not been written to for so long was left by a process that died. */
const leftAfterMs = 24 * 3_600_000;

/** Where content waits until it is whole. */
export class Spool {
  readonly #folder: string;
  #ready: Promise<void> | null = null;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Keeps content of unknown length in a file while it is used. */
  async through<T>(content: Readable | Uint8Array, use: (path: string, spooled: Spooled) => Promise<T>): Promise<T> {
    this.#ready ??= this.#makeReady();
    await this.#ready;
    const path = join(this.#folder, randomUUID());
    try {
      return await use(path, await write(path, content));
    } finally {
      await rm(path, { force: true });
    }
  }

  async #makeReady(): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    const paths = (await readdir(this.#folder)).map((name) => join(this.#folder, name));
    for (const path of paths) {
      const { mtimeMs = Date.now() } = (await stat(path).catch(() => null)) ?? {};
      if (Date.now() - mtimeMs > leftAfterMs) await rm(path, { force: true });
    }
  }
}

/** Writes to a new file and flushes it, and tells what came. */
async function write(path: string, content: Readable | Uint8Array): Promise<Spooled> {
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
