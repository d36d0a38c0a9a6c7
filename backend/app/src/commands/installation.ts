import { join } from 'node:path';
import { docstoreUri } from '@lyceum/docstore';
import { type Config, connectDatabase, createApp, type Database, Events, InlineJobEngine } from '@lyceum/platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { modules } from '../modules.ts';
import { runningInstance } from '../start/instance-lock.ts';

/**
 * This installation's data, opened for one command. When the product runs on the same data folder, the command joins its
 * document store and leaves events to it; otherwise it opens the store itself.
 */
export class Installation {
  readonly #config: Config;
  readonly #isRunning: boolean;
  #database: Database | null = null;
  #app: NestFastifyApplication | null = null;

  constructor(config: Config) {
    this.#isRunning = !config.mongodbUri && runningInstance(config.dataDir) !== null;
    this.#config = this.#isRunning
      ? { ...config, role: 'web', mongodbUri: docstoreUri(join(config.dataDir, 'docstore')) }
      : config;
  }

  async database(): Promise<Database> {
    this.#database ??= await connectDatabase(this.#config);
    return this.#database;
  }

  /** Jobs run in this process, one after the other, so that the command ends when its work is done. */
  async application(): Promise<NestFastifyApplication> {
    const { connection } = await this.database();
    this.#app ??= await createApp({ config: this.#config, connection, jobEngine: new InlineJobEngine(), modules });
    return this.#app;
  }

  async settle(): Promise<void> {
    if (this.#app && !this.#isRunning) await this.#app.get(Events, { strict: false }).settle();
  }

  async close(): Promise<void> {
    await this.#app?.close();
    await this.#database?.close();
  }
}
