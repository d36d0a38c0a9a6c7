import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** The right to be the only process that opens a data directory. */
export interface DirectoryLock {
  release(): void;
}

/** A store whose parent was killed is still closing its files when the next one starts. */
const patienceMs = 2_000;

/**
 * Takes the lock or says who has it. It is a file lock that SQLite holds for us, so the system lets go of it when the
 * process ends, however it ends.
 */
export function lockDirectory(dataDir: string): DirectoryLock {
  const connection = new DatabaseSync(join(dataDir, 'docstore.lock'), { timeout: patienceMs });
  const pidFile = join(dataDir, 'docstore.pid');
  try {
    connection.exec('PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch (cause) {
    connection.close();
    throw new Error(`${dataDir} is in use by another docstore (process ${holderIn(pidFile)}); stop that one first`, {
      cause,
    });
  }
  writeFileSync(pidFile, `${process.pid}\n`);
  return { release: () => connection.close() };
}

function holderIn(pidFile: string): string {
  try {
    return readFileSync(pidFile, 'utf8').trim();
  } catch {
    return 'unknown';
  }
}
