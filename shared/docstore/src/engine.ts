import { Cursors } from './commands/cursors.ts';
import { FailPoints } from './commands/fail-points.ts';
import { Readers } from './readers/readers.ts';
import { Catalog } from './storage/catalog.ts';
import { Database } from './storage/database.ts';
import { GroupCommit } from './storage/group-commit.ts';
import { LogSync } from './storage/log-sync.ts';
import { History } from './transactions/history.ts';
import { Locks } from './transactions/locks.ts';
import { TransactionManager, type TransactionParts } from './transactions/manager.ts';
import { PlainWriter } from './transactions/plain-writer.ts';
import { RetryRecords } from './transactions/retry-records.ts';
import type { Transaction } from './transactions/transaction.ts';
import { TransactionWriter } from './transactions/transaction-writer.ts';
import type { Writer } from './transactions/writer.ts';

export interface EngineOptions {
  readonly file: string;
  /** Whether a write is answered when the disk has it, or when the system has it. */
  readonly synchronous: 'FULL' | 'NORMAL';
  /** Whether tests may order faults. */
  readonly takesFaults?: boolean;
}

/** Everything that one open database consists of. */
export class Engine {
  readonly database: Database;
  readonly catalog: Catalog;
  readonly group: GroupCommit;
  readonly transactions: TransactionManager;
  readonly retries: RetryRecords;
  readonly cursors = new Cursors();
  readonly readers: Readers;
  readonly plainWriter: Writer;
  readonly failPoints: FailPoints | null;
  readonly #parts: TransactionParts;
  readonly #log: LogSync | null;

  constructor({ file, synchronous, takesFaults = false }: EngineOptions) {
    this.failPoints = takesFaults ? new FailPoints() : null;
    this.database = new Database({ file, readOnly: false });
    this.catalog = new Catalog(this.database, true);
    this.readers = new Readers(file);
    this.#log = synchronous === 'FULL' ? new LogSync(file) : null;
    const hooks = { beforeCommit: () => this.#save(), afterRollback: () => this.#forget() };
    this.group = new GroupCommit(this.database, hooks, this.#log?.sync ?? (async () => {}));
    const { begin } = this.group;
    this.#parts = { catalog: this.catalog, history: new History(), locks: new Locks(), begin };
    this.transactions = new TransactionManager(this.#parts);
    this.retries = new RetryRecords(this.database, begin);
    this.plainWriter = new PlainWriter(this.#parts);
  }

  writerOf(transaction: Transaction): Writer {
    return new TransactionWriter(this.#parts, transaction);
  }

  async close(): Promise<void> {
    this.transactions.abortAll();
    this.group.close();
    await this.#log?.close();
    this.database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    this.database.close();
  }

  #save(): void {
    this.catalog.saveCounts();
    this.retries.save();
  }

  #forget(): void {
    this.catalog.load();
    this.retries.clearCache();
    this.transactions.abortAll();
  }
}
