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
  if (redisUrl) {
    const open = async () => (await import('./redis-backend.ts')).openRedisBackend(redisUrl);
    return new BullmqJobEngine({ isPrivate: false, open }, limits);
  }
  const directory = join(dataDir, 'jobs');
  const open = async () => (await import('./embedded-backend.ts')).openEmbeddedBackend(directory);
  return new BullmqJobEngine({ isPrivate: true, open }, limits);
}
