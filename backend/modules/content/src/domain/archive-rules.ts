/** What an archive may be. Sizes in bytes. */
export interface ArchiveLimits {
  readonly files: number;
  readonly fileBytes: number;
  readonly totalBytes: number;
  /** How many times larger than the archive its contents may be, once they pass `ratioFloorBytes`. */
  readonly ratio: number;
  readonly ratioFloorBytes: number;
  readonly pathLength: number;
  readonly pathDepth: number;
}

const mebibyte = 1024 * 1024;

export const archiveLimits: ArchiveLimits = {
  files: 100_000,
  fileBytes: 1024 * mebibyte,
  totalBytes: 4096 * mebibyte,
  ratio: 200,
  ratioFloorBytes: 64 * mebibyte,
  pathLength: 1000,
  pathDepth: 40,
};

/** The largest archive that is taken, in bytes. */
export const archiveUploadLimit = 1024 * mebibyte;

export type ArchiveFault =
  | 'not_an_archive'
  | 'unsafe_path'
  | 'link_in_archive'
  | 'too_many_files'
  | 'file_too_large'
  | 'contents_too_large'
  | 'ratio_too_high'
  | 'encrypted'
  | 'no_course'
  | 'damaged';

/** An archive that is not taken, and why. Nothing was changed. */
export class RefusedArchive extends Error {
  override readonly name = 'RefusedArchive';
  readonly code: ArchiveFault;

  constructor(code: ArchiveFault, message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * The path of an entry, cleaned of `./`; null for an entry that is the archive's own root. Throws {@link RefusedArchive}
 * for a path that leads outside of the archive or that some system reads in another way.
 */
export function safePath(path: string, limits: ArchiveLimits = archiveLimits): string | null {
  if (path.length > limits.pathLength) throw unsafe(path, `is longer than ${limits.pathLength} characters`);
  if (hasControlCharacter(path)) throw unsafe(path, 'holds a control character');
  if (path.includes('\\')) throw unsafe(path, 'holds a backslash');
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path)) throw unsafe(path, 'is absolute');
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  if (parts.includes('..')) throw unsafe(path, 'leads upwards');
  if (parts.length > limits.pathDepth) throw unsafe(path, `is deeper than ${limits.pathDepth} folders`);
  return parts.length === 0 ? null : parts.join('/');
}

/** Counts what comes out of an archive. Throws {@link RefusedArchive} at the first byte too many. */
export class ArchiveMeter {
  private readonly limits: ArchiveLimits;
  private readonly archiveBytes: number;
  private files = 0;
  private total = 0;

  constructor(archiveBytes: number, limits: ArchiveLimits = archiveLimits) {
    this.archiveBytes = archiveBytes;
    this.limits = limits;
  }

  file(): void {
    this.files++;
    if (this.files > this.limits.files)
      throw new RefusedArchive('too_many_files', `The archive holds more than ${this.limits.files} files`);
  }

  fileBytes(path: string, bytes: number): void {
    if (bytes > this.limits.fileBytes)
      throw new RefusedArchive('file_too_large', `${shown(path)} is larger than ${inMebibytes(this.limits.fileBytes)}`);
  }

  bytes(count: number): void {
    this.total += count;
    if (this.total > this.limits.totalBytes)
      throw new RefusedArchive(
        'contents_too_large',
        `The contents are larger than ${inMebibytes(this.limits.totalBytes)}`,
      );
    if (this.total > this.limits.ratioFloorBytes && this.total > this.archiveBytes * this.limits.ratio)
      throw new RefusedArchive(
        'ratio_too_high',
        `The contents are more than ${this.limits.ratio} times larger than the archive; it looks like a bomb`,
      );
  }
}

function unsafe(path: string, why: string): RefusedArchive {
  return new RefusedArchive('unsafe_path', `The path ${shown(path)} ${why}`);
}

function hasControlCharacter(path: string): boolean {
  for (const character of path) if (character < ' ' || character === '\u007f') return true;
  return false;
}

function shown(path: string): string {
  return JSON.stringify(path.slice(0, 200));
}

function inMebibytes(bytes: number): string {
  return bytes >= mebibyte ? `${Math.round(bytes / mebibyte)} MB` : `${bytes} bytes`;
}
