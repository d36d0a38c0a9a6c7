import { defineJob, FileStore, JobHandler, JobRefused, type JobRun } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { ExportCourse } from './export-course.ts';
import { type Transfer, TransferStore } from './transfers.ts';

export type ExportPayload = { readonly exportId: string };

export const ExportArchive = defineJob<ExportPayload>('content.export_archive', { maxAttempts: 3 });

/** Makes the archive of a course run and keeps it for its download. */
@Injectable()
export class RunExport {
  constructor(
    private readonly transfers: TransferStore,
    private readonly files: FileStore,
    private readonly exportCourse: ExportCourse,
  ) {}

  @JobHandler(ExportArchive)
  async run(job: JobRun<ExportPayload>): Promise<void> {
    const { exportId } = job.payload;
    const transfer = await this.transfers.find(exportId);
    if (!transfer?.context || transfer.state === 'done' || transfer.state === 'failed') return;
    await this.transfers.change(exportId, { state: 'running', progress: 0.1 });
    try {
      const archive = await this.exportCourse.execute(transfer.context);
      if (!archive) throw new JobRefused(`There is no course run ${transfer.context}`);
      const { key } = await this.files.put(`exports/${exportId}.tar.gz`, archive);
      await this.transfers.change(exportId, { state: 'done', step: 'done', progress: 1, file: key });
      await this.removeOlder(transfer);
    } catch (error) {
      if (error instanceof JobRefused || job.attempt >= ExportArchive.maxAttempts)
        await this.transfers.change(exportId, { state: 'failed', error: failureOf(error) });
      throw error;
    }
  }

  /** A course run keeps its last archive. */
  private async removeOlder({ id, context }: Transfer): Promise<void> {
    if (!context) return;
    for (const older of await this.transfers.keptExports(context)) {
      if (older.id === id || older.file === null) continue;
      await this.files.delete(older.file);
      await this.transfers.change(older.id, { file: null });
    }
  }
}

function failureOf(error: unknown): { code: string; message: string } {
  if (error instanceof JobRefused) return { code: 'course_run_not_found', message: error.message };
  return { code: 'internal_error', message: 'The export failed on our side. Please try again' };
}
