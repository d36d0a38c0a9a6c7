import type { Readable } from 'node:stream';
import type { CourseRunKey } from '@lyceum/kernel';
import { FileStore } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { type Transfer, TransferStore } from './transfers.ts';

/** The imports and exports of course runs, for those who show them. */
@Injectable()
export class CourseTransfers {
  constructor(
    private readonly transfers: TransferStore,
    private readonly files: FileStore,
  ) {}

  /** The newest import of a file of this name into a course run. */
  newestImport(courseRun: CourseRunKey, filename: string): Promise<Transfer | null> {
    return this.transfers.newest('import', courseRun, filename);
  }

  newestExport(courseRun: CourseRunKey): Promise<Transfer | null> {
    return this.transfers.newest('export', courseRun, null);
  }

  /** The archive of an export that is done; null when there is none (any more). */
  async openArchive({ file, state }: Transfer): Promise<{ readonly bytes: number; readonly content: Readable } | null> {
    const bytes = file === null || state !== 'done' ? null : await this.files.size(file);
    return file === null || bytes === null ? null : { bytes, content: await this.files.read(file) };
  }
}
