import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { defineJob } from '../../src/index.ts';
import type { Ground } from './engines.ts';

type Length = { ms: number };

/** What a {@link startWorker} process can do; see `trial-process.ts`. */
export const Counts = defineJob<Length>('trials.counts');
export const Steps = defineJob<Length>('trials.steps', { maxAttempts: 1 });
export const Dies = defineJob<null>('trials.dies');
export const Hangs = defineJob<Length>('trials.hangs');

export interface WorkerProcess {
  /** The runs that began, as `id attempt`, in order. */
  readonly runs: readonly string[];
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
  readonly ended: Promise<unknown>;
}

/** Processes run what the server's build makes of the sources. */
export function compile(): void {
  const root = fileURLToPath(new URL('../../../../', import.meta.url));
  const program = `import(${JSON.stringify(`${root}scripts/compile.mjs`)}).then(({ compileServer }) => compileServer())`;
  execFileSync(process.execPath, ['--eval', program], { env: { ...process.env, NODE_OPTIONS: '' } });
}

/** A process that runs jobs of this store. */
export async function startWorker(
  mongodbUri: string,
  { redisUrl, dataDir }: Ground,
  atOnce = 4,
): Promise<WorkerProcess> {
  const program = fileURLToPath(new URL('./trial-process.ts', import.meta.url));
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program], {
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      REDIS_URL: redisUrl ?? '',
      MONGODB_URI: mongodbUri,
      LYCEUM_DATA: dataDir,
      AT_ONCE: String(atOnce),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const runs: string[] = [];
  const ready = Promise.withResolvers<void>();
  ended.then(() => ready.reject(new Error('The process ended before it was ready')));
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line === 'ready') ready.resolve();
    if (line.startsWith('run ')) runs.push(line.slice(4));
  });
  await ready.promise;
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    child.kill(signal);
    await ended;
    return child.exitCode;
  };
  return { runs, ended, end };
}
