import { Jobs, type Principal, UnitOfWork } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { ImportArchive } from './run-import.ts';

/** Asks for the background work of an import together with what is written down about it. */
@Injectable()
export class ImportRequests {
  constructor(
    private readonly jobs: Jobs,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  ask({ userId, username, isAdmin, isStaff }: Principal, write: () => Promise<void>, importId: string): Promise<void> {
    const importer = { userId, username, isAdmin, isStaff };
    return this.unitOfWork.run(async () => {
      await write();
      await this.jobs.enqueue(ImportArchive, { importId, importer }, { id: `import-${importId}`, startedBy: userId });
    });
  }
}
