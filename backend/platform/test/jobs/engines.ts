import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';

/** A place where a job queue can live during a spec. */
export interface Ground {
  readonly redisUrl: string | null;
  readonly dataDir: string;
  leave(): Promise<void>;
}

export async function embeddedGround(): Promise<Ground> {
  const dataDir = await mkdtemp(join(tmpdir(), 'lyceum-jobs-'));
  return { redisUrl: null, dataDir, leave: () => rm(dataDir, { recursive: true, force: true }) };
}

export const hasRedis = (): boolean =>
  Boolean(process.env.REDIS_URL) || spawnSync('redis-server', ['--version']).status === 0;

/** The Redis that REDIS_URL names, else a server of its own from the PATH. */
export async function redisGround(): Promise<Ground> {
  const ground = await embeddedGround();
  const given = process.env.REDIS_URL;
  if (given) return { ...ground, redisUrl: given };
  const port = await freePort();
  const server = spawn('redis-server', ['--port', String(port), '--save', '', '--dir', ground.dataDir], {
    stdio: 'ignore',
  });
  const redisUrl = `redis://127.0.0.1:${port}`;
  await answering(redisUrl);
  const leave = async () => {
    server.kill();
    await ground.leave();
  };
  return { redisUrl, dataDir: ground.dataDir, leave };
}

async function answering(url: string): Promise<void> {
  const redis = new Redis(url, { lazyConnect: true, retryStrategy: null });
  redis.on('error', () => {});
  for (let round = 0; ; round++) {
    try {
      await redis.connect();
      await redis.quit();
      return;
    } catch (error) {
      if (round > 50) throw error;
      await pause(100);
    }
  }
}

function freePort(): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>();
  const server = createServer();
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
  });
  return promise;
}
