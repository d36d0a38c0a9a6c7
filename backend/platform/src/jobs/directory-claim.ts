import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** The right to be the only one that uses a directory. */
export interface DirectoryClaim {
  release(): void;
}

/** Takes the directory; the system lets go of it when the process ends, however it ends. */
export function claimDirectory(directory: string): DirectoryClaim {
  mkdirSync(dirname(directory), { recursive: true });
  const lock = new DatabaseSync(`${directory}.lock`);
  try {
    lock.exec('PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch (cause) {
    lock.close();
    throw new Error(`Another process has its job queue in ${directory}`, { cause });
  }
  return { release: () => lock.close() };
}
