import { Buffer } from 'node:buffer';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';

export interface OpenOptions {
  readonly file: string;
  readonly readOnly: boolean;
}

/** One SQLite connection with its prepared statements, tuned for a single writer and many snapshots. */
export class Database {
  readonly file: string;
  readonly #connection: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  constructor({ file, readOnly }: OpenOptions) {
    this.file = file;
    this.#connection = new DatabaseSync(file, { readOnly });
    if (!readOnly) {
      this.#connection.exec('PRAGMA page_size=4096; PRAGMA journal_mode=WAL');
      // Commits are brought onto the disk by LogSync; SQLite itself only sees to checkpoints.
      this.#connection.exec('PRAGMA synchronous=NORMAL; PRAGMA wal_autocheckpoint=8000');
    }
    // A scan goes through its pages once; the writer comes back to them.
    this.#connection.exec(`PRAGMA cache_size=-${readOnly ? 4_000 : 32_000}; PRAGMA temp_store=MEMORY`);
  }

  exec(sql: string): void {
    this.#connection.exec(sql);
  }

  /** A statement that is prepared once and kept; rows come as arrays. */
  prepare(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.#connection.prepare(sql);
    statement.setReturnArrays(true);
    if (this.#statements.size > 2000) this.#statements.clear();
    this.#statements.set(sql, statement);
    return statement;
  }

  /** The rows of a query; what a row holds is for the caller to know, who wrote the query. */
  rows<R extends readonly unknown[]>(sql: string, ...values: readonly SQLInputValue[]): R[] {
    return this.prepare(sql).all(...values) as unknown as R[];
  }

  /** The first row of a query. */
  row<R extends readonly unknown[]>(sql: string, ...values: readonly SQLInputValue[]): R | undefined {
    return this.prepare(sql).get(...values) as unknown as R | undefined;
  }

  /** A statement that gives no rows; `run` would make an object with counts for each. */
  change(sql: string, ...values: readonly SQLInputValue[]): void {
    this.prepare(sql).get(...values);
  }

  /** Statements on tables that are gone must not be kept. */
  forgetStatements(): void {
    this.#statements.clear();
  }

  close(): void {
    this.#statements.clear();
    this.#connection.close();
  }
}

/** SQLite hands blobs out as plain byte arrays; this looks at them as a Buffer without copying. */
export const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
