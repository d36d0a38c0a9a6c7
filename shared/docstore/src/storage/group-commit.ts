import type { Database } from './database.ts';

export interface CommitHooks {
  /** Stores what is kept in memory until the commit. */
  readonly beforeCommit: () => void;
  /** Forgets what was not kept after all. */
  readonly afterRollback: () => void;
}

/**
 * One SQLite transaction for every write of one turn of the event loop: a single fsync pays for all of them, and
 * replies wait for it.
 */
export class GroupCommit {
  readonly #database: Database;
  readonly #hooks: CommitHooks;
  #open: {
    readonly done: Promise<void>;
    readonly resolve: () => void;
    readonly reject: (error: unknown) => void;
  } | null = null;

  constructor(database: Database, hooks: CommitHooks) {
    this.#database = database;
    this.#hooks = hooks;
  }

  /** Called before every write. */
  readonly begin = (): void => {
    if (this.#open) return;
    this.#database.exec('BEGIN IMMEDIATE');
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    promise.catch(() => {});
    this.#open = { done: promise, resolve, reject };
    setImmediate(() => this.flush());
  };

  /** Resolves when everything written so far is durable; rejects when it is lost. */
  settled(): Promise<void> | null {
    return this.#open?.done ?? null;
  }

  flush(): void {
    const group = this.#open;
    if (!group) return;
    try {
      this.#hooks.beforeCommit();
      this.#database.exec('COMMIT');
      this.#open = null;
      group.resolve();
    } catch (error) {
      this.fail(error);
    }
  }

  /** A write broke off half-way: nothing of the turn is kept, and every reply of it says so. */
  fail(error: unknown): void {
    const group = this.#open;
    if (!group) return;
    this.#open = null;
    this.#database.exec('ROLLBACK');
    this.#database.forgetStatements();
    this.#hooks.afterRollback();
    group.reject(error);
  }
}
