import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import type { QueueBackend } from './queue-backend.ts';

/** A queue that several processes share and that outlives them. */
export async function openRedisBackend(url: string, prefix = 'lyceum'): Promise<QueueBackend> {
  // BullMQ waits for a job on a connection for as long as it takes, so no request may give up.
  const connection = new Redis(url, { maxRetriesPerRequest: null, lazyConnect: true });
  connection.on('error', () => {});
  await connection.connect();
  return {
    startsEmpty: false,
    queue: (name) => new Queue(name, { connection, prefix }),
    worker: (name, run, limits) =>
      new Worker(name, (job) => run({ id: job.data.id }), { connection, prefix, ...limits }),
    close: async () => {
      await connection.quit();
    },
  };
}
