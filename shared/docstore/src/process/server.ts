import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Dispatcher } from '../commands/dispatch.ts';
import { Engine } from '../engine.ts';
import { type Address, type Listening, listen } from '../wire/server.ts';
import { lockDirectory } from './lock.ts';
import { startMaintenance } from './maintenance.ts';

export interface ServerOptions {
  readonly dataDir: string;
  readonly where: Address;
  readonly synchronous?: 'FULL' | 'NORMAL';
  /** Whether tests may order faults (`configureFailPoint`). */
  readonly takesFaults?: boolean;
}

/** Opens the data directory in this process and answers on the socket until it is closed. */
export async function serve({
  dataDir,
  where,
  synchronous = 'FULL',
  takesFaults = false,
}: ServerOptions): Promise<Listening> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  chmodSync(dataDir, 0o700);
  const lock = lockDirectory(dataDir);
  try {
    const engine = new Engine({ file: join(dataDir, 'docstore.db'), synchronous, takesFaults });
    const maintenance = startMaintenance(engine);
    const listening = await open(engine, where);
    const close = async () => {
      maintenance.stop();
      await listening.close();
      await engine.readers.close();
      await engine.close();
      lock.release();
    };
    return { port: listening.port, close };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** What a killed process left of its socket is in the way; the lock says that nobody listens there. */
async function open(engine: Engine, where: Address): Promise<Listening> {
  if ('path' in where) rmSync(where.path, { force: true });
  const dispatcher = new Dispatcher(engine);
  const listening = await listen(dispatcher, where);
  // Drivers that look for a replica set go to the address it names, so a port the system chose must be known first.
  dispatcher.host = 'path' in where ? where.path : `127.0.0.1:${listening.port}`;
  if ('path' in where) chmodSync(where.path, 0o600);
  return listening;
}
