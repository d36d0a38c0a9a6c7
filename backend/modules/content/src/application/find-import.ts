import type { Principal } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { CourseAuthors } from './course-access.ts';
import { type Transfer, TransferStore } from './transfers.ts';

/** An import, for who started it and for those who may edit what it became. */
@Injectable()
export class FindImport {
  constructor(
    private readonly transfers: TransferStore,
    private readonly authors: CourseAuthors,
  ) {}

  async execute(id: string, principal: Principal): Promise<Transfer | null> {
    const transfer = await this.transfers.find(id);
    if (transfer?.kind !== 'import') return null;
    if (transfer.startedBy === principal.username) return transfer;
    return transfer.context && (await this.authors.mayEdit(principal, transfer.context)) ? transfer : null;
  }
}
