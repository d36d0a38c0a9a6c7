import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export interface Spooled {
  readonly bytes: number;
  /** Hexadecimal SHA-256 of the content. */
  readonly sha256: string;
}

/** A fresh path in the folder, which exists then. */
export async function spoolPath(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  return join(folder, randomUUID());
}

/** Writes content of unknown length to a new file and flushes it, and tells what came. */
export async function spool(path: string, content: Readable | Uint8Array): Promise<Spooled> {
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
