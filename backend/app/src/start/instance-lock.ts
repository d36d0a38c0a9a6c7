import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartRefused } from './refusal.ts';

/** Who serves a data folder, as noted in it. */
interface Instance {
  readonly pid: number;
  readonly url: string;
}

/**
 * Notes in the data folder that this process serves it; returns the way to take the note back.
 * Throws {@link StartRefused} when another living process does. A note whose process died is replaced.
 */
export function lockInstance(dataDir: string, url: string): () => void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = join(dataDir, 'instance.json');
  const mine: Instance = { pid: process.pid, url };
  for (;;) {
    try {
      writeFileSync(file, JSON.stringify(mine), { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (!isCode(error, 'EEXIST')) throw error;
    }
    const other = runningInstance(dataDir);
    if (other)
      throw new StartRefused(
        `another Lyceum (process ${other.pid}, ${other.url}) serves the data in ${dataDir}. ` +
          'Stop it, or give this one its own folder with LYCEUM_DATA.',
      );
    rmSync(file, { force: true });
  }
}

/** The living process that serves this data folder, or null. */
export function runningInstance(dataDir: string): Instance | null {
  const noted = readNote(join(dataDir, 'instance.json'));
  return noted && noted.pid !== process.pid && isAlive(noted.pid) ? noted : null;
}

function readNote(file: string): Instance | null {
  try {
    const note: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isInstance(note) ? note : null;
  } catch {
    return null;
  }
}

function isInstance(note: unknown): note is Instance {
  return typeof note === 'object' && note !== null && 'pid' in note && Number.isInteger(note.pid) && 'url' in note;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isCode(error, 'EPERM');
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
