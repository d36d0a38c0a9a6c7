import { randomBytes } from 'node:crypto';
import { Raw } from '../bson/values.ts';
import { CommandError } from '../errors.ts';

/** Encoded documents, one at a time. */
export type Results = Iterator<Buffer>;

interface Cursor {
  readonly namespace: string;
  readonly session: string | null;
  readonly transaction: bigint | null;
  readonly results: Peekable;
  readonly neverExpires: boolean;
  usedAt: number;
}

export interface Batch {
  readonly documents: readonly Raw[];
  /** 0 when nothing is left. */
  readonly id: bigint;
}

export const defaultFirstBatch = 101;

const mostBatchBytes = 16 * 1024 * 1024;
const idleMs = 10 * 60_000;

/** Open cursors: lost when idle for ten minutes, or with their session. */
export class Cursors {
  readonly #open = new Map<bigint, Cursor>();

  get size(): number {
    return this.#open.size;
  }

  /** Takes the first batch and keeps a cursor when more is to come. */
  open(fields: Omit<Cursor, 'results' | 'usedAt'>, results: Results, batchSize: number, isSingleBatch: boolean): Batch {
    const peekable = new Peekable(results);
    const documents = takeBatch(peekable, batchSize);
    if (isSingleBatch || (batchSize > 0 && peekable.isDone)) {
      peekable.close();
      return { documents, id: 0n };
    }
    const id = newId();
    this.#open.set(id, { ...fields, results: peekable, usedAt: Date.now() });
    return { documents, id };
  }

  next(
    id: bigint,
    namespace: string,
    batchSize: number,
    asker: { readonly session: string | null; readonly transaction: bigint | null },
  ): Batch {
    const cursor = this.#open.get(id);
    if (!cursor) throw new CommandError(43, `cursor id ${id} not found`);
    if (cursor.namespace !== namespace)
      throw new CommandError(
        13,
        `Requested getMore on namespace '${namespace}', but cursor belongs to a different namespace ${cursor.namespace}`,
      );
    if (cursor.session !== asker.session)
      throw new CommandError(50738, `Cannot run getMore on cursor ${id}, which was created in another session`);
    if (cursor.transaction !== asker.transaction)
      throw new CommandError(50740, `Cannot run getMore on cursor ${id}, which was created in another transaction`);
    cursor.usedAt = Date.now();
    const documents = takeBatch(cursor.results, batchSize === 0 ? Number.POSITIVE_INFINITY : batchSize);
    if (!cursor.results.isDone) return { documents, id };
    this.#open.delete(id);
    return { documents, id: 0n };
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

/** Looks one document ahead, so that the last batch says it is the last. */
class Peekable {
  readonly #results: Results;
  #next: Buffer | null = null;
  #isOver = false;

  constructor(results: Results) {
    this.#results = results;
  }

  get isDone(): boolean {
    return this.peek() === null;
  }

  peek(): Buffer | null {
    if (this.#next || this.#isOver) return this.#next;
    const result = this.#results.next();
    if (result.done) this.#isOver = true;
    else this.#next = result.value;
    return this.#next;
  }

  take(): void {
    this.#next = null;
  }

  close(): void {
    this.#isOver = true;
    this.#results.return?.();
  }
}

function takeBatch(results: Peekable, most: number): Raw[] {
  const documents: Raw[] = [];
  let bytes = 0;
  while (documents.length < most) {
    const next = results.peek();
    if (!next || (documents.length > 0 && bytes + next.length > mostBatchBytes)) break;
    documents.push(new Raw(next));
    bytes += next.length;
    results.take();
  }
  return documents;
}

/** Random, positive, never 0. */
function newId(): bigint {
  return (randomBytes(8).readBigUInt64LE() >> 2n) + 1n;
}
