import { CommandError, writeConflict } from '../errors.ts';
import type { Catalog } from '../storage/catalog.ts';
import type { Collection } from '../storage/collection.ts';
import type { History } from './history.ts';
import type { Locks } from './locks.ts';
import { Transaction } from './transaction.ts';

/** How long a transaction may stay open. */
export const lifetimeMs = 60_000;

export interface TransactionParts {
  readonly catalog: Catalog;
  readonly history: History;
  readonly locks: Locks;
  readonly begin: () => void;
}

/** Opens, commits and ends transactions; one per session. */
export class TransactionManager {
  readonly #parts: TransactionParts;
  readonly #latest = new Map<string, Transaction>();
  readonly #open = new Set<Transaction>();

  constructor(parts: TransactionParts) {
    this.#parts = parts;
  }

  get openCount(): number {
    return this.#open.size;
  }

  start(session: string, number: bigint, now: number): Transaction {
    const previous = this.#latest.get(session);
    if (previous && previous.number > number) throw tooOld(number, previous.number);
    if (previous && previous.number === number) {
      throw previous.state === 'open'
        ? new CommandError(117, 'a transaction with this number has already been started in this session')
        : noSuchTransaction(number);
    }
    if (previous) this.abort(previous);
    const transaction = new Transaction({ session, number, snapshot: this.#parts.history.sequence, now });
    this.#latest.set(session, transaction);
    this.#open.add(transaction);
    this.#trimHistory();
    return transaction;
  }

  /** The open transaction a command belongs to. */
  find(session: string, number: bigint): Transaction {
    const transaction = this.#latest.get(session);
    if (transaction && transaction.number > number) throw tooOld(number, transaction.number);
    if (!transaction || transaction.number !== number) throw noSuchTransaction(number);
    if (transaction.state === 'committed')
      throw new CommandError(256, `Transaction with { txnNumber: ${number} } has been committed.`);
    if (transaction.state === 'aborted') throw noSuchTransaction(number);
    return transaction;
  }

  /** Some open transaction that has written to the collection. */
  writerTo(collection: Collection): Transaction | null {
    for (const transaction of this.#open) if (transaction.writesOf(collection).size > 0) return transaction;
    return null;
  }

  latest(session: string): Transaction | null {
    return this.#latest.get(session) ?? null;
  }

  /** Applies the write set inside the turn's SQLite transaction: all deletions before all insertions. */
  commit(transaction: Transaction): void {
    if (transaction.hasChanges) this.#apply(transaction);
    this.#end(transaction, 'committed');
  }

  abort(transaction: Transaction): void {
    if (transaction.state !== 'open') return;
    if (transaction.collections.size > 0) {
      this.#parts.begin();
      for (const collection of transaction.collections.values()) this.#parts.catalog.drop(collection);
    }
    this.#end(transaction, 'aborted');
  }

  abortAll(): void {
    for (const transaction of [...this.#open]) this.abort(transaction);
  }

  /** Ends what has been open too long. */
  expire(now: number): void {
    for (const transaction of [...this.#open]) if (now - transaction.startedAt > lifetimeMs) this.abort(transaction);
  }

  /** A session is over: nobody will ask about its transactions again. */
  endSession(session: string): void {
    const transaction = this.#latest.get(session);
    if (transaction) this.abort(transaction);
    this.#latest.delete(session);
  }

  #apply(transaction: Transaction): void {
    const { history, begin } = this.#parts;
    begin();
    this.#publishCollections(transaction);
    const changed = [...transaction.writes.values()].flatMap((documents) =>
      [...documents.values()].filter(({ before, after }) => before !== after && !(before && after?.equals(before))),
    );
    const put = changed.flatMap(({ collection, rid, before, after }) => {
      const changes = collection.keyChanges(before, after);
      // Another document of this commit may give up or take the key, so the order of index changes would matter.
      const isReplaced = before !== null && after !== null && !changes.some(({ index }) => index.isUnique);
      if (isReplaced) return [() => collection.replace(rid, before, after, changes)];
      if (before) collection.delete(rid, before);
      return after ? [() => collection.insert(rid, after)] : [];
    });
    for (const apply of put) apply();
    for (const { collection, rid, before } of changed) history.record(collection.id, rid, before);
  }

  #publishCollections(transaction: Transaction): void {
    const { catalog } = this.#parts;
    for (const namespace of transaction.collections.keys()) if (catalog.get(namespace)) throw writeConflict();
    for (const [namespace, collection] of transaction.collections) catalog.rename(collection, namespace);
  }

  #end(transaction: Transaction, state: 'committed' | 'aborted'): void {
    this.#open.delete(transaction);
    this.#parts.locks.release(transaction);
    transaction.finish(state);
    this.#trimHistory();
  }

  #trimHistory(): void {
    const snapshots = [...this.#open].map((transaction) => transaction.snapshot);
    this.#parts.history.trim(snapshots.length === 0 ? null : Math.min(...snapshots));
  }
}

export function noSuchTransaction(number: bigint): CommandError {
  return new CommandError(251, `Given transaction number ${number} does not match any in-progress transactions.`, {
    labels: ['TransientTransactionError'],
  });
}

export const tooOld = (number: bigint, newest: bigint): CommandError =>
  new CommandError(
    225,
    `Cannot start transaction ${number} on session because a newer transaction ${newest} has already started.`,
  );
