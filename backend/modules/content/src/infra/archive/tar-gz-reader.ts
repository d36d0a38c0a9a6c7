import { createReadStream } from 'node:fs';
import { Transform, type TransformCallback } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract, type Header } from 'tar-stream';
import { RefusedArchive, safePath } from '../../domain/archive-rules.ts';
import type { Reading } from './shelf.ts';

/** Takes a `.tar.gz` out. Anything but plain files and folders refuses the archive. */
export async function readTarGz(reading: Reading): Promise<void> {
  const { archive, meter } = reading;
  const tar = extract();
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done: TransformCallback) {
      try {
        meter.bytes(chunk.length);
        done(null, chunk);
      } catch (error) {
        done(asError(error));
      }
    },
  });
  const unpacked = pipeline(createReadStream(archive), createGunzip(), counted, tar);
  const shelved = shelve(tar, reading);
  const [unpacking, shelving] = await Promise.allSettled([unpacked, shelved]);
  const reasons = [shelving, unpacking].flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
  if (reasons.length > 0) throw refusalOf(reasons.find((reason) => reason instanceof RefusedArchive) ?? reasons[0]);
}

async function shelve(tar: ReturnType<typeof extract>, { shelf, meter, limits }: Reading): Promise<void> {
  for await (const entry of tar) {
    const { name, type, size } = entry.header;
    refuseSpecial(entry.header);
    const path = safePath(name, limits);
    if (type === 'directory' || path === null) {
      entry.resume();
      continue;
    }
    meter.file();
    meter.fileBytes(path, size ?? 0);
    await shelf.put(path, bytesOf(entry), size ?? 0);
  }
}

/** The streams of tar-stream are typed as streams of anything; they give bytes. */
async function* bytesOf(entry: AsyncIterable<unknown>): AsyncGenerator<Uint8Array> {
  for await (const chunk of entry) {
    if (!(chunk instanceof Uint8Array))
      throw new TypeError('A file of a tar archive came as something else than bytes');
    yield chunk;
  }
}

function refuseSpecial({ name, type }: Header): void {
  if (type === 'file' || type === 'contiguous-file' || type === 'directory' || type === undefined || type === null)
    return;
  const shown = JSON.stringify(name.slice(0, 200));
  throw new RefusedArchive('link_in_archive', `${shown} is a ${type}; an archive may hold files and folders only`);
}

/** What went wrong first: a refusal, or an archive that ends early or is no tar inside. */
function refusalOf(reason: unknown): Error {
  const error = asError(reason);
  if (error instanceof RefusedArchive) return error;
  if (isFromDisk(error)) return error;
  return new RefusedArchive('damaged', `The archive cannot be read: ${error.message}`);
}

function isFromDisk(error: Error): boolean {
  return 'syscall' in error;
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}
