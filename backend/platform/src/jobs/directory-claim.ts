import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/** The right to be the only process that uses a directory. */
export interface DirectoryClaim {
  release(): void;
}

/** Takes the directory, or gives `null` while a process that lives has it. */
export function claimDirectory(directory: string): DirectoryClaim | null {
  mkdirSync(directory, { recursive: true });
  const file = `${directory}.pid`;
  for (let round = 0; round < 2; round++) {
    try {
      writeFileSync(file, `${process.pid}`, { flag: 'wx' });
      return { release: () => rmSync(file, { force: true }) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      if (isAlive(ownerIn(file))) return null;
      rmSync(file, { force: true });
    }
  }
  return null;
}

function ownerIn(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return 0;
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
