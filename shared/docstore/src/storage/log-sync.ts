import { closeSync, fdatasync, openSync } from 'node:fs';
import { promisify } from 'node:util';

const toDisk = promisify(fdatasync);

/**
 * Brings SQLite's log onto the disk outside the main thread, which SQLite itself can only wait for. One round runs at
 * a time; all that is written meanwhile shares the next.
 */
export class LogSync {
  readonly #file: number;
  #running: Promise<void> | null = null;
  #next: Promise<void> | null = null;

  constructor(databaseFile: string) {
    this.#file = openSync(`${databaseFile}-wal`, 'r+');
  }

  /** Resolves when all that was written before the call is on the disk. */
  readonly sync = (): Promise<void> => {
    if (!this.#running) return this.#start();
    this.#next ??= this.#running.then(() => this.#start());
    return this.#next;
  };

  /** Waits for what is underway. */
  async close(): Promise<void> {
    await this.#next;
    await this.#running;
    closeSync(this.#file);
  }

  #start(): Promise<void> {
    this.#next = null;
    this.#running = toDisk(this.#file).then(() => {
      this.#running = null;
    }, endProcess);
    return this.#running;
  }
}

/** After a failed sync nobody knows what the disk holds, nor would the next one tell: the start looks at the log anew. */
function endProcess(error: unknown): never {
  console.error('docstore: the disk does not take what is written; the store ends:', error);
  process.exit(1);
}
