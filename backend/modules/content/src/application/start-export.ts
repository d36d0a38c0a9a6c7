import { randomUUID } from 'node:crypto';
import type { CourseRunKey } from '@lyceum/kernel';
import { Clock, Jobs, type Principal, UnitOfWork } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { ExportArchive } from './run-export.ts';
import { type Transfer, TransferStore } from './transfers.ts';

/** Asks for an archive of a course run, made in the background. */
@Injectable()
export class StartExport {
  constructor(
    private readonly transfers: TransferStore,
    private readonly jobs: Jobs,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async execute(courseRun: CourseRunKey, { userId, username }: Principal): Promise<Transfer> {
    const id = randomUUID();
    const transfer: Transfer = {
      id,
      kind: 'export',
      context: courseRun,
      filename: `${courseRun.slice('course-v1:'.length).replaceAll('+', '_')}.tar.gz`,
      startedBy: username,
      startedAt: this.clock.now(),
      state: 'waiting',
      step: 'updating',
      progress: 0,
      error: null,
      report: null,
      file: null,
    };
    await this.unitOfWork.run(async () => {
      await this.transfers.add(transfer);
      await this.jobs.enqueue(ExportArchive, { exportId: id }, { id: `export-${id}`, startedBy: userId });
    });
    return transfer;
  }
}
