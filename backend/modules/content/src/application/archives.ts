import type { Readable } from 'node:stream';

/** One file of an archive that was taken out. */
export interface ArchivedFile {
  readonly path: string;
  readonly bytes: number;
  read(): Promise<Uint8Array>;
  open(): Readable;
}

/** An archive taken out into a place of its own; nobody else sees it, and `dispose` takes it away. */
export interface OpenedArchive {
  readonly files: ReadonlyMap<string, ArchivedFile>;
  dispose(): Promise<void>;
}

/** Reads and writes archives of packages. */
export abstract class Archives {
  /** Takes an archive out. Throws `RefusedArchive`. The kind is told from its first bytes, not from its name. */
  abstract open(content: Readable, archiveBytes: number): Promise<OpenedArchive>;
  /** The bytes of a `.tar.gz` with these files, in the order given. */
  abstract write(files: Iterable<PackedFile>): Readable;
}

export interface PackedFile {
  readonly path: string;
  readonly bytes: number;
  open(): Promise<Readable | Uint8Array>;
}
