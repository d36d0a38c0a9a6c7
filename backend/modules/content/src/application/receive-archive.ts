import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { FileStore } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { StartImport, type UploadedArchive } from './start-import.ts';
import type { Transfer } from './transfers.ts';

export interface ArchivePiece extends UploadedArchive {
  /** Where in the whole archive the piece lies, in bytes; null when it is the whole archive. */
  readonly range: { readonly start: number; readonly total: number } | null;
}

export type Received =
  | { readonly ok: true; readonly transfer: Transfer | null }
  | { readonly ok: false; readonly refusal: 'piece_out_of_order' };

/**
 * Takes archives that come in pieces. A piece lies in the file store under its place, so that any process can take the
 * next one; the last piece starts the import.
 */
@Injectable()
export class ReceiveArchive {
  constructor(
    private readonly files: FileStore,
    private readonly startImport: StartImport,
  ) {}

  /** `transfer` is null while more pieces are to come. */
  async execute({ range, ...archive }: ArchivePiece): Promise<Received> {
    if (range === null) return { ok: true, transfer: await this.startImport.execute(archive) };
    const shelf = `uploads/${nameOf(archive)}`;
    const before = await this.piecesOf(shelf);
    if (range.start === 0) await this.remove(before);
    else if (endOf(before) !== range.start) return { ok: false, refusal: 'piece_out_of_order' };
    const { key, bytes } = await this.files.put(`${shelf}/${range.start}`, archive.content);
    if (range.start + bytes < range.total) return { ok: true, transfer: null };
    const pieces = [...(range.start === 0 ? [] : before), { key, start: range.start, bytes }];
    const transfer = await this.startImport.execute({ ...archive, content: Readable.from(this.joined(pieces)) });
    await this.remove(pieces);
    return { ok: true, transfer };
  }

  /** The pieces that lie one after the other from the beginning. */
  private async piecesOf(shelf: string): Promise<Piece[]> {
    const pieces: Piece[] = [];
    for (let start = 0; ; start = endOf(pieces)) {
      const key = `${shelf}/${start}`;
      const bytes = await this.files.size(key);
      if (!bytes) return pieces;
      pieces.push({ key, start, bytes });
    }
  }

  private async *joined(pieces: readonly Piece[]): AsyncGenerator<Buffer> {
    for (const { key } of pieces) yield* await this.files.read(key);
  }

  private async remove(pieces: readonly Piece[]): Promise<void> {
    for (const { key } of pieces) await this.files.delete(key);
  }
}

interface Piece {
  readonly key: string;
  readonly start: number;
  readonly bytes: number;
}

function endOf(pieces: readonly Piece[]): number {
  const last = pieces.at(-1);
  return last ? last.start + last.bytes : 0;
}

/** One upload of one account into one course run. */
function nameOf({ target, filename, principal }: UploadedArchive): string {
  return createHash('sha256').update(`${target}\n${principal.userId}\n${filename}`).digest('hex');
}
