import { EventEmitter, once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { programBeside } from './beside.ts';
import type { EndRequest, QueryRequest, ThreadMessage, ThreadOptions } from './embedded-messages.ts';

const graceMs = 5_000;

interface QueryResult<Row> {
  rows: Row[];
  rowCount: number;
}

interface Waiting {
  readonly resolve: (result: QueryResult<never>) => void;
  readonly reject: (error: Error) => void;
}

/**
 * An embedded PostgreSQL behind the part of `pg.Pool` that BullMQ uses. There is one connection for everybody: each
 * command of BullMQ is a single statement, so nobody needs one for himself.
 */
export class EmbeddedPool extends EventEmitter {
  readonly options = { keepAlive: true };
  readonly #thread: Worker;
  readonly #waiting = new Map<number, Waiting>();
  readonly #clients = new Set<EmbeddedClient>();
  #lastId = 0;
  #isOver = false;
  #isClosing = false;

  constructor(thread: Worker) {
    super();
    this.#thread = thread;
    this.setMaxListeners(0);
    thread.on('message', (message: ThreadMessage) => this.#receive(message));
    thread.on('error', (error) => this.#fail(error instanceof Error ? error : new Error(String(error))));
    thread.on('exit', () => this.#fail(new Error('The embedded job queue has ended')));
  }

  query<Row = never>(text: string, params: readonly unknown[] = []): Promise<QueryResult<Row>> {
    if (this.#isOver) return Promise.reject(new Error('The embedded job queue has ended'));
    const id = ++this.#lastId;
    const { promise, resolve, reject } = Promise.withResolvers<QueryResult<never>>();
    this.#waiting.set(id, { resolve, reject });
    this.#thread.postMessage({ kind: 'query', id, text, params } satisfies QueryRequest);
    return promise as unknown as Promise<QueryResult<Row>>;
  }

  /** Whether it ended without having been asked to. */
  get isLost(): boolean {
    return this.#isOver && !this.#isClosing;
  }

  async connect(): Promise<EmbeddedClient> {
    const client = new EmbeddedClient(this, () => this.#clients.delete(client));
    this.#clients.add(client);
    return client;
  }

  /** BullMQ's queues and workers end theirs one by one; the database ends with {@link close}. */
  async end(): Promise<void> {}

  async close(): Promise<void> {
    this.#isClosing = true;
    if (this.#isOver) return;
    this.#isOver = true;
    const ended = once(this.#thread, 'exit');
    this.#thread.postMessage({ kind: 'end' } satisfies EndRequest);
    const timer = setTimeout(() => void this.#thread.terminate(), graceMs);
    await ended;
    clearTimeout(timer);
  }

  #receive(message: ThreadMessage): void {
    if (message.kind === 'notification') {
      for (const client of this.#clients)
        client.emit('notification', { channel: message.channel, payload: message.payload });
    } else if (message.kind === 'result') {
      this.#take(message.id)?.resolve({ rows: message.rows as never[], rowCount: message.rowCount });
    } else if (message.kind === 'failure') {
      const { message: text, ...fields } = message.error;
      this.#take(message.id)?.reject(Object.assign(new Error(text), fields));
    }
  }

  #take(id: number): Waiting | undefined {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    return waiting;
  }

  #fail(error: Error): void {
    this.#isOver = true;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
    if (this.isLost && this.listenerCount('error') > 0) this.emit('error', error);
  }
}

export class EmbeddedClient extends EventEmitter {
  readonly #pool: EmbeddedPool;
  readonly release: () => void;

  constructor(pool: EmbeddedPool, release: () => void) {
    super();
    this.#pool = pool;
    this.release = release;
    this.setMaxListeners(0);
  }

  query<Row = never>(text: string, params: readonly unknown[] = []): Promise<QueryResult<Row>> {
    return this.#pool.query<Row>(text, params);
  }
}

/** Opens the database in a thread of its own. Rejects when it cannot be opened. */
export async function openEmbeddedPool(options: ThreadOptions): Promise<EmbeddedPool> {
  const thread = new Worker(programBeside('embedded-thread'), { workerData: options, execArgv: [] });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const settle = (message: ThreadMessage) => message.kind === 'ready' && resolve();
  thread.on('message', settle);
  thread.on('error', reject);
  thread.on('exit', () => reject(new Error('The embedded job queue ended while it was opened')));
  const pool = new EmbeddedPool(thread);
  await promise;
  thread.off('message', settle);
  return pool;
}
