import { randomBytes } from 'node:crypto';
import type { Raw } from '../bson/values.ts';
import { CommandError } from '../errors.ts';
import type { ResultSource } from './results.ts';
import { type Soon, soon } from './soon.ts';

interface Cursor {
  readonly namespace: string;
  readonly session: string | null;
  readonly transaction: bigint | null;
  readonly results: ResultSource;
  readonly neverExpires: boolean;
  usedAt: number;
}

export interface Batch {
  readonly documents: readonly Raw[];
  /** 0 when nothing is left. */
  readonly id: bigint;
}

type Asker = Pick<Cursor, 'session' | 'transaction'>;

export const defaultFirstBatch = 101;

const idleMs = 10 * 60_000;

/** Open cursors: lost when idle for ten minutes, or with their session. */
export class Cursors {
  readonly #open = new Map<bigint, Cursor>();

  get size(): number {
    return this.#open.size;
  }

  /** Takes the first batch and keeps a cursor when more is to come. */
  open(fields: Omit<Cursor, 'usedAt'>, batchSize: number, isSingleBatch: boolean): Soon<Batch> {
    const { results } = fields;
    return soon(results.take(batchSize), ({ documents, isDone }) => {
      if (isSingleBatch || isDone) {
        results.close();
        return { documents, id: 0n };
      }
      const id = newId();
      this.#open.set(id, { ...fields, usedAt: Date.now() });
      return { documents, id };
    });
  }

  next(id: bigint, namespace: string, batchSize: number, asker: Asker): Soon<Batch> {
    const cursor = this.#open.get(id);
    if (!cursor) throw new CommandError(43, `cursor id ${id} not found`);
    checkAsker(id, cursor, namespace, asker);
    cursor.usedAt = Date.now();
    const most = batchSize === 0 ? Number.MAX_SAFE_INTEGER : batchSize;
    return soon(cursor.results.take(most), ({ documents, isDone }) => {
      if (!isDone) return { documents, id };
      this.kill(id);
      return { documents, id: 0n };
    });
  }

  /** True when there was such a cursor. */
  kill(id: bigint): boolean {
    this.#open.get(id)?.results.close();
    return this.#open.delete(id);
  }

  killSession(session: string): void {
    for (const [id, cursor] of this.#open) if (cursor.session === session) this.kill(id);
  }

  killNamespace(matches: (namespace: string) => boolean): void {
    for (const [id, cursor] of this.#open) if (matches(cursor.namespace)) this.kill(id);
  }

  expire(now: number): void {
    for (const [id, cursor] of this.#open) if (!cursor.neverExpires && now - cursor.usedAt > idleMs) this.kill(id);
  }
}

function checkAsker(id: bigint, cursor: Cursor, namespace: string, asker: Asker): void {
  if (cursor.namespace !== namespace)
    throw new CommandError(
      13,
      `Requested getMore on namespace '${namespace}', but cursor belongs to a different namespace ${cursor.namespace}`,
    );
  if (cursor.session !== asker.session)
    throw new CommandError(50738, `Cannot run getMore on cursor ${id}, which was created in another session`);
  if (cursor.transaction !== asker.transaction)
    throw new CommandError(50740, `Cannot run getMore on cursor ${id}, which was created in another transaction`);
}

/** Random, positive, never 0. */
function newId(): bigint {
  return (randomBytes(8).readBigUInt64LE() >> 2n) + 1n;
}
