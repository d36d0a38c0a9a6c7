import type { Candidate } from '../planner/candidate.ts';
import type { Access } from '../planner/plan.ts';
import type { ReadView } from '../planner/query.ts';
import type { Catalog } from '../storage/catalog.ts';
import type { Collection } from '../storage/collection.ts';
import type { Database } from '../storage/database.ts';
import { duplicateKey } from '../storage/duplicate-key.ts';
import type { KeyChange } from '../storage/key-changes.ts';
import type { TransactionParts } from './manager.ts';
import { Blocked } from './transaction.ts';
import type { Writer } from './writer.ts';

/** Reads the last commit. */
export class PlainView implements ReadView {
  readonly database: Database;
  protected readonly catalog: Catalog;

  constructor(catalog: Catalog) {
    this.database = catalog.database;
    this.catalog = catalog;
  }

  collection(namespace: string): Collection | null {
    return this.catalog.get(namespace);
  }

  differs(_collection: Collection): boolean {
    return false;
  }

  adjust(_collection: Collection, stored: Iterable<Candidate>, _plan: Access): Iterable<Candidate> {
    return stored;
  }
}

/** Writes outside transactions: each document is committed at once, with the rest of its turn. */
export class PlainWriter extends PlainView implements Writer {
  readonly #parts: TransactionParts;

  constructor(parts: TransactionParts) {
    super(parts.catalog);
    this.#parts = parts;
  }

  ensureCollection(namespace: string): Collection {
    const known = this.catalog.get(namespace);
    if (known) return known;
    this.#parts.begin();
    return this.catalog.create(namespace);
  }

  current(collection: Collection, rid: number): Buffer | null {
    return collection.read(rid);
  }

  insert(collection: Collection, bytes: Buffer): void {
    const changes = collection.keyChanges(null, bytes);
    this.#checkUnique(collection, null, changes, bytes);
    this.#parts.begin();
    const rid = collection.takeRid();
    collection.insert(rid, bytes, changes);
    this.#parts.history.record(collection.id, rid, null);
  }

  replace(collection: Collection, rid: number, before: Buffer, after: Buffer): void {
    this.#refuseLocked(collection, rid);
    const changes = collection.keyChanges(before, after);
    this.#checkUnique(collection, rid, changes, after);
    this.#parts.begin();
    collection.replace(rid, before, after, changes);
    this.#parts.history.record(collection.id, rid, before);
  }

  delete(collection: Collection, rid: number, before: Buffer): void {
    this.#refuseLocked(collection, rid);
    this.#parts.begin();
    collection.delete(rid, before);
    this.#parts.history.record(collection.id, rid, before);
  }

  #refuseLocked(collection: Collection, rid: number): void {
    const holder = this.#parts.locks.documentHolder(collection.id, rid);
    if (holder) throw new Blocked(holder);
  }

  #checkUnique(collection: Collection, rid: number | null, changes: readonly KeyChange[], bytes: Buffer): void {
    for (const { index, come } of changes) {
      if (!index.isUnique) continue;
      for (const key of come) {
        const pending = this.#parts.locks.keyHolder(index.id, key);
        if (pending) throw new Blocked(pending.holder);
        const holder = collection.holderOf(index, key);
        if (holder === null || holder === rid) continue;
        this.#refuseLocked(collection, holder);
        throw duplicateKey(collection, index, key, bytes);
      }
    }
  }
}
