import type { Readable } from 'node:stream';
import type { EngineStatus } from '../telemetry/engine-status.ts';

export interface StoredFile {
  readonly key: string;
  readonly bytes: number;
  /** Hexadecimal SHA-256 of the content. */
  readonly sha256: string;
}

/** In bytes, both ends included. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Content too large for documents. Keys are relative paths of letters, digits, `._-` and `/`; where there is a file `a`,
 * none can be `a/b`.
 */
export abstract class FileStore {
  /** Keeps the content durably before it answers; a key that exists is replaced in one step. */
  abstract put(key: string, content: Readable | Uint8Array): Promise<StoredFile>;
  /** Keeps the content under its hash, `{folder}/{aa}/{sha256}`; the same content is kept once. */
  abstract putByHash(folder: string, content: Readable | Uint8Array): Promise<StoredFile>;
  /** Throws {@link FileMissing}. Of a range that goes beyond the end, what there is. */
  abstract read(key: string, range?: ByteRange): Promise<Readable>;
  abstract readAll(key: string): Promise<Uint8Array>;
  abstract size(key: string): Promise<number | null>;
  abstract exists(key: string): Promise<boolean>;
  /** Deleting what is not there is no error. */
  abstract delete(key: string): Promise<void>;
  /** Path of the file for code that needs one (archive readers); `null` in a store that has no paths. */
  abstract localPath(key: string): string | null;
  abstract status(): Promise<EngineStatus>;
}

export class FileMissing extends Error {
  constructor(key: string) {
    super(`There is no stored file "${key}"`);
    this.name = 'FileMissing';
  }
}

const part = /^(?!\.)[A-Za-z0-9._-]{1,200}$/;

/** Throws when the key could name anything outside the store. */
export function checkKey(key: string): string {
  if (key.length > 700 || !key.split('/').every((name) => part.test(name)))
    throw new Error(`"${key.slice(0, 200)}" cannot be the key of a stored file`);
  return key;
}

/** The key of content that is kept under its hash. */
export const hashKey = (folder: string, sha256: string): string => `${folder}/${sha256.slice(0, 2)}/${sha256}`;

/** Throws when no byte could be in the range. */
export function checkRange({ start, end }: ByteRange): void {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end < start)
    throw new Error(
      `Bytes ${start} to ${end} of a stored file were asked for; expected whole numbers, the smaller one first`,
    );
}
