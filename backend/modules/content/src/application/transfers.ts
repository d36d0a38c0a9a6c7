import type { ContextKey } from '@lyceum/kernel';
import type { ImportReport } from '../domain/import-report.ts';

export type ImportStep = 'uploading' | 'unpacking' | 'verifying' | 'updating' | 'done';

/** An import or export, as it stands. */
export interface Transfer {
  readonly id: string;
  readonly kind: 'import' | 'export';
  readonly context: ContextKey | null;
  readonly filename: string;
  readonly startedBy: string;
  readonly startedAt: Date;
  readonly state: 'receiving' | 'waiting' | 'running' | 'done' | 'failed';
  readonly step: ImportStep;
  /** 0..1 */
  readonly progress: number;
  readonly error: { readonly code: string; readonly message: string } | null;
  readonly report: ImportReport | null;
  /** Key in the file store. */
  readonly file: string | null;
}

export type TransferChange = Partial<
  Pick<Transfer, 'state' | 'step' | 'progress' | 'error' | 'report' | 'file' | 'context'>
>;

export abstract class TransferStore {
  abstract add(transfer: Transfer): Promise<void>;
  abstract find(id: string): Promise<Transfer | null>;
  /** The newest of a course run, with this file name unless it is null. */
  abstract newest(kind: Transfer['kind'], context: ContextKey, filename: string | null): Promise<Transfer | null>;
  /** Exports of a course run whose archive is kept. */
  abstract keptExports(context: ContextKey): Promise<readonly Transfer[]>;
  abstract change(id: string, change: TransferChange): Promise<void>;
}
