import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
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

async function embeddedGround(): Promise<Ground> {
  const dataDir = await mkdtemp(join(tmpdir(), 'lyceum-jobs-'));
  return { redisUrl: null, dataDir, leave: () => rm(dataDir, { recursive: true, force: true }) };
}

const hasServer = spawnSync('redis-server', ['--version']).status === 0;

/** Every place where a queue can live; `isThere` is false for a Redis that this machine does not have. */
export const grounds = [
  { name: 'the embedded database', open: embeddedGround, isThere: true },
  { name: 'Redis', open: redisGround, isThere: hasServer || Boolean(process.env.REDIS_URL) },
];

/** A server of its own from the PATH, else the Redis that REDIS_URL names. */
async function redisGround(): Promise<Ground> {
  const ground = await embeddedGround();
  if (!hasServer) return { ...ground, redisUrl: process.env.REDIS_URL ?? null };
  const port = await freePort();
  const place = ['--bind', '127.0.0.1', '--port', String(port), '--dir', ground.dataDir];
  const server = spawn('redis-server', [...place, '--save', ''], { stdio: 'ignore' });
  const redisUrl = `redis://127.0.0.1:${port}`;
  await answering(redisUrl);
  const leave = async () => {
    server.kill();
    await once(server, 'exit');
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
