import { join } from 'node:path';
import type { Config } from '../config/config.ts';
import { BullmqJobEngine, type EngineLimits } from './bullmq-job-engine.ts';
import type { JobEngine } from './job-engine.ts';

/** The engine that the configuration asks for: on Redis when there is one, else on the embedded database. */
export function createJobEngine(
  { redisUrl, dataDir }: Pick<Config, 'redisUrl' | 'dataDir'>,
  limits: Partial<EngineLimits> = {},
): JobEngine {
  // The embedded database is loaded only where it is used.
  if (redisUrl)
    return new BullmqJobEngine(async () => (await import('./redis-backend.ts')).openRedisBackend(redisUrl), limits);
  const directory = join(dataDir, 'jobs');
  return new BullmqJobEngine(
    async () => (await import('./embedded-backend.ts')).openEmbeddedBackend(directory),
    limits,
  );
}
