import type { Transaction } from './transaction.ts';

/** Which open transaction holds which document, and which keys of unique indexes it is about to take. */
export class Locks {
  readonly #documents = new Map<string, Transaction>();
  readonly #keys = new Map<string, { readonly holder: Transaction; readonly rid: number }>();

  documentHolder(collection: number, rid: number): Transaction | null {
    return this.#documents.size === 0 ? null : (this.#documents.get(`${collection}:${rid}`) ?? null);
  }

  lockDocument(collection: number, rid: number, holder: Transaction): void {
    this.#documents.set(`${collection}:${rid}`, holder);
  }

  keyHolder(index: number, key: Buffer): { readonly holder: Transaction; readonly rid: number } | null {
    return this.#keys.size === 0 ? null : (this.#keys.get(`${index}:${key.toString('latin1')}`) ?? null);
  }

  lockKey(index: number, key: Buffer, holder: Transaction, rid: number): void {
    this.#keys.set(`${index}:${key.toString('latin1')}`, { holder, rid });
  }

  unlockKey(index: number, key: Buffer): void {
    this.#keys.delete(`${index}:${key.toString('latin1')}`);
  }

  release(holder: Transaction): void {
    for (const [name, transaction] of this.#documents) if (transaction === holder) this.#documents.delete(name);
    for (const [name, entry] of this.#keys) if (entry.holder === holder) this.#keys.delete(name);
  }
}
