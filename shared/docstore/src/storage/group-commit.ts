import type { Database } from './database.ts';

export interface CommitHooks {
  /** Stores what is kept in memory until the commit. */
  readonly beforeCommit: () => void;
  /** Forgets what was not kept after all. */
  readonly afterRollback: () => void;
}

interface Written {
  readonly done: Promise<void>;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * One SQLite transaction for all that one turn of the event loop reads and writes: taking SQLite's locks once costs
 * less than doing so for each statement, one fsync pays for all writes, and replies wait for it.
 */
export class GroupCommit {
  readonly #database: Database;
  readonly #hooks: CommitHooks;
  #isOpen = false;
  /** Null while the turn has only read. */
  #written: Written | null = null;

  constructor(database: Database, hooks: CommitHooks) {
    this.#database = database;
    this.#hooks = hooks;
  }

  /** Called before a command is run. */
  enter(): void {
    if (this.#isOpen) return;
    this.#database.exec('BEGIN');
    this.#isOpen = true;
    setImmediate(() => this.flush());
  }

  /** Called before every write. */
  readonly begin = (): void => {
    if (this.#written) return;
    this.enter();
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    promise.catch(() => {});
    this.#written = { done: promise, resolve, reject };
  };

  /** Resolves when everything written so far is durable; rejects when it is lost. */
  settled(): Promise<void> | null {
    return this.#written?.done ?? null;
  }

  flush(): void {
    if (!this.#isOpen) return;
    const written = this.#written;
    try {
      if (written) this.#hooks.beforeCommit();
      this.#database.exec('COMMIT');
      this.#isOpen = false;
      this.#written = null;
      written?.resolve();
    } catch (error) {
      this.fail(error);
    }
  }

  /** A write broke off half-way: nothing of the turn is kept, and every reply of it says so. */
  fail(error: unknown): void {
    if (!this.#isOpen) return;
    const written = this.#written;
    this.#isOpen = false;
    this.#written = null;
    this.#database.exec('ROLLBACK');
    if (!written) return;
    this.#database.forgetStatements();
    this.#hooks.afterRollback();
    written.reject(error);
  }
}
