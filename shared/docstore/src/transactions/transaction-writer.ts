import { Row } from '../bson/lazy.ts';
import { CommandError, writeConflict } from '../errors.ts';
import type { Candidate } from '../planner/candidate.ts';
import type { Access, IndexScan, KeyRange } from '../planner/plan.ts';
import type { Collection } from '../storage/collection.ts';
import { duplicateKey } from '../storage/duplicate-key.ts';
import type { IndexDefinition } from '../storage/index-definition.ts';
import type { TransactionParts } from './manager.ts';
import { PlainView } from './plain-writer.ts';
import type { PendingWrite, Transaction } from './transaction.ts';
import type { Writer } from './writer.ts';

/** Bytes a transaction may hold in memory. */
const mostBytes = 100 * 1024 * 1024;

/** Reads a snapshot with the transaction's own writes on top, and keeps writes back until the commit. */
export class TransactionWriter extends PlainView implements Writer {
  readonly #parts: TransactionParts;
  readonly #transaction: Transaction;

  constructor(parts: TransactionParts, transaction: Transaction) {
    super(parts.catalog);
    this.#parts = parts;
    this.#transaction = transaction;
  }

  override collection(namespace: string): Collection | null {
    return this.#transaction.collections.get(namespace) ?? this.catalog.get(namespace);
  }

  override differs(collection: Collection): boolean {
    return this.#transaction.writesOf(collection).size > 0 || this.#hasForeignChanges(collection);
  }

  override *adjust(collection: Collection, stored: Iterable<Candidate>, plan: Access): Generator<Candidate> {
    if (plan.kind === 'index' && plan.isSingle && !this.#hasForeignChanges(collection)) {
      yield* this.#lookUp(collection, stored, plan);
      return;
    }
    const versions = this.#versions(collection);
    for (const candidate of stored) if (!versions.has(candidate.rid)) yield candidate;
    for (const rid of [...versions.keys()].sort((a, b) => a - b)) {
      const bytes = versions.get(rid);
      if (bytes) yield { rid, row: Row.raw(bytes) };
    }
  }

  ensureCollection(namespace: string): Collection {
    const known = this.collection(namespace);
    if (known) return known;
    this.#parts.begin();
    const made = this.catalog.create(`\0${this.#transaction.session}:${this.#transaction.number}:${namespace}`);
    this.#transaction.collections.set(namespace, made);
    return made;
  }

  current(collection: Collection, rid: number): Buffer | null {
    const pending = this.#transaction.pending(collection, rid);
    if (pending) return pending.after;
    for (const [changed, before] of this.#parts.history.since(collection.id, this.#transaction.snapshot))
      if (changed === rid) return before;
    return collection.read(rid);
  }

  insert(collection: Collection, bytes: Buffer): void {
    const rid = collection.takeRid();
    this.#claimKeys(collection, rid, null, bytes);
    this.#keep({ collection, rid, before: null, after: bytes });
  }

  replace(collection: Collection, rid: number, before: Buffer, after: Buffer): void {
    this.#lock(collection, rid);
    this.#claimKeys(collection, rid, before, after);
    this.#keep({ collection, rid, before, after });
  }

  delete(collection: Collection, rid: number, before: Buffer): void {
    this.#lock(collection, rid);
    this.#claimKeys(collection, rid, before, null);
    this.#keep({ collection, rid, before, after: null });
  }

  /** One key of a unique index: found among the pending keys at once, however much the transaction has written. */
  *#lookUp(collection: Collection, stored: Iterable<Candidate>, plan: IndexScan): Generator<Candidate> {
    const own = this.#transaction.writesOf(collection);
    for (const candidate of stored) if (!own.has(candidate.rid)) yield candidate;
    const key = (plan.ranges[0] as KeyRange).from;
    const pending = this.#parts.locks.keyHolder(plan.index.id, key);
    const rids = new Set(pending?.holder === this.#transaction ? [pending.rid] : []);
    const kept = collection.holderOf(plan.index, key);
    if (kept !== null) rids.add(kept);
    for (const rid of rids) {
      const bytes = own.get(rid)?.after;
      if (bytes) yield { rid, row: Row.raw(bytes) };
    }
  }

  #hasForeignChanges(collection: Collection): boolean {
    return !this.#parts.history.since(collection.id, this.#transaction.snapshot).next().done;
  }

  #keep(write: PendingWrite): void {
    // The keys of a half-filled index cannot be promised; whoever tries again finds it whole.
    if (write.collection.building.length > 0) throw writeConflict();
    const known = this.#transaction.pending(write.collection, write.rid);
    this.#transaction.addWrite(known ? { ...write, before: known.before } : write);
    this.#transaction.bytes += write.after?.length ?? 0;
    if (this.#transaction.bytes > mostBytes) {
      throw new CommandError(251, 'the transaction has been aborted: it writes more than 100 MB', {
        labels: ['TransientTransactionError'],
      });
    }
  }

  #lock(collection: Collection, rid: number): void {
    const holder = this.#parts.locks.documentHolder(collection.id, rid);
    if (holder === this.#transaction) return;
    if (holder || this.#parts.history.changedSince(collection.id, rid, this.#transaction.snapshot))
      throw writeConflict();
    this.#parts.locks.lockDocument(collection.id, rid, this.#transaction);
  }

  /** Checks every new unique key against the snapshot, the last commit and other transactions, then reserves it. */
  #claimKeys(collection: Collection, rid: number, before: Buffer | null, after: Buffer | null): void {
    const changes = collection.keyChanges(before, after).filter(({ index }) => index.isUnique);
    for (const { index, come } of changes)
      for (const key of come) this.#checkKey(collection, index, key, rid, after as Buffer);
    for (const { index, gone, come } of changes) {
      for (const key of gone)
        if (this.#parts.locks.keyHolder(index.id, key)?.rid === rid) this.#parts.locks.unlockKey(index.id, key);
      for (const key of come) this.#parts.locks.lockKey(index.id, key, this.#transaction, rid);
    }
  }

  #checkKey(collection: Collection, index: IndexDefinition, key: Buffer, rid: number, bytes: Buffer): void {
    const pending = this.#parts.locks.keyHolder(index.id, key);
    if (pending && pending.holder !== this.#transaction) throw writeConflict();
    if (pending && pending.rid !== rid) throw duplicateKey(collection, index, key, bytes);
    const holder = collection.holderOf(index, key);
    if (holder !== null && holder !== rid) this.#checkHolder(collection, index, key, holder, bytes);
    for (const [other, before] of this.#parts.history.since(collection.id, this.#transaction.snapshot)) {
      if (other !== rid && before && this.#hasKey(index, before, key)) throw writeConflict();
    }
  }

  #checkHolder(collection: Collection, index: IndexDefinition, key: Buffer, holder: number, bytes: Buffer): void {
    const own = this.#transaction.pending(collection, holder);
    if (own) {
      if (own.after && this.#hasKey(index, own.after, key)) throw duplicateKey(collection, index, key, bytes);
      return;
    }
    const isForeign = this.#parts.locks.documentHolder(collection.id, holder) !== null;
    if (isForeign || this.#parts.history.changedSince(collection.id, holder, this.#transaction.snapshot))
      throw writeConflict();
    throw duplicateKey(collection, index, key, bytes);
  }

  #hasKey(index: IndexDefinition, bytes: Buffer, key: Buffer): boolean {
    return index.keysOf(Row.raw(bytes)).keys.some((other) => other.equals(key));
  }

  #versions(collection: Collection): ReadonlyMap<number, Buffer | null> {
    const versions = new Map(this.#parts.history.since(collection.id, this.#transaction.snapshot));
    for (const [rid, write] of this.#transaction.writesOf(collection)) versions.set(rid, write.after);
    return versions;
  }
}
