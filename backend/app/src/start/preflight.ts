import { accessSync, constants, existsSync, mkdirSync, statfsSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname } from 'node:path';
import { StartRefused } from './refusal.ts';

const bytesToRun = 200 * 1024 ** 2;

/** Throws {@link StartRefused} when another program listens on the port. */
export async function requireFreePort(host: string, port: number): Promise<void> {
  const code = await new Promise<string | null>((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'unknown'));
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve(null)));
  });
  if (code === null) return;
  throw new StartRefused(reasons[code]?.(host, port) ?? `it cannot listen on ${host}:${port} (${code}).`);
}

const reasons: Readonly<Record<string, (host: string, port: number) => string>> = {
  EADDRINUSE: (_host, port) =>
    `port ${port} is in use by another program. Stop that one, or choose another port: PORT=${port + 1} npm start`,
  EACCES: (_host, port) => `this account may not listen on port ${port}. Choose one above 1023: PORT=8000 npm start`,
  ENOTFOUND: (host) => `HOST is "${host}", which is no name of this machine. Leave it unset for 127.0.0.1.`,
  EADDRNOTAVAIL: (host) => `HOST is "${host}", which is no address of this machine. Leave it unset for 127.0.0.1.`,
};

/** Makes the data folder where there is none. Throws {@link StartRefused} when it cannot hold data. */
export function requireDataFolder(dataDir: string): void {
  try {
    // Not `recursive`: that never ends where a file system claims to have no such folder whatever is made (as /proc does).
    for (const folder of missingFolders(dataDir)) mkdirSync(folder, { mode: 0o700 });
    if (!statSync(dataDir).isDirectory()) throw new Error('it is a file');
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new StartRefused(
      `LYCEUM_DATA is "${dataDir}", which cannot be used (${error instanceof Error ? error.message : String(error)}); ` +
        'expected a folder that this account may make and write.',
    );
  }
}

/** From the outermost on. */
function missingFolders(folder: string): string[] {
  if (existsSync(folder) || dirname(folder) === folder) return [];
  return [...missingFolders(dirname(folder)), folder];
}

/** Throws {@link StartRefused} when the disk under the data folder is (nearly) full. */
export function requireDiskSpace(dataDir: string): void {
  const { bavail, bsize } = statfsSync(dataDir);
  const free = bavail * bsize;
  if (free >= bytesToRun) return;
  throw new StartRefused(
    `the disk under ${dataDir} has ${Math.floor(free / 1024 ** 2)} MB left; it needs ${bytesToRun / 1024 ** 2} MB to run safely. ` +
      'Free some space, or name a folder on another disk with LYCEUM_DATA.',
  );
}
