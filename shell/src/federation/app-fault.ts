import type { AppRow } from '@lyceum/contracts/federation';

export type AppFaultReason = 'missing' | 'refused' | 'platform' | 'timeout' | 'broken' | 'shape' | 'outdated';

/** Why an app is not on the page. `detail` is for the people who build it. */
export class AppFault extends Error {
  readonly app: string;
  readonly version: string;
  readonly reason: AppFaultReason;

  constructor(row: Pick<AppRow, 'name' | 'version'>, reason: AppFaultReason, detail: string, cause?: unknown) {
    super(detail, { cause });
    this.name = 'AppFault';
    this.app = row.name;
    this.version = row.version;
    this.reason = reason;
  }
}

export function faultOf(row: Pick<AppRow, 'name' | 'version'>, error: unknown): AppFault {
  if (error instanceof AppFault) return error;
  const detail = error instanceof Error ? error.message : String(error);
  return new AppFault(row, isChunkGone(detail) ? 'outdated' : 'broken', detail, error);
}

/** What browsers say when a module that was there at build is not there now: most often a newer build took its place. */
const isChunkGone = (detail: string): boolean =>
  /dynamically imported module|importing a module script failed|error loading dynamically/i.test(detail);
