import { Raw } from '../bson/values.ts';
import type { Soon } from './soon.ts';

/** A part of a result: encoded documents, and whether they were the last. */
export interface Taken {
  readonly documents: readonly Raw[];
  readonly isDone: boolean;
}

/** Where the documents of a cursor come from: this thread, or a reader thread. */
export interface ResultSource {
  take(most: number): Soon<Taken>;
  close(): void;
}

const mostBatchBytes = 16 * 1024 * 1024;

/** Results computed in this thread as they are asked for. Looks one document ahead, so that the last batch says it is the last. */
export class LocalResults implements ResultSource {
  readonly #results: Iterator<Buffer>;
  #next: Buffer | null = null;
  #isOver = false;

  constructor(results: Iterable<Buffer>) {
    this.#results = results[Symbol.iterator]();
  }

  take(most: number): Taken {
    const documents: Raw[] = [];
    let bytes = 0;
    while (documents.length < most) {
      const next = this.#peek();
      if (!next || (documents.length > 0 && bytes + next.length > mostBatchBytes)) break;
      documents.push(new Raw(next));
      bytes += next.length;
      this.#next = null;
    }
    return { documents, isDone: most > 0 && this.#peek() === null };
  }

  close(): void {
    this.#isOver = true;
    this.#next = null;
    this.#results.return?.();
  }

  #peek(): Buffer | null {
    if (this.#next || this.#isOver) return this.#next;
    const result = this.#results.next();
    if (result.done) this.#isOver = true;
    else this.#next = result.value;
    return this.#next;
  }
}
