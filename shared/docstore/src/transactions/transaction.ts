import type { Collection } from '../storage/collection.ts';

/** What a transaction wants to make of one document. */
export interface PendingWrite {
  readonly collection: Collection;
  readonly rid: number;
  /** The committed version it started from; null for a new document. */
  readonly before: Buffer | null;
  after: Buffer | null;
}

export type TransactionState = 'open' | 'committed' | 'aborted';

/** One multi-document transaction: its snapshot and the writes that nobody else sees yet. */
export class Transaction {
  readonly session: string;
  readonly number: bigint;
  readonly snapshot: number;
  readonly startedAt: number;
  readonly writes = new Map<number, Map<number, PendingWrite>>();
  /** Collections made inside, under the names they will have. */
  readonly collections = new Map<string, Collection>();
  state: TransactionState = 'open';
  bytes = 0;
  readonly ended: Promise<void>;
  #end: () => void = () => {};

  constructor(fields: { session: string; number: bigint; snapshot: number; now: number }) {
    this.session = fields.session;
    this.number = fields.number;
    this.snapshot = fields.snapshot;
    this.startedAt = fields.now;
    this.ended = new Promise((resolve) => {
      this.#end = resolve;
    });
  }

  get hasChanges(): boolean {
    return this.writes.size > 0 || this.collections.size > 0;
  }

  writesOf(collection: Collection): ReadonlyMap<number, PendingWrite> {
    return this.writes.get(collection.id) ?? new Map();
  }

  pending(collection: Collection, rid: number): PendingWrite | undefined {
    return this.writes.get(collection.id)?.get(rid);
  }

  addWrite(write: PendingWrite): void {
    const documents = this.writes.get(write.collection.id) ?? new Map<number, PendingWrite>();
    documents.set(write.rid, write);
    this.writes.set(write.collection.id, documents);
  }

  finish(state: 'committed' | 'aborted'): void {
    this.state = state;
    this.writes.clear();
    this.#end();
  }
}

/** Thrown by a plain write that meets a document some transaction has changed: it waits for the end and tries again. */
export class Blocked extends Error {
  readonly holder: Transaction;
  constructor(holder: Transaction) {
    super('the document is locked by a transaction');
    this.holder = holder;
  }
}
