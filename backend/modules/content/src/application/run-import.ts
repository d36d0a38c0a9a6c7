import {
  defineJob,
  FileStore,
  JobCancelled,
  JobHandler,
  JobRefused,
  type JobRun,
  type Principal,
} from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { ImportCourse } from './import-course.ts';
import { ImportPermits } from './import-permits.ts';
import { ImportRefused } from './import-refused.ts';
import { type ImportStep, type Transfer, type TransferChange, TransferStore } from './transfers.ts';

export type ImportPayload = {
  readonly importId: string;
  /** On whose behalf: what they may do is looked up when the archive has said what it is. */
  readonly importer: { readonly [Field in keyof Principal]: Principal[Field] };
};

export const ImportArchive = defineJob<ImportPayload>('content.import_archive', { maxAttempts: 3 });

/** Imports an archive that was uploaded, and keeps the transfer's record up to date. */
@Injectable()
export class RunImport {
  constructor(
    private readonly transfers: TransferStore,
    private readonly files: FileStore,
    private readonly importCourse: ImportCourse,
    private readonly permits: ImportPermits,
  ) {}

  @JobHandler(ImportArchive)
  async run(job: JobRun<ImportPayload>): Promise<void> {
    const transfer = await this.transfers.find(job.payload.importId);
    if (!transfer?.file || transfer.state === 'done' || transfer.state === 'failed') return;
    try {
      await this.import(job, transfer, transfer.file);
    } catch (error) {
      const failure = failureOf(error, job.attempt >= ImportArchive.maxAttempts);
      if (failure) await this.transfers.change(transfer.id, { state: 'failed', error: failure, file: null });
      if (failure) await this.files.delete(transfer.file);
      throw error instanceof ImportRefused ? new JobRefused(error.message) : error;
    }
    await this.files.delete(transfer.file);
  }

  private async import(job: JobRun<ImportPayload>, transfer: Transfer, file: string): Promise<void> {
    const { id } = transfer;
    const note = (change: TransferChange) => this.transfers.change(id, change);
    await this.importCourse.execute({
      importId: id,
      content: await this.files.read(file),
      bytes: (await this.files.size(file)) ?? 0,
      target: transfer.context,
      author: transfer.startedBy,
      message: transfer.filename,
      mayReplace: (context) => this.permits.mayReplace(job.payload.importer, context),
      progress: async (step: ImportStep, done: number) => {
        await note({ state: 'running', step, progress: done });
        await job.progress(done, step);
      },
      alongside: ({ context, report }) =>
        note({ state: 'done', step: 'done', progress: 1, context, report, file: null, error: null }),
    });
  }
}

/** What the author is told; null when the job will be tried again. */
function failureOf(error: unknown, isLast: boolean): { code: string; message: string } | null {
  if (error instanceof ImportRefused) return { code: error.code, message: error.message };
  if (error instanceof JobCancelled)
    return { code: 'cancelled', message: 'The import was cancelled; nothing was changed' };
  if (!isLast) return null;
  return { code: 'internal_error', message: 'The import failed on our side; nothing was changed. Please try again' };
}
