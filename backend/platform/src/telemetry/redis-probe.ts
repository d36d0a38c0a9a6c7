import { Redis } from 'ioredis';

/**
 * Asks a Redis whether it is there. The connections of the queue are no help: they are opened at the first job, and wait
 * for as long as it takes.
 */
export class RedisProbe {
  readonly #connection: Redis;
  #trouble: Error | null = null;

  constructor(url: string) {
    this.#connection = new Redis(url, {
      lazyConnect: true,
      enableReadyCheck: false,
      connectTimeout: 2_000,
      commandTimeout: 2_000,
      maxRetriesPerRequest: 0,
      retryStrategy: () => null,
    });
    // Commands only say that the connection is closed; this says why.
    this.#connection.on('error', (error: Error) => {
      this.#trouble = error;
    });
  }

  /** Throws when there is no answer. */
  async ask(): Promise<void> {
    this.#trouble = null;
    try {
      if (this.#connection.status === 'end' || this.#connection.status === 'wait') await this.#connection.connect();
      await this.#connection.ping();
    } catch (error) {
      throw this.#trouble ?? error;
    }
  }

  close(): void {
    this.#connection.disconnect();
  }
}
