import { CommandError } from '../errors.ts';
import type { Database } from './database.ts';

export interface CommitHooks {
  /** Stores what is kept in memory until the commit. */
  readonly beforeCommit: () => void;
  /** Forgets what was not kept after all. */
  readonly afterRollback: () => void;
}

interface Written {
  readonly committed: PromiseWithResolvers<void>;
  readonly durable: PromiseWithResolvers<void>;
}

/**
 * One SQLite transaction for all that one turn of the event loop writes, and for all that was read since the turn that
 * wrote last: nobody else writes, so what is read does not age, and SQLite's locks are taken once for many reads. Bringing it onto the disk happens elsewhere
 * (`sync`), while others are served; whoever wrote waits for it.
 */
export class GroupCommit {
  readonly #database: Database;
  readonly #hooks: CommitHooks;
  readonly #sync: () => Promise<void>;
  #isOpen = false;
  #isClosed = false;
  /** Null while the turn has only read. */
  #written: Written | null = null;
  /** The last commit that is still on its way to the disk: those before it arrive no later. */
  #underway: Promise<void> | null = null;

  constructor(database: Database, hooks: CommitHooks, sync: () => Promise<void>) {
    this.#database = database;
    this.#hooks = hooks;
    this.#sync = sync;
  }

  /** Called before a command is run. */
  enter(): void {
    if (this.#isOpen) return;
    if (this.#isClosed) throw new CommandError(91, 'docstore is ending');
    this.#database.change('BEGIN');
    this.#isOpen = true;
  }

  /** Called before every write. */
  readonly begin = (): void => {
    if (this.#written) return;
    this.enter();
    const written = { committed: Promise.withResolvers<void>(), durable: Promise.withResolvers<void>() };
    written.committed.promise.catch(() => {});
    written.durable.promise.catch(() => {});
    this.#written = written;
    setImmediate(() => this.flush());
  };

  /** Resolves when everything written so far is committed, which is enough to have read it; rejects when it is lost. */
  committed(): Promise<void> | null {
    return this.#written?.committed.promise ?? null;
  }

  /** Resolves when everything written so far is on the disk; rejects when it is lost. */
  durable(): Promise<void> | null {
    return this.#written?.durable.promise ?? this.#underway;
  }

  /** Commits what is there and takes nothing more: a long command may still be on its way. */
  close(): void {
    this.flush();
    this.#isClosed = true;
  }

  flush(): void {
    if (!this.#isOpen) return;
    const written = this.#written;
    try {
      if (written) this.#hooks.beforeCommit();
      this.#database.change('COMMIT');
    } catch (error) {
      this.fail(error);
      return;
    }
    this.#isOpen = false;
    this.#written = null;
    if (written) this.#bringToDisk(written);
  }

  /** A write broke off half-way: nothing of the turn is kept, and every reply of it says so. */
  fail(error: unknown): void {
    if (!this.#isOpen) return;
    const written = this.#written;
    this.#isOpen = false;
    this.#written = null;
    this.#database.change('ROLLBACK');
    if (!written) return;
    this.#database.forgetStatements();
    this.#hooks.afterRollback();
    written.committed.reject(error);
    written.durable.reject(error);
  }

  #bringToDisk({ committed, durable }: Written): void {
    committed.resolve();
    const underway = this.#sync();
    this.#underway = underway;
    const arrived = () => {
      if (this.#underway === underway) this.#underway = null;
    };
    underway.then(arrived, arrived);
    underway.then(durable.resolve, durable.reject);
  }
}
