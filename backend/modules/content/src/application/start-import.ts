import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { ContextKey } from '@lyceum/kernel';
import { Clock, FileStore, type Principal } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { ImportRequests } from './import-requests.ts';
import { type Transfer, TransferStore } from './transfers.ts';

export interface UploadedArchive {
  readonly content: Readable;
  readonly filename: string;
  /** The course run to import into; null for the one that the package names. */
  readonly target: ContextKey | null;
  readonly principal: Principal;
}

/** Keeps an archive and asks for its import in the background. */
@Injectable()
export class StartImport {
  constructor(
    private readonly transfers: TransferStore,
    private readonly files: FileStore,
    private readonly requests: ImportRequests,
    private readonly clock: Clock,
  ) {}

  async execute({ content, filename, target, principal }: UploadedArchive): Promise<Transfer> {
    const id = randomUUID();
    const { key } = await this.files.put(`imports/${id}`, content);
    const transfer: Transfer = {
      id,
      kind: 'import',
      context: target,
      filename: filename.slice(0, 500),
      startedBy: principal.username,
      startedAt: this.clock.now(),
      state: 'waiting',
      step: 'uploading',
      progress: 0,
      error: null,
      report: null,
      file: key,
    };
    await this.requests.ask(principal, () => this.transfers.add(transfer), id);
    return transfer;
  }
}
