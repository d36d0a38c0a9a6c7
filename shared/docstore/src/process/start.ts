import { once } from 'node:events';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Child, firstAnswer, letGo, spawnServer } from './child.ts';
import type { Order } from './docstored.ts';
import { socketPathFor } from './socket-path.ts';

export interface DocstoreOptions {
  /** Made when it is not there; only one process may use it at a time. */
  readonly dataDir: string;
  /** FULL (the default) keeps every acknowledged write through a power cut, NORMAL through a crash of the process. */
  readonly synchronous?: 'FULL' | 'NORMAL';
}

/** An embedded document store that runs as a child of this process. */
export interface Docstore {
  /** Where MongoDB drivers find it. */
  readonly uri: string;
  /** Of the process that runs now: one that ended by itself is followed by another. */
  readonly pid: number;
  /** Closes the store and returns when its files are closed. */
  stop(): Promise<void>;
}

/**
 * Starts the store in a process of its own and returns when it answers. It ends with this process, however that ends:
 * it watches the pipe between the two. Throws when the directory is in use.
 */
export async function startDocstore(options: DocstoreOptions): Promise<Docstore> {
  const dataDir = resolve(options.dataDir);
  const path = socketPathFor(dataDir);
  const keeper = new Keeper({ dataDir, path, synchronous: options.synchronous ?? 'FULL' });
  await keeper.start();
  return {
    uri: uriOf(path),
    get pid() {
      return keeper.pid;
    },
    stop: () => keeper.stop(),
  };
}

const firstPauseMs = 100;
const longestPauseMs = 10_000;
const graceMs = 10_000;

/** Keeps one child running: a store that crashes is back before its clients give up, at the same address. */
class Keeper {
  readonly #order: Order;
  #child: Child | null = null;
  #isStopping = false;

  constructor(order: Order) {
    this.#order = order;
  }

  get pid(): number {
    return this.#child?.pid ?? 0;
  }

  async start(): Promise<void> {
    const child = spawnServer(this.#order);
    const answer = await firstAnswer(child);
    if (!answer.ready) throw new Error(answer.reason);
    letGo(child);
    this.#child = child;
    child.once('exit', (code, signal) => {
      if (this.#isStopping) return;
      console.error(`docstore: the store ended (${signal ?? code}) and is started again`);
      void this.#startAgain();
    });
    if (this.#isStopping) await this.stop();
  }

  async stop(): Promise<void> {
    this.#isStopping = true;
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.ref();
    child.stdin.end();
    const timer = setTimeout(() => child.kill('SIGKILL'), graceMs);
    await ended;
    clearTimeout(timer);
  }

  async #startAgain(): Promise<void> {
    for (let pauseMs = firstPauseMs; !this.#isStopping; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
      try {
        await this.start();
        return;
      } catch (error) {
        console.error('docstore: the store does not start:', error instanceof Error ? error.message : error);
        await pause(pauseMs, undefined, { ref: false });
      }
    }
  }
}

/** Where drivers find the store that another process runs over this directory. Nothing tells whether it runs. */
export function docstoreUri(dataDir: string): string {
  return uriOf(socketPathFor(resolve(dataDir)));
}

function uriOf(path: string): string {
  return `mongodb://${encodeURIComponent(path)}/?directConnection=true`;
}
