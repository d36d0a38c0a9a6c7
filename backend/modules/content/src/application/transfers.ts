import type { ContextKey, JsonValue } from '@lyceum/kernel';

export type ImportStep = 'uploading' | 'unpacking' | 'verifying' | 'updating' | 'done';

/** One finding of an import. `file` is a path in the package. */
export interface ImportNote {
  readonly severity: 'info' | 'warning' | 'error';
  readonly code: string;
  readonly message: string;
  readonly file: string | null;
  readonly line: number | null;
}

export interface ImportReport {
  /** Blocks by type. */
  readonly blocks: Readonly<Record<string, number>>;
  readonly draftOnly: number;
  readonly assets: number;
  /** Files that are kept for export without being understood. */
  readonly keptFiles: number;
  readonly notes: readonly ImportNote[];
  readonly notesLeftOff: number;
}

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
  abstract change(id: string, change: TransferChange): Promise<void>;
}

export type ImportPayload = { readonly importId: string } & Readonly<Record<string, JsonValue>>;
