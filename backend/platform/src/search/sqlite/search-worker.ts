import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Call, CallResult, Method, Reply } from './thread-messages.ts';

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** The store in its thread, started at the first call: nothing that searches or writes holds up requests. */
export class SearchWorker {
  readonly #path: string;
  readonly #waiting = new Map<number, Waiting>();
  #thread: Worker | null = null;
  #lastId = 0;
  #isOver = false;

  constructor(path: string) {
    this.#path = path;
  }

  get waiting(): number {
    return this.#waiting.size;
  }

  get isStarted(): boolean {
    return this.#thread !== null;
  }

  call<M extends Method>(method: M, ...args: Call<M>['args']): Promise<CallResult<M>> {
    if (this.#isOver) return Promise.reject(new Error('The search index is closed'));
    this.#thread ??= this.#start();
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    const id = ++this.#lastId;
    this.#waiting.set(id, { resolve, reject });
    this.#thread.postMessage({ id, method, args } satisfies Call<M>);
    return promise as Promise<CallResult<M>>;
  }

  /** Lets what was asked before end. */
  async close(): Promise<void> {
    this.#isOver = true;
    const thread = this.#thread;
    if (!thread) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    thread.once('exit', () => resolve());
    thread.postMessage('close');
    await promise;
  }

  /** The thread's program lies beside this file: as TypeScript in the sources, as JavaScript once it is built. */
  #start(): Worker {
    const program = new URL(`./search-thread${extname(fileURLToPath(import.meta.url))}`, import.meta.url);
    const thread = new Worker(program, { workerData: { path: this.#path }, execArgv: [] });
    thread.on('message', (reply: Reply) => {
      const waiting = this.#waiting.get(reply.id);
      this.#waiting.delete(reply.id);
      if ('failure' in reply) waiting?.reject(new Error(reply.failure));
      else waiting?.resolve(reply.result);
    });
    let reason = new Error('The search thread has ended');
    thread.on('error', (error) => {
      reason = error instanceof Error ? error : new Error(String(error));
    });
    // Comes after the error, when there was one.
    thread.on('exit', () => this.#fail(reason));
    return thread;
  }

  /** The next call starts another thread. */
  #fail(error: Error): void {
    this.#thread = null;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
