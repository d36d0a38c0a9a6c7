import { AsyncLocalStorage } from 'node:async_hooks';
import type { Connection } from 'mongoose';

interface Running {
  readonly afterCommit: (() => void)[];
  readonly memories: Map<object, Map<string, unknown>>;
}

/**
 * Several writes that happen together or not at all.
 *
 * `run` opens a transaction that every Mongoose operation inside it joins by itself; a `run` inside a `run` joins the
 * outer one. When another writer was faster (TransientTransactionError) the whole function is run again, so it must
 * do nothing but read and write the store. Operations inside one unit of work are awaited one after the other.
 */
export class UnitOfWork {
  readonly #connection: Connection;
  readonly #running = new AsyncLocalStorage<Running>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#running.getStore()) return work();
    let afterCommit: (() => void)[] = [];
    const result = await this.#connection.transaction<T>(() => {
      afterCommit = [];
      return this.#running.run({ afterCommit, memories: new Map() }, work);
    });
    for (const effect of afterCommit) effect();
    return result as T;
  }

  /** Runs `effect` once what is written now is durable: after the commit, or at once outside a unit of work. */
  afterCommit(effect: () => void): void {
    const running = this.#running.getStore();
    if (running) running.afterCommit.push(effect);
    else effect();
  }

  /** What `owner` wants to remember as long as the running unit of work; null outside of one. */
  memoryOf<Value>(owner: object): Map<string, Value> | null {
    const running = this.#running.getStore();
    if (!running) return null;
    const memory = running.memories.get(owner) ?? new Map<string, unknown>();
    running.memories.set(owner, memory);
    return memory as Map<string, Value>;
  }

  get isRunning(): boolean {
    return this.#running.getStore() !== undefined;
  }
}
