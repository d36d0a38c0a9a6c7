import { AsyncLocalStorage } from 'node:async_hooks';
import type { Connection } from 'mongoose';

interface Running {
  readonly afterCommit: (() => void)[];
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
      return this.#running.run({ afterCommit }, work);
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

  get isRunning(): boolean {
    return this.#running.getStore() !== undefined;
  }
}
